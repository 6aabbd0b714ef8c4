import type { Bilingual } from '../../base/language.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import type { StaffState } from '../facts/staff-state.ts';

/** One group of a dimension: its key, as filters and answers give it, and its name. */
export interface Group {
  readonly key: string;
  readonly title: Bilingual;
}

interface Named {
  readonly id: string;
  readonly title: Bilingual;
}

/**
 * A dimension of people: an attribute of their state, `of` being its name; its groups are the
 * values of the attribute.
 */
export interface StaffDimension extends Named {
  readonly kind: 'staff';
  readonly of: keyof StaffState;
  readonly groups: readonly Group[];
}

/** The age of people, in bands, on the day of the query. */
export interface AgeDimension extends Named {
  readonly kind: 'age';
  readonly groups: readonly Group[];
}

/** A dimension of units. The key of a unit without a stated value is the empty text. */
export interface UnitDimension extends Named {
  readonly kind: 'unit';
  /** the groups there may be, for advice; null: they are codes of org units */
  readonly groups: readonly Group[] | null;
  readonly keyOf: (node: number, hierarchy: Hierarchy, reading: TreeReading) => string;
}

/** By what numbers can be broken down and filtered. */
export type Dimension = StaffDimension | AgeDimension | UnitDimension;
