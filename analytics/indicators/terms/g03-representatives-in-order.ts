import { terms } from '../../facts/events/terms.ts';
import { rate } from '../../formulas/rate.ts';
import { hasLargeCongress, withRepresentatives } from '../../measures/congress-units.ts';
import { eventsWhere, heldOnLastDay, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const running = sumOfEvents(
  'terms of congresses of representatives',
  { zh: '在任的教代会届次', en: 'terms of congresses of representatives' },
  heldOnLastDay(
    eventsWhere(terms, ({ kind }) => kind === 'staff_congress'),
    'heldOn',
  ),
  hasLargeCongress,
);

const inOrder = sumOfEvents(
  'terms with enough teachers',
  { zh: '教师代表达到 60% 的届次', en: 'terms with enough teachers among the representatives' },
  heldOnLastDay(
    eventsWhere(terms, ({ kind, isOfTeachers }) => kind === 'staff_congress' && isOfTeachers),
    'heldOn',
  ),
  hasLargeCongress,
);

/** G03 Representative composition compliance. */
export const representativesInOrder: Indicator = {
  code: 'G03',
  id: 'representatives_in_order',
  revision: 1,
  title: { zh: '代表结构合规率', en: 'Representative composition compliance' },
  clauses: ['2.3.1'],
  definition: {
    zh: '教师代表不少于代表总数 60% 的 ÷ 教职工满 80 人、建有教职工代表大会的单位期末在任的教代会届次',
    en:
      'those with 60 % teachers or more among the representatives ÷ terms of staff ' +
      'congresses that run on the last day, at units with 80 staff or more and a congress of ' +
      'representatives',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'stock',
  source: ['bodies', 'employments', 'org_units', 'submissions', 'terms'],
  basis: {
    zh: '常教工〔2020〕18号 2.3.1；《学校教职工代表大会规定》',
    en: 'guidance 常教工〔2020〕18号, clause 2.3.1; MOE Order 32 of 2011',
  },
  formula: rate(inOrder, running),
  applies: withRepresentatives,
  template: 'T13',
};
