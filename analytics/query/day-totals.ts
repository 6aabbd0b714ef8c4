import type { DayNumber } from '../../base/civil.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import { UNIT_ROLLUPS } from '../rollups/rollups.ts';

/** From this many units on it pays to cache the totals of each of them for a day. */
export const MIN_UNITS_TO_CACHE = 256;

/** Bytes of cached totals. */
const MAX_CACHED_BYTES = 32 << 20;

/** The rollup sums of every unit on a day. */
export interface DayTotals {
  /** number of cells of the rollup when they were read */
  readonly cells: number;
  /** node × cells */
  readonly counts: Int32Array;
}

const cache = new Derived<DayTotals>(MAX_CACHED_BYTES);

/**
 * The totals of all units on a day, for a question about many of them; null for one about few.
 * Reading a day's totals out of the sums of each unit takes most of the time of such a question,
 * and the next one is often about the same day. @param rollup number of one of {@link UNIT_ROLLUPS}
 */
export function dayTotals(
  facts: Facts,
  rollup: number,
  on: DayNumber,
  units: number,
): DayTotals | null {
  if (units < MIN_UNITS_TO_CACHE) return null;
  const totalsByName = cache.of(facts);
  const name = `${rollup} ${on}`;
  const cached = totalsByName.get(name);
  if (cached) return cached;
  const { nodes } = facts.hierarchy;
  const sums = facts.unitSums[rollup]!;
  const cells = facts.cellsOf(UNIT_ROLLUPS[rollup]!).size;
  const everyCell = Uint16Array.from({ length: cells }, (_, cell) => cell + 1);
  const ofUnit = new Float64Array(cells + 1);
  const counts = new Int32Array(nodes.length * cells);
  for (let node = 0; node < nodes.length; node++) {
    ofUnit.fill(0);
    sums.addTo(nodes[node]!.id, ofUnit, 0, everyCell, on);
    for (let cell = 0; cell < cells; cell++) counts[node * cells + cell] = ofUnit[cell + 1]!;
  }
  const totals = { cells, counts };
  totalsByName.set(name, totals, counts.byteLength);
  return totals;
}

/** Adds the totals of a unit to the cells that a table sends them to. */
export function addTotals(
  totals: DayTotals,
  node: number,
  table: Uint16Array,
  counts: Float64Array,
  at: number,
): void {
  const { cells } = totals;
  for (let cell = 0, from = node * cells; cell < cells; cell++)
    if (table[cell]! > 0) counts[at + table[cell]!]! += totals.counts[from + cell]!;
}
