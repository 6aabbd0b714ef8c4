import { matters } from '../../facts/events/congress.ts';
import { rate } from '../../formulas/rate.ts';
import { schools } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

/** How the congress deals with matters of each power (MOE Order 32 of 2011, article 7). */
const REQUIRED: Readonly<Record<string, string>> = {
  power1: 'heard',
  power2: 'heard',
  power3: 'heard',
  power4: 'adopted',
  power5: 'deliberated',
  power6: 'appraised',
  power7: 'supervised',
  power8: 'discussed',
};

const arisen = sumOfEvents(
  'matters of congresses',
  { zh: '教代会职权议题', en: 'matters within the powers of congresses' },
  eventsWhere(matters, () => true),
  schools.where,
);

const inRequiredMode = sumOfEvents(
  'matters dealt with as required',
  { zh: '按规定方式提交的议题', en: 'matters dealt with as required' },
  eventsWhere(matters, ({ submitted, power, mode }) => submitted && mode === REQUIRED[power]),
  schools.where,
);

/** G04 Exercise of congress powers. */
export const congressPowers: Indicator = {
  code: 'G04',
  id: 'congress_powers',
  revision: 1,
  title: { zh: '教代会职权落实率', en: 'Exercise of congress powers' },
  clauses: ['2.3.3', '2.3.2'],
  definition: {
    zh: '以规定方式（听取、讨论通过、审议、评议、监督、讨论）提交教代会会议的 ÷ 期内产生的属于教代会职权的议题',
    en:
      'those put before a session in the mode that the power requires ÷ matters within the ' +
      'powers of the congress that arose within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: true }],
  axis: 'events',
  source: ['congress_matters', 'org_units', 'submissions'],
  basis: {
    zh: '常教工〔2020〕18号 2.3.3；《学校教职工代表大会规定》',
    en: 'guidance 常教工〔2020〕18号, clause 2.3.3; MOE Order 32 of 2011',
  },
  formula: rate(inRequiredMode, arisen),
  applies: schools,
  template: 'T03',
};
