import type { DayNumber } from '../../base/civil.ts';
import { Derived } from '../facts/derived.ts';
import type { Facts } from '../facts/facts.ts';
import type { PeopleMeasure } from '../measures/measure.ts';
import { PeopleTests } from './people-tests.ts';
import { stateCells, type StateCells } from './state-cells.ts';
import type { ResolvedQuery } from './resolved-query.ts';

/** Maximum units × cells × measures of cached counts; larger questions read every row each time. */
const MAX_CACHED_COUNTS = 4_000_000;

const cache = new Derived<PeopleCounts>(32 << 20);

/**
 * People at each unit by cell and measure, in one period; counted on first use, and cached until
 * the facts change.
 */
export class PeopleCounts {
  readonly cells: StateCells;
  /** the place of the counts of each measure in each cell: `pairs[p]` */
  readonly pairs: readonly { readonly cell: number; readonly bit: number }[];
  readonly isKept: boolean;
  readonly #tests: PeopleTests;
  readonly #facts: Facts;
  readonly #pairOf: Int32Array;
  readonly #measures: number;
  readonly #counted: Uint8Array;
  readonly #counts: Int32Array;

  constructor(
    measures: readonly PeopleMeasure[],
    cells: StateCells,
    first: DayNumber,
    on: DayNumber,
    facts: Facts,
  ) {
    this.cells = cells;
    this.#facts = facts;
    this.#measures = measures.length;
    this.#tests = new PeopleTests(measures, cells, first, on, facts);
    this.pairs = cells.masks.flatMap((mask, cell) =>
      measures.flatMap((_, bit) => (mask & (1 << bit) ? [{ cell, bit }] : [])),
    );
    this.#pairOf = new Int32Array(cells.length * measures.length);
    this.pairs.forEach(({ cell, bit }, p) => {
      this.#pairOf[cell * measures.length + bit] = p;
    });
    this.isKept = facts.hierarchy.nodes.length * this.pairs.length <= MAX_CACHED_COUNTS;
    const nodes = this.isKept ? facts.hierarchy.nodes.length : 1;
    this.#counted = new Uint8Array(nodes);
    this.#counts = new Int32Array(nodes * this.pairs.length);
  }

  get bytes(): number {
    return this.#counted.byteLength + this.#counts.byteLength + this.#tests.bytes;
  }

  /** The counts of a unit: one number for each of {@link pairs}; a view, good until the next call. */
  of(node: number): Int32Array {
    const place = this.isKept ? node : 0;
    const width = this.pairs.length;
    const counts = this.#counts.subarray(place * width, (place + 1) * width);
    if (this.#counted[place] === 1) return counts;
    if (this.isKept) this.#counted[place] = 1;
    else counts.fill(0);
    const measures = this.#measures;
    const pairOf = this.#pairOf;
    this.#tests.each(this.#facts.hierarchy.nodes[node]!, (_, cell, mask) => {
      for (let left = mask; left !== 0; left &= left - 1)
        counts[pairOf[cell * measures + 31 - Math.clz32(left & -left)]!]!++;
    });
    return counts;
  }
}

/** The counts of some measures by the dimensions of people of a question, in a period. */
export function peopleCounts(
  measures: readonly PeopleMeasure[],
  first: DayNumber,
  on: DayNumber,
  facts: Facts,
  { by, where }: Pick<ResolvedQuery, 'by' | 'where'>,
): PeopleCounts {
  const cells = stateCells(facts, 'staff', measures, by, where);
  const name = `${first} ${on} ${cells.name}`;
  const countsByName = cache.of(facts);
  const cached = countsByName.get(name);
  if (cached) return cached;
  const counts = new PeopleCounts(measures, cells, first, on, facts);
  if (counts.isKept) countsByName.set(name, counts, counts.bytes);
  return counts;
}
