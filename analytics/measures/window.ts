import type { DayNumber } from '../../base/civil.ts';
import { periodsEndingIn, type PartName, type Period } from '../../base/period.ts';
import type { Waves } from '../survey/waves.ts';

/**
 * The windows of a period that a measure reads, added up: the period itself; each semester, school
 * year or calendar year whose last day lies in it; its survey wave.
 */
export type WindowKind = 'period' | 'semesters' | 'schoolYears' | 'years' | 'wave';

/** All kinds, in the order in which they are worked out. */
export const WINDOW_KINDS: readonly WindowKind[] = Object.freeze([
  'period',
  'semesters',
  'schoolYears',
  'years',
  'wave',
]);

/**
 * Days that are read as one: events on `first` to `on`, states and the tree on `on`. `wave`: its
 * code; null if no survey is read.
 */
export interface Window {
  readonly first: DayNumber;
  readonly on: DayNumber;
  readonly wave: string | null;
}

const PARTS: Readonly<Record<'semesters' | 'schoolYears' | 'years', PartName>> = {
  semesters: 'SEMESTER',
  schoolYears: 'SCHOOL_YEAR',
  years: 'YEAR',
};

/** The windows of a kind in a period; none if no part ends in it, or it has no wave. */
export function windowsIn(
  kind: WindowKind,
  { first, last }: Pick<Period, 'first' | 'last'>,
  waves: Waves,
): readonly Window[] {
  if (kind === 'period') return [{ first, on: last, wave: null }];
  if (kind === 'wave') {
    const wave = waves.of({ first, last })?.wave;
    return wave ? [{ first, on: wave.referenceOn, wave: wave.code }] : [];
  }
  return periodsEndingIn(PARTS[kind], { first, last }).map((part) => ({
    first: part.first,
    on: part.last,
    wave: null,
  }));
}
