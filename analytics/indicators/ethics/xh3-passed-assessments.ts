import { ethicsRecords } from '../../facts/events/ethics-records.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const PASSED: ReadonlySet<string> = new Set(['excellent', 'passed']);

const assessments = sumOfEvents(
  'ethics assessments',
  { zh: '师德考核', en: 'ethics assessments' },
  eventsWhere(ethicsRecords, ({ kind }) => kind === 'assessment'),
);

const passed = sumOfEvents(
  'passed ethics assessments',
  { zh: '优秀或合格的师德考核', en: 'ethics assessments that were passed' },
  eventsWhere(ethicsRecords, ({ kind, result }) => kind === 'assessment' && PASSED.has(result)),
);

/** XH3 Ethics assessments passed. */
export const passedAssessments: Indicator = {
  code: 'XH3',
  id: 'passed_ethics_assessments',
  revision: 1,
  title: { zh: '师德考核合格率', en: 'Ethics assessments passed' },
  clauses: ['2.4.2'],
  definition: {
    zh: '优秀或合格的 ÷ 期内师德考核',
    en: 'those with the result excellent or passed ÷ ethics assessments within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['ethics_records', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.4.2', en: 'guidance 常教工〔2020〕18号, clause 2.4.2' },
  formula: rate(passed, assessments),
  template: 'T10',
  sensitive: 'assessments',
};
