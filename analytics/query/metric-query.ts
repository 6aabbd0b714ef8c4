import type { Bilingual } from '../../base/language.ts';

/**
 * The two readings of the tree: each period under the tree of its last day, or all under the
 * current tree of today.
 */
export const READINGS = Object.freeze({
  AS_WAS: { zh: '按各期末当日的层级', en: 'each period under the tree of its last day' },
  AS_IS: { zh: '按现行层级', en: 'all periods under the current tree of today' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link READINGS}. */
export type ReadingName = keyof typeof READINGS;

/** The levels of the hierarchy, by the names that questions use, with the kinds of org units. */
export const LEVELS = Object.freeze({
  CITY: 'city',
  DISTRICT: 'district',
  UNIT: 'unit',
  GROUP: 'group',
} as const);

/** One of {@link LEVELS}. */
export type LevelName = keyof typeof LEVELS;

/** Only those in some groups of a dimension. */
export interface DimensionFilter {
  readonly dimension: string;
  readonly in: readonly string[];
}

/**
 * A question for numbers, as plain data. Whatever is left out or null has its default, but for
 * `where`, which is not null.
 */
export interface MetricQuery {
  /** codes or ids */
  readonly indicators: readonly string[];
  /** code of an org unit; default: the top org unit of the viewer's scope */
  readonly root?: string | null;
  /** a row for each org unit of this level under root; default: root alone */
  readonly level?: LevelName | null;
  /**
   * a row for each org unit this many steps below root: 0 root alone, 1 its children, whatever
   * their level; not together with `level`
   */
  readonly depth?: number | null;
  /** as `periodsOf` in base/period reads them */
  readonly periods: readonly string[];
  /** ids of dimensions */
  readonly by?: readonly string[] | null;
  readonly where?: readonly DimensionFilter[] | null;
  /** default AS_WAS */
  readonly hierarchy?: ReadingName | null;
}
