import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { firstFrom } from '../../base/first-from.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import { spellBatches } from '../arrow/fact-batches.ts';
import { withPlaceFor } from '../store/growing.ts';
import type { StateTable } from './state-table.ts';
import { lengthOf, SpellWriter, type Slice, type SpellColumns } from './spell-columns.ts';

/** A part of a table: whole units after one another. The rows of `units[i]` are `starts[i] … starts[i + 1] - 1`. */
interface Chunk {
  readonly columns: SpellColumns;
  readonly units: readonly number[];
  readonly starts: readonly number[];
}

/**
 * A chunk is closed at this number of rows: few enough that one of its units can be rewritten in
 * less than a millisecond.
 */
const CHUNK_ROWS = 8_192;
const NO_CHUNK: Chunk = {
  columns: new SpellWriter(false, 0).done(),
  units: [],
  starts: [],
};
const NOTHING: Slice = Object.freeze({ columns: NO_CHUNK.columns, begin: 0, end: 0 });
const NOWHERE = -1;

/**
 * Rows of some units in the same columns that may be valid on a day. For the unit with place `u` in
 * a list of units, `first <= u < last`: rows `begins[u] … middles[u] - 1` end after the day and may
 * have begun; rows `middles[u] … ends[u] - 1` have begun and have no end.
 */
export interface Segment {
  readonly columns: SpellColumns;
  readonly begins: Int32Array;
  readonly middles: Int32Array;
  readonly ends: Int32Array;
  readonly first: number;
  readonly last: number;
}

/**
 * Spells of constant state, unit by unit in the order of the tree when they were read. The rows of
 * a unit may be replaced.
 */
export class SpellTable<S> {
  /** the states that rows may have */
  readonly states: StateTable<S>;
  readonly #hasPeople: boolean;
  #chunks: Chunk[] = [];
  /** by internal id of a unit: the number of its chunk, and its place in it */
  #chunkOf = new Int32Array(0);
  #indexOf = new Int32Array(0);
  #rows = 0;
  #open: { writer: SpellWriter; units: number[]; starts: number[] } | null = null;

  constructor(states: StateTable<S>, hasPeople: boolean) {
    this.states = states;
    this.#hasPeople = hasPeople;
  }

  /**
   * A table of the same rows; replacing rows in one of the two does not change the other. Cost: two
   * numbers a unit.
   */
  copy(): SpellTable<S> {
    const copy = new SpellTable(this.states, this.#hasPeople);
    copy.#chunks = this.#chunks.slice();
    copy.#chunkOf = this.#chunkOf.slice();
    copy.#indexOf = this.#indexOf.slice();
    copy.#rows = this.#rows;
    return copy;
  }

  /** Adds a unit with its rows after those before. @returns the rows as written; good until the next unit is added */
  append(unit: number, write: (into: SpellWriter) => void): Slice {
    const open = (this.#open ??= {
      writer: new SpellWriter(this.#hasPeople, 4_096),
      units: [],
      starts: [],
    });
    const begin = open.writer.length;
    open.units.push(unit);
    open.starts.push(begin);
    write(open.writer);
    return open.writer.view(begin);
  }

  /**
   * Closes the open chunk if it is full, or in any case with `finish`; from then on its rows can be
   * read.
   */
  settle(finish = false): void {
    if (!this.#open || (!finish && this.#open.writer.length < CHUNK_ROWS)) return;
    this.#place(this.#chunks.length, this.#open);
    this.#open = null;
  }

  #place(
    number: number,
    { writer, units, starts }: { writer: SpellWriter; units: number[]; starts: number[] },
  ): void {
    starts.push(writer.length);
    const columns = writer.done();
    this.#rows += columns.from.length - (this.#chunks[number]?.columns.from.length ?? 0);
    this.#chunks[number] = { columns, units, starts };
    for (const [index, unit] of units.entries()) {
      this.#chunkOf = withPlaceFor(unit, this.#chunkOf, NOWHERE);
      this.#indexOf = withPlaceFor(unit, this.#indexOf, NOWHERE);
      this.#chunkOf[unit] = number;
      this.#indexOf[unit] = index;
    }
  }

  /** The number of the chunk of a unit; -1 where it has none. */
  #numberOf(unit: number): number {
    return this.#chunkOf[unit] ?? NOWHERE;
  }

  /** The rows of a unit; none when it has none. */
  of(unit: number): Slice {
    const number = this.#numberOf(unit);
    const index = this.#indexOf[unit]!;
    if (number === NOWHERE) return NOTHING;
    const { columns, starts } = this.#chunks[number]!;
    return { columns, begin: starts[index]!, end: starts[index + 1]! };
  }

  /**
   * The rows of a unit that end after a day; among them, the rows that have begun are valid on it.
   * Cost: the logarithm of their number.
   */
  endingAfter(unit: number, day: DayNumber): Slice {
    const { columns, begin, end } = this.of(unit);
    return { columns, begin: firstFrom(columns.to, begin, end, day + 1), end };
  }

  /**
   * The rows of many units that may be valid on a day, in runs. Units in the order of the list make
   * the longest runs.
   */
  segmentsOn(units: Int32Array, day: DayNumber): readonly Segment[] {
    const segments: Segment[] = [];
    const begins = new Int32Array(units.length);
    const middles = new Int32Array(units.length);
    const ends = new Int32Array(units.length);
    for (let first = 0, last = 0; first < units.length; first = last) {
      const number = this.#numberOf(units[first]!);
      const { columns, starts } = this.#chunks[number] ?? NO_CHUNK;
      for (; last < units.length && this.#numberOf(units[last]!) === number; last++) {
        if (number === NOWHERE) continue;
        const index = this.#indexOf[units[last]!]!;
        const end = starts[index + 1]!;
        const middle = (middles[last] = firstFrom(columns.to, starts[index]!, end, FOREVER));
        begins[last] = firstFrom(columns.to, starts[index]!, middle, day + 1);
        ends[last] = firstFrom(columns.from, middle, end, day + 1);
      }
      if (number !== NOWHERE) segments.push({ columns, begins, middles, ends, first, last });
    }
    return segments;
  }

  /**
   * Rewrites the chunks in which units have other rows; new units are appended. Nothing changes
   * before the returned function is called.
   * @param rows unit to its rows
   */
  replacing(rows: ReadonlyMap<number, Slice>): () => void {
    const chunks = new Map<number, number[]>();
    const last = this.#chunks.length - 1;
    const ofNew =
      last >= 0 && this.#chunks[last]!.columns.from.length < CHUNK_ROWS ? last : last + 1;
    for (const unit of rows.keys()) {
      const present = this.#numberOf(unit);
      const number = present === NOWHERE ? ofNew : present;
      const units = chunks.get(number);
      if (units) units.push(unit);
      else chunks.set(number, [unit]);
    }
    const newChunks = [...chunks].map(([number, changed]) => {
      const { columns, units: unitsBefore, starts: begins } = this.#chunks[number] ?? NO_CHUNK;
      const length = columns.from.length;
      const rowsAfter = changed.reduce(
        (sum, unit) => sum + lengthOf(rows.get(unit)!) - lengthOf(this.of(unit)),
        length,
      );
      const writer = new SpellWriter(this.#hasPeople, rowsAfter);
      const starts: number[] = [];
      const units = [...unitsBefore, ...changed.filter((unit) => this.#numberOf(unit) === NOWHERE)];
      let copied = 0;
      for (const [index, unit] of units.entries()) {
        const replacement = rows.get(unit);
        const begin = begins[index] ?? length;
        starts.push(writer.length + begin - copied);
        if (!replacement) continue;
        writer.addAll({ columns, begin: copied, end: begin });
        writer.addAll(replacement);
        copied = begins[index + 1] ?? length;
      }
      writer.addAll({ columns, begin: copied, end: length });
      return { number, units, starts, writer };
    });
    return () => newChunks.forEach(({ number, ...chunk }) => this.#place(number, chunk));
  }

  /** The rows as Arrow record batches over the same memory, all with one dictionary of the states that occur by now. */
  get batches(): readonly RecordBatch[] {
    return spellBatches(this.#chunks, this.states, this.#hasPeople);
  }

  get rows(): number {
    return this.#rows;
  }

  get bytes(): number {
    return this.#chunks.reduce(
      (sum, { columns: { person, born, from, to, state } }) =>
        [person, born, from, to, state].reduce((bytes, column) => bytes + column.byteLength, sum),
      0,
    );
  }
}
