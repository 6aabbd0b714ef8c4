import { localSurveys } from '../../facts/events/proposals.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere } from '../../measures/events.ts';
import type { UnitsHavingMeasure } from '../../measures/measure.ts';
import { openUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const surveying: UnitsHavingMeasure = {
  kind: 'unitsHaving',
  name: 'units with a survey of needs',
  title: { zh: '开展需求调研的单位', en: 'units with a survey of needs' },
  events: eventsWhere(localSurveys, ({ kind }) => kind === 'needs'),
  min: 1,
  at: () => true,
};

/** XD1 Units that survey the needs of staff. */
export const needsSurveys: Indicator = {
  code: 'XD1',
  id: 'needs_surveys',
  revision: 1,
  title: { zh: '需求调研开展率', en: 'Units that survey the needs of staff' },
  clauses: ['2.2.2'],
  definition: {
    zh: '期内开展过教职工需求调研的 ÷ 期末开办的单位',
    en: 'those with a survey of the needs of staff within the period ÷ units open on the last day',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['local_surveys', 'org_edges', 'org_units'],
  basis: { zh: '常教工〔2020〕18号 2.2.2', en: 'guidance 常教工〔2020〕18号, clause 2.2.2' },
  formula: rate(surveying, openUnits),
};
