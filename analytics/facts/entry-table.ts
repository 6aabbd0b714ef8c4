import { entryBatch } from '../arrow/fact-batches.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import { civilOf, EARLIEST, numberOf, type DayNumber } from '../../base/civil.ts';
import { firstFrom } from '../../base/first-from.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import type { EntryRows } from '../store/entry-rows.ts';
import { columnOf, groupBy, GrowingInts, largestOf } from '../store/growing.ts';
import type { PersonSet } from './person-set.ts';

const KINDS = codesOf(contestKind);

/** People whose entries changed since the columns were made are kept beside them; from so many on the columns are made anew. */
const BESIDE = 5_000;

interface Entry {
  readonly kind: number;
  readonly on: DayNumber;
}

interface Columns {
  readonly person: Int32Array;
  readonly on: Int32Array;
  readonly kind: Uint8Array;
  readonly starts: Int32Array;
}

/** Entries in contests, by kind and then by day, as an Arrow record batch. */
export class EntryTable {
  #columns: Columns;
  /** entries of the people that changed, in place of theirs in the columns */
  #changed: ReadonlyMap<number, Entry[]> = new Map();
  #batch: RecordBatch | null = null;
  #years: readonly number[] | null = null;

  private constructor(columns: Columns) {
    this.#columns = columns;
  }

  static async of(rows: EntryRows): Promise<EntryTable> {
    return new EntryTable(await sorted(rows));
  }

  /** A table of the same entries; what is replaced in one of the two is not in the other. */
  copy(): EntryTable {
    const it = new EntryTable(this.#columns);
    it.#changed = this.#changed;
    it.#batch = this.#batch;
    it.#years = this.#years;
    return it;
  }

  /** Adds to a set the people who entered a contest of a kind in `[first, last]`. Cost: one step an entry. */
  enteredIn(kind: string, first: DayNumber, last: DayNumber, into: PersonSet): void {
    const number = KINDS.indexOf(kind);
    const { person, on, starts } = this.#columns;
    const end = starts[number + 1]!;
    for (let i = firstFrom(on, starts[number]!, end, first); i < end && on[i]! <= last; i++) {
      if (this.#changed.size === 0 || !this.#changed.has(person[i]!)) into.add(person[i]!);
    }
    for (const [id, entries] of this.#changed)
      if (entries.some((it) => it.kind === number && it.on >= first && it.on <= last)) into.add(id);
  }

  /** Puts other entries in the place of those of some people; where many changed, the columns are made anew. Nothing changes before the returned function is called. */
  async replacing(people: Iterable<number>, { kind, person, on }: EntryRows): Promise<() => void> {
    const changed = new Map(this.#changed);
    for (const id of people) changed.set(id, []);
    for (let i = 0; i < person.length; i++)
      changed.get(person[i]!)!.push({ kind: kind[i]!, on: on[i]! });
    const columns = changed.size > BESIDE ? await sorted(merged(this.#columns, changed)) : null;
    return () => {
      if (columns) this.#columns = columns;
      this.#changed = columns ? new Map() : changed;
      this.#batch = null;
      this.#years = null;
    };
  }

  /** The years in which somebody entered a contest, newest first. */
  get years(): readonly number[] {
    return (this.#years ??= this.#yearsOfEntries());
  }

  #yearsOfEntries(): number[] {
    const { person, on, starts } = this.#columns;
    const years = new Set<number>();
    for (let kind = 0; kind < KINDS.length; kind++) {
      for (let i = starts[kind]!, end = starts[kind + 1]!; i < end;) {
        const { year } = civilOf(on[i]!);
        const next = firstFrom(on, i, end, numberOf(year + 1, 1, 1));
        while (i < next && this.#changed.has(person[i]!)) i++;
        if (i < next) years.add(year);
        i = next;
      }
    }
    for (const entries of this.#changed.values())
      for (const it of entries) years.add(civilOf(it.on).year);
    return [...years].sort((a, b) => b - a);
  }

  /** The entries as they stand: where some have changed lately, theirs last. */
  get batches(): readonly RecordBatch[] {
    return [
      (this.#batch ??= entryBatch(
        this.#changed.size > 0 ? merged(this.#columns, this.#changed) : this.#columns,
      )),
    ];
  }

  get bytes(): number {
    const { person, on, kind } = this.#columns;
    return person.byteLength + on.byteLength + kind.byteLength;
  }
}

/** The rows where some people have other entries, those last. */
function merged(
  { person, on, kind }: Columns,
  changed: ReadonlyMap<number, readonly Entry[]>,
): EntryRows {
  const kinds = new GrowingInts();
  const people = new GrowingInts();
  const days = new GrowingInts();
  const add = (id: number, its: number, day: DayNumber): void => {
    people.push(id);
    kinds.push(its);
    days.push(day);
  };
  for (let i = 0; i < person.length; i++)
    if (!changed.has(person[i]!)) add(person[i]!, kind[i]!, on[i]!);
  for (const [id, entries] of changed) for (const it of entries) add(id, it.kind, it.on);
  return { kind: kinds.done(), person: people.done(), on: days.done() };
}

/** The rows by kind and then by day, by two stable counting sorts. */
async function sorted({ kind, person, on }: EntryRows): Promise<Columns> {
  const { length } = on;
  const days = await groupBy(
    length,
    (row) => on[row]! - EARLIEST,
    (await largestOf(on)) - EARLIEST + 1,
  );
  const byDay = days.order;
  const { starts, order } = await groupBy(length, (place) => kind[byDay[place]!]!, KINDS.length);
  const rowOf = (i: number): number => byDay[order[i]!]!;
  return {
    person: await columnOf(new Int32Array(length), (i) => person[rowOf(i)]!),
    on: await columnOf(new Int32Array(length), (i) => on[rowOf(i)]!),
    kind: await columnOf(new Uint8Array(length), (i) => kind[rowOf(i)]!),
    starts,
  };
}
