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
  /** the numbers of the units counted so far; if they are not kept, those of the last one */
  readonly counts: Int32Array;

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
    this.counts = new Int32Array(nodes * this.pairs.length);
  }

  get bytes(): number {
    return this.#counted.byteLength + this.counts.byteLength + this.#tests.bytes;
  }

  /** Whether the people of a unit have been counted, so that {@link of} costs nothing. */
  has(node: number): boolean {
    return this.isKept && this.#counted[node] === 1;
  }

  /** Counts the people of a unit. Returns where its numbers begin in {@link counts}, one for each of {@link pairs}. */
  of(node: number): number {
    const begin = this.isKept ? node * this.pairs.length : 0;
    if (this.has(node)) return begin;
    if (this.isKept) this.#counted[node] = 1;
    else this.counts.fill(0);
    const measures = this.#measures;
    const pairOf = this.#pairOf;
    this.#tests.each(this.#facts.hierarchy.nodes[node]!, (_, cell, mask) => {
      for (let bits = mask; bits !== 0; bits &= bits - 1)
        this.counts[begin + pairOf[cell * measures + 31 - Math.clz32(bits & -bits)]!]!++;
    });
    return begin;
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
