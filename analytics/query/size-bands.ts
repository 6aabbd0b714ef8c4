import type { SizeBand } from '../../base/size-band.ts';
import { THRESHOLDS } from '../facts/unit-state.ts';

const { committeeMembers, congressStaff, fullTimeChairStaff } = THRESHOLDS;

const band = (from: number, until: number | null): SizeBand => ({
  id: until === null ? `${from}+` : `${from}-${until - 1}`,
  title:
    until === null
      ? { zh: `${from} 人以上`, en: `${from} staff and more` }
      : { zh: `${from}–${until - 1} 人`, en: `${from}–${until - 1} staff` },
  from,
});

/**
 * The bands of the number of staff by which like units are told apart, the smallest first: outliers,
 * leagues and reports use the same ones. Their bounds are the numbers at which legal duties change
 * (see THRESHOLDS), since the domain reference asks for bands and names none.
 */
export const SIZE_BANDS: readonly SizeBand[] = Object.freeze([
  band(0, committeeMembers),
  band(committeeMembers, congressStaff),
  band(congressStaff, fullTimeChairStaff),
  band(fullTimeChairStaff, null),
]);

/** The band of a number of staff. */
export const sizeBandOf = (staff: number): SizeBand =>
  SIZE_BANDS.findLast(({ from }) => from <= staff)!;
