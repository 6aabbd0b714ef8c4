import { dueTerms } from '../../facts/events/terms.ts';
import { rate } from '../../formulas/rate.ts';
import { withRepresentatives } from '../../measures/congress-units.ts';
import { eventsWhere, sumOfEvents } from '../../measures/events.ts';
import type { Indicator } from '../indicator.ts';

const due = sumOfEvents(
  'congresses due for renewal',
  { zh: '期内届满的教代会', en: 'staff congresses due for renewal' },
  eventsWhere(dueTerms, ({ kind }) => kind === 'staff_congress'),
  withRepresentatives.where,
);

const onTime = sumOfEvents(
  'congresses renewed on time',
  { zh: '按期换届的教代会', en: 'staff congresses renewed on time' },
  eventsWhere(dueTerms, ({ kind, renewedWhenDue }) => kind === 'staff_congress' && renewedWhenDue),
  withRepresentatives.where,
);

/** XG5 Congress terms renewed on time. */
export const congressTermsOnTime: Indicator = {
  code: 'XG5',
  id: 'congress_terms_on_time',
  revision: 1,
  title: { zh: '教代会按期换届率', en: 'Congress terms renewed on time' },
  clauses: ['2.3.1'],
  definition: {
    zh: '在届满日前换届的 ÷ 期内届满的教代会届次；无届满的不适用',
    en:
      'those renewed by the day on which they were due ÷ terms of staff congresses due ' +
      'within the period, training institutions left out; does not apply where none is due',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'events',
  source: ['bodies', 'employments', 'org_units', 'submissions', 'terms'],
  basis: { zh: '常教工〔2020〕18号 2.3.1', en: 'guidance 常教工〔2020〕18号, clause 2.3.1' },
  formula: rate(onTime, due),
  applies: withRepresentatives,
  template: 'T13',
  onlyWhenDue: true,
};
