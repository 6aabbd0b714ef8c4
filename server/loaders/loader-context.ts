import type { Day } from '../../base/day.ts';
import type { RequestDatabase } from './database.ts';

/** What every loader of a request knows. */
export interface LoaderContext {
  readonly database: RequestDatabase;
  /** the same throughout a request */
  readonly today: Day;
  /** internal ids of the units that the viewer may see; null: all of them */
  visibleUnits(): readonly number[] | null;
  /**
   * internal ids of a unit and of what the viewer may see of all below it on a day. Throws
   * UNKNOWN_ORG_UNIT, OUT_OF_SCOPE.
   */
  subtree(unit: string, asOf: Day | null | undefined): readonly number[];
}
