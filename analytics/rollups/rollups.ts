import { AGE_BANDS } from '../facts/age-band.ts';
import { staffSchema, type StaffState } from '../facts/staff-state.ts';
import type { StateSchema } from '../facts/state-schema.ts';
import { unitSchema, type UnitState } from '../facts/unit-state.ts';

/** The spells that are summed: of people in their main employment, or of units. */
export type FactName = 'staff' | 'units';

/** The attributes of the states of a table of facts. */
export const schemaOf = (facts: FactName): StateSchema<StaffState> | StateSchema<UnitState> =>
  facts === 'staff' ? staffSchema : unitSchema;

/**
 * Sums by day of a node of the tree: how many of its staff, or of its units, are in each
 * combination of some attributes, and with `ages` in each age band.
 */
export interface Rollup {
  readonly name: string;
  readonly facts: FactName;
  readonly attributes: readonly string[];
  readonly ages: boolean;
  /** number of age bands: 1 without `ages` */
  readonly bands: number;
}

function rollup(
  name: string,
  facts: FactName,
  attributes: readonly string[],
  ages = false,
): Rollup {
  return Object.freeze({ name, facts, attributes, ages, bands: ages ? AGE_BANDS.length : 1 });
}

/**
 * The rollups of every node with units below it, the smallest first. One more rollup is one more
 * line.
 */
export const ROLLUPS: readonly Rollup[] = Object.freeze([
  rollup('staff by membership', 'staff', ['member']),
  rollup('staff by membership and coverage', 'staff', ['member', 'covered']),
  rollup('staff by membership, establishment and age', 'staff', ['member', 'establishment'], true),
  rollup(
    'units by what changes of their state',
    'units',
    unitSchema.attributes
      .filter(({ source }) => source.kind !== 'constant')
      .map(({ name }) => name),
  ),
]);

/** The members of {@link ROLLUPS} that exist for every single unit too. */
export const UNIT_ROLLUPS: readonly Rollup[] = Object.freeze([ROLLUPS[0]!]);
