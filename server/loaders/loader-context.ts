import type { Day } from '../../base/day.ts';
import type { Within } from './filter-condition.ts';
import type { RequestDatabase } from './database.ts';

/** A viewer who reads only the cases that its unit is in charge of. Plain data. */
export interface Officer {
  /** internal id of the viewer's unit */
  readonly unit: number;
  /** the level of that unit, a code of the list `Level` */
  readonly level: string;
}

/** Context of the loaders of a request. */
export interface LoaderContext {
  readonly database: RequestDatabase;
  /** the same throughout a request */
  readonly today: Day;
  /** internal ids of the units that the viewer may see; null: all of them */
  visibleUnits(): readonly number[] | null;
  /** the viewer as officer in charge of cases; null: its rights on cases are as on other registers */
  officer(): Officer | null;
  /** internal ids of the org units above the viewer's own in the current tree */
  ancestorUnits(): readonly number[];
  /**
   * internal ids of a unit's subtree on a day along a line, as far as the viewer sees it. Throws
   * UNKNOWN_ORG_UNIT, OUT_OF_SCOPE.
   */
  subtree(within: Within): readonly number[];
}
