import { matters } from '../../facts/events/congress.ts';
import { rate } from '../../formulas/rate.ts';
import { schools } from '../../measures/congress-units.ts';
import { isBallot } from '../../measures/congress-forms.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const toAdopt = sumOfEvents(
  'matters to adopt',
  { zh: '须讨论通过的议题', en: 'matters that the congress must adopt' },
  eventsWhere(matters, ({ power }) => power === 'power4'),
  schools.where,
);

const balloted = sumOfEvents(
  'matters to adopt that were balloted',
  { zh: '票决的须讨论通过议题', en: 'of them, matters decided by a ballot' },
  eventsWhere(matters, (matter) => matter.power === 'power4' && isBallot(matter)),
  schools.where,
);

/** G05 Ballot-vote rate. */
export const ballots: Indicator = {
  code: 'G05',
  id: 'ballot_rate',
  revision: 1,
  title: { zh: '教代会票决率', en: 'Ballot-vote rate' },
  clauses: ['2.3.7'],
  definition: {
    zh: '无记名票决或电子票决的 ÷ 期内产生的须讨论通过的议题（分配、聘任、考核、奖惩办法）',
    en:
      'those decided by a secret or electronic ballot ÷ matters that the congress must adopt ' +
      'and that arose within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'events',
  source: ['congress_matters', 'org_units', 'submissions'],
  basis: {
    zh: '常教工〔2020〕18号 2.3.7；《学校教职工代表大会规定》',
    en: 'guidance 常教工〔2020〕18号, clause 2.3.7; MOE Order 32 of 2011',
  },
  formula: rate(balloted, toAdopt),
  applies: schools,
  template: 'T03',
};
