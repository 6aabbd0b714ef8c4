import { entryBatch } from '../arrow/fact-batches.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import type { DayNumber } from '../../base/civil.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { contestKind } from '../../schema/code-lists/contest-kind.ts';
import type { EntryRows } from '../store/entry-rows.ts';
import { groupBy } from '../store/growing.ts';
import type { PersonSet } from './person-set.ts';

const KINDS = codesOf(contestKind);

/** People whose entries changed since the columns were made are kept beside them; from so many on the columns are made anew. */
const BESIDE = 5_000;

interface Columns { readonly person: Int32Array; readonly on: Int32Array; readonly kind: Uint8Array; readonly starts: Int32Array }

/** Entries in contests, by kind and then by day, as an Arrow record batch. */
export class EntryTable {
  #columns: Columns;
  #batch: RecordBatch;
  /** entries of the people that changed, in place of theirs in the columns */
  readonly #changed = new Map<number, { kind: number; on: DayNumber }[]>();

  constructor(rows: EntryRows) {
    this.#columns = sorted(rows);
    this.#batch = entryBatch(this.#columns);
  }

  /** Adds to a set the people who entered a contest of a kind in `[first, last]`. Cost: one step an entry. */
  enteredIn(kind: string, first: DayNumber, last: DayNumber, into: PersonSet): void {
    const number = KINDS.indexOf(kind), { person, on, starts } = this.#columns, end = starts[number + 1]!;
    for (let i = firstFrom(on, starts[number]!, end, first); i < end && on[i]! <= last; i++) {
      if (this.#changed.size === 0 || !this.#changed.has(person[i]!)) into.add(person[i]!);
    }
    for (const [id, entries] of this.#changed) if (entries.some((it) => it.kind === number && it.on >= first && it.on <= last)) into.add(id);
  }

  /** Puts other entries in the place of those of some people. */
  replace(people: Iterable<number>, { kind, person, on }: EntryRows): void {
    for (const id of people) this.#changed.set(id, []);
    for (let i = 0; i < person.length; i++) this.#changed.get(person[i]!)!.push({ kind: kind[i]!, on: on[i]! });
    if (this.#changed.size > BESIDE) this.#merge();
  }

  #merge(): void {
    const { person, on, kind } = this.#columns, kept = Array.from(person.keys()).filter((i) => !this.#changed.has(person[i]!));
    const added = [...this.#changed].flatMap(([id, entries]) => entries.map((it) => ({ ...it, person: id })));
    this.#columns = sorted({
      kind: Int32Array.from([...kept.map((i) => kind[i]!), ...added.map((it) => it.kind)]),
      person: Int32Array.from([...kept.map((i) => person[i]!), ...added.map((it) => it.person)]),
      on: Int32Array.from([...kept.map((i) => on[i]!), ...added.map((it) => it.on)]),
    });
    this.#changed.clear();
    this.#batch = entryBatch(this.#columns);
  }

  get batches(): readonly RecordBatch[] {
    return [this.#batch];
  }

  get rows(): number {
    return this.#columns.person.length;
  }

  get bytes(): number {
    const { person, on, kind } = this.#columns;
    return person.byteLength + on.byteLength + kind.byteLength;
  }
}

/** The rows by kind and then by day, by two stable counting sorts. */
function sorted({ kind, person, on }: EntryRows): Columns {
  let least = Infinity, most = -Infinity;
  for (const day of on) {
    if (day < least) least = day;
    if (day > most) most = day;
  }
  const byDay = on.length === 0 ? new Int32Array(0) : groupBy(on.map((day) => day - least), most - least + 1).order;
  const { starts, order } = groupBy(byDay.map((row) => kind[row]!), KINDS.length), rows = order.map((place) => byDay[place]!);
  return { person: rows.map((row) => person[row]!), on: rows.map((row) => on[row]!), kind: Uint8Array.from(rows, (row) => kind[row]!), starts };
}

function firstFrom(on: Int32Array, begin: number, end: number, day: DayNumber): number {
  let low = begin, high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (on[middle]! >= day) high = middle;
    else low = middle + 1;
  }
  return low;
}
