import type { Bilingual } from '../../base/language.ts';
import type { StaffState } from '../facts/staff-state.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { Score } from '../survey/score.ts';

/** What every measure has: a name by which a plan calls it, unique and for ever, and what it adds up, in words. */
interface Named {
  readonly name: string;
  readonly title: Bilingual;
}

/** How many people are in some states on the day asked about. */
export interface PeopleMeasure extends Named {
  readonly kind: 'people';
  readonly where: (state: StaffState) => boolean;
  /** only those who had not completed more than so many years on the first day of the period */
  readonly ageAtMost?: number;
  /** only those with an entry in a contest of this kind within the period */
  readonly entered?: string;
}

/** How many units are in some states on the day asked about. */
export interface UnitsMeasure extends Named {
  readonly kind: 'units';
  readonly where: (state: UnitState) => boolean;
}

/** How many units have at least one person in one of some measures. */
export interface UnitsWithMeasure extends Named {
  readonly kind: 'unitsWith';
  readonly any: readonly PeopleMeasure[];
}

/** How many sheets of a wave have a score. */
export interface SheetsMeasure extends Named {
  readonly kind: 'sheets';
  readonly score: Score;
}

/** The sums from which a score's stratified mean is made, units being the strata. */
export interface ScoreMeasure extends Named {
  readonly kind: 'score';
  readonly score: Score;
}

/** What adds up: over units, and from there up the tree, exactly. */
export type Measure =
  PeopleMeasure | UnitsMeasure | UnitsWithMeasure | SheetsMeasure | ScoreMeasure;

/** Whether a measure depends on the states of people alone, so that kept sums may hold it. */
export const isOfStatesAlone = ({ ageAtMost, entered }: PeopleMeasure): boolean =>
  ageAtMost === undefined && entered === undefined;
