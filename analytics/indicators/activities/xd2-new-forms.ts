import { activities } from '../../facts/events/activities.ts';
import { rate } from '../../formulas/rate.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const all = sumOfEvents(
  'activities of units',
  { zh: '举办的活动', en: 'activities' },
  eventsWhere(activities, () => true),
);

const ofNewForm = sumOfEvents(
  'activities of a new form',
  { zh: '创新形式的活动', en: 'activities of a new form' },
  eventsWhere(activities, ({ newForm }) => newForm),
);

/** XD2 Activities of a new form. */
export const newForms: Indicator = {
  code: 'XD2',
  id: 'new_forms_of_activities',
  revision: 1,
  title: { zh: '创新活动占比', en: 'Activities of a new form' },
  clauses: ['2.2.4'],
  definition: {
    zh: '创新形式的 ÷ 期内举办的活动',
    en: 'those of a new form ÷ activities within the period',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['activities', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.2.4', en: 'guidance 常教工〔2020〕18号, clause 2.2.4' },
  formula: rate(ofNewForm, all),
  template: 'T09',
};
