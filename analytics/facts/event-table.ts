import { EARLIEST, civilOf, numberOf, type DayNumber } from '../../base/civil.ts';
import { firstFrom } from '../../base/first-from.ts';
import { eventBatch } from '../arrow/fact-batches.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import type { EventRows } from '../store/event-rows.ts';
import { columnOf, groupBy, largestOf, type Grouped } from '../store/growing.ts';
import type { EventFact } from './event-fact.ts';
import type { StateTable } from './state-table.ts';

/**
 * Events of one kind in the order of their days, those of one day in the order in which they were
 * read. Never changes.
 */
export class EventTable {
  readonly fact: EventFact;
  /** shared by the tables of all revisions: states are only added */
  readonly states: StateTable<object>;
  readonly rows: EventRows;
  #bySubject: Grouped | null = null;
  #batch: RecordBatch | null = null;
  #years: readonly number[] | null = null;

  private constructor(fact: EventFact, states: StateTable<object>, rows: EventRows) {
    this.fact = fact;
    this.states = states;
    this.rows = rows;
  }

  static async of(
    fact: EventFact,
    rows: EventRows,
    states: StateTable<object>,
  ): Promise<EventTable> {
    return new EventTable(fact, states, await byDay(rows));
  }

  /** A table where some subjects have other events. Cost: one pass over all events. */
  async replacing(subjects: ReadonlySet<number>, rows: EventRows): Promise<EventTable> {
    const before = this.rows;
    const stay = before.subject.length - countOf(before.subject, subjects);
    const keptRows = new Int32Array(stay);
    for (let i = 0, row = 0; i < stay; row++)
      if (!subjects.has(before.subject[row]!)) keptRows[i++] = row;
    const ints = (of: (rows: EventRows) => Int32Array): Int32Array => {
      const column = new Int32Array(stay + rows.on.length);
      return joinInto(column, of(before), keptRows, of(rows));
    };
    const joined: EventRows = {
      subject: ints((rows) => rows.subject),
      on: ints((rows) => rows.on),
      state: ints((rows) => rows.state),
      numbers: before.numbers.map((numbers, n) => {
        const column = new Float64Array(stay + rows.on.length);
        return joinInto(column, numbers, keptRows, rows.numbers[n]!);
      }),
    };
    return EventTable.of(this.fact, joined, this.states);
  }

  get length(): number {
    return this.rows.on.length;
  }

  /** The rows of `[first, last]`: from, and no more from. */
  between(first: DayNumber, last: DayNumber): readonly [begin: number, end: number] {
    const { on } = this.rows;
    const begin = firstFrom(on, 0, on.length, first);
    return [begin, firstFrom(on, begin, on.length, last + 1)];
  }

  /** Visits the rows of `[first, last]` in some states. Cost: the condition once a state, then one step a row. */
  each(
    where: (state: never) => boolean,
    first: DayNumber,
    last: DayNumber,
    visit: (row: number) => void,
  ): void {
    const counts = Uint8Array.from(this.states.states, (state) => (where(state as never) ? 1 : 0));
    const { state } = this.rows;
    const [begin, end] = this.between(first, last);
    for (let row = begin; row < end; row++) if (counts[state[row]!] === 1) visit(row);
  }

  /** The rows of each subject in the order of their days; made when first asked for. */
  rowsOf(subject: number): Int32Array {
    const { starts, order } = (this.#bySubject ??= grouped(this.rows.subject));
    return subject + 1 < starts.length
      ? order.subarray(starts[subject], starts[subject + 1])
      : new Int32Array(0);
  }

  /** The years in which there are events, newest first. */
  get years(): readonly number[] {
    return (this.#years ??= yearsOf(this.rows.on));
  }

  /** The events as a record batch. */
  get batches(): readonly RecordBatch[] {
    return [(this.#batch ??= eventBatch(this.fact, this.rows, this.states))];
  }

  get bytes(): number {
    const { subject, on, state, numbers } = this.rows;
    return [subject, on, state, ...numbers].reduce((sum, { byteLength }) => sum + byteLength, 0);
  }
}

/** How many rows are of some subjects. */
function countOf(subject: Int32Array, subjects: ReadonlySet<number>): number {
  let count = 0;
  for (const id of subject) if (subjects.has(id)) count++;
  return count;
}

/** Some rows of a column, and then another column. */
function joinInto<C extends Int32Array | Float64Array>(
  column: C,
  before: C,
  keptRows: Int32Array,
  after: C,
): C {
  for (let i = 0; i < keptRows.length; i++) column[i] = before[keptRows[i]!]!;
  column.set(after, keptRows.length);
  return column;
}

/** The rows by day, by a stable counting sort that gives way to others. */
async function byDay({ subject, on, state, numbers }: EventRows): Promise<EventRows> {
  const { order } = await groupBy(
    on.length,
    (row) => on[row]! - EARLIEST,
    (await largestOf(on)) - EARLIEST + 1,
  );
  const sorted = (column: Int32Array): Promise<Int32Array> =>
    columnOf(new Int32Array(column.length), (i) => column[order[i]!]!);
  return {
    subject: await sorted(subject),
    on: await sorted(on),
    state: await sorted(state),
    numbers: numbers.map((column) => {
      const sortedNumbers = new Float64Array(column.length);
      for (let i = 0; i < column.length; i++) sortedNumbers[i] = column[order[i]!]!;
      return sortedNumbers;
    }),
  };
}

function grouped(subject: Int32Array): Grouped {
  const most = subject.reduce((a, b) => Math.max(a, b), -1);
  const starts = new Int32Array(most + 2);
  for (const id of subject) starts[id + 1]!++;
  for (let id = 0; id <= most; id++) starts[id + 1]! += starts[id]!;
  const next = starts.slice();
  const order = new Int32Array(subject.length);
  for (let row = 0; row < subject.length; row++) order[next[subject[row]!]!++] = row;
  return { starts, order };
}

function yearsOf(on: Int32Array): readonly number[] {
  const years: number[] = [];
  for (let i = 0; i < on.length;) {
    const { year } = civilOf(on[i]!);
    years.push(year);
    i = firstFrom(on, i, on.length, numberOf(year + 1, 1, 1));
  }
  return years.reverse();
}
