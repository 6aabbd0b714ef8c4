import { AGE_BANDS } from '../facts/age-band.ts';
import type { AgeDimension } from './dimension.ts';

/** Age of people in completed years on the day of the query. */
export const byAgeBand: AgeDimension = {
  kind: 'age',
  id: 'AGE_BAND',
  title: { zh: '年龄段', en: 'age band' },
  groups: AGE_BANDS.map((key) => ({ key, title: { zh: `${key} 岁`, en: `${key} years` } })),
};
