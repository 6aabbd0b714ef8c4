import { AGE_BANDS } from '../facts/age-band.ts';
import { staffSpace, type StaffState } from '../facts/staff-state.ts';
import type { StateSpace } from '../facts/state-space.ts';
import { unitSpace, type UnitState } from '../facts/unit-state.ts';

/** Whose stretches: of people in their main employment, or of units. */
export type FactName = 'staff' | 'units';

/** The space of states of a table of facts. */
export const spaceOf = (facts: FactName): StateSpace<StaffState> | StateSpace<UnitState> =>
  facts === 'staff' ? staffSpace : unitSpace;

/**
 * Which sums are kept by day for a node of the tree: how many of its staff, or of its units, are in each combination of some attributes.
 * A cell is such a combination, and with `ages` an age band, numbered Σ index × stride × bands + band.
 */
export interface Rollup {
  readonly name: string;
  readonly facts: FactName;
  readonly attributes: readonly string[];
  readonly ages: boolean;
  readonly cells: number;
  /** state to the cell of its youngest band (`Uint16Array[space.size]`) */
  readonly cellOfState: Uint16Array;
  /** cell to some state of it (`Uint16Array[cells]`), its band left aside */
  readonly stateOfCell: Uint16Array;
}

function rollup(
  name: string,
  facts: FactName,
  attributes: readonly string[],
  ages = false,
): Rollup {
  const space = spaceOf(facts);
  const bands = ages ? AGE_BANDS.length : 1;
  const cellOfState = new Uint16Array(space.size);
  const combinations = attributes.reduce(
    (count, it) => count * space.attribute(it).values.length,
    1,
  );
  const stateOfCell = new Uint16Array(combinations * bands);
  for (let state = space.size - 1; state >= 0; state--) {
    const combination = attributes.reduce(
      (sum, it) => sum * space.attribute(it).values.length + space.indexIn(state, it),
      0,
    );
    cellOfState[state] = combination * bands;
    stateOfCell.fill(state, combination * bands, (combination + 1) * bands);
  }
  return Object.freeze({
    name,
    facts,
    attributes,
    ages,
    cells: stateOfCell.length,
    cellOfState,
    stateOfCell,
  });
}

/** The sums kept for every node with units below it, the smallest first. One more sum is one more line. */
export const ROLLUPS: readonly Rollup[] = Object.freeze([
  rollup('staff by membership', 'staff', ['member']),
  rollup('staff by membership and coverage', 'staff', ['member', 'covered']),
  rollup('staff by membership, establishment and age', 'staff', ['member', 'establishment'], true),
  rollup(
    'units by all of their state',
    'units',
    unitSpace.attributes.map(({ name }) => name),
  ),
]);

/** Those of {@link ROLLUPS} that are kept for every single unit too. */
export const UNIT_ROLLUPS: readonly Rollup[] = Object.freeze([ROLLUPS[0]!]);
