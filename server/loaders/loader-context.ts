import type { Day } from '../../base/day.ts';
import type { RequestDatabase } from './database.ts';

/** Context of the loaders of a request. */
export interface LoaderContext {
  readonly database: RequestDatabase;
  /** the same throughout a request */
  readonly today: Day;
  /** internal ids of the units that the viewer may see; null: all of them */
  visibleUnits(): readonly number[] | null;
  /** internal ids of the org units above the viewer's own in the current tree */
  ancestorUnits(): readonly number[];
  /**
   * internal ids of a unit's subtree on a day, as far as the viewer sees it. Throws
   * UNKNOWN_ORG_UNIT, OUT_OF_SCOPE.
   */
  subtree(unit: string, asOf: Day | null | undefined): readonly number[];
}
