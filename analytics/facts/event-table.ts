import { EARLIEST, civilOf, numberOf, type DayNumber } from '../../base/civil.ts';
import { firstFrom } from '../../base/first-from.ts';
import { eventBatch } from '../arrow/fact-batches.ts';
import type { RecordBatch } from '../arrow/record-batch.ts';
import type { EventRows } from '../store/event-rows.ts';
import { columnOf, groupBy, largestOf, type Grouped } from '../store/growing.ts';
import {
  columnForBoth,
  narrowestFor,
  type IntColumn,
  type NumberColumn,
} from '../store/number-column.ts';
import type { EventFact } from './event-fact.ts';
import type { StateTable } from './state-table.ts';

/**
 * Events of one kind in the order of their days; events of one day are in the order in which they
 * were read. Immutable.
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

  /**
   * A table in which some subjects have other events; the same table if their events are the same.
   * Cost: one pass over the subjects of all events, and if they differ one copy of a piece of the
   * columns for each event removed or added.
   * @param rows all events of the subjects, in no order
   */
  async replacing(subjects: ReadonlySet<number>, rows: EventRows): Promise<EventTable> {
    const added = await byDay(rows);
    const removedRows = rowsOfSubjects(this.rows.subject, subjects);
    if (areSame(this.rows, removedRows, added)) return this;
    const plan = mergePlan(this.rows.on, removedRows, added.on);
    const merged = <C extends NumberColumn>(before: C, after: C): C =>
      mergedColumn(plan, before, after);
    return new EventTable(this.fact, this.states, {
      subject: merged(this.rows.subject, added.subject),
      on: merged(this.rows.on, added.on),
      state: merged(this.rows.state, added.state),
      numbers: this.rows.numbers.map((column, i) => merged(column, added.numbers[i]!)),
    });
  }

  get length(): number {
    return this.rows.on.length;
  }

  /** The rows of `[first, last]`: begin and end of the range. */
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

  /** The rows of each subject in the order of their days; built on first use. */
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

/**
 * A plan to merge two tables by day: rows `begin … end - 1` of the first, then one of the second,
 * and so on.
 */
interface MergePlan {
  readonly length: number;
  readonly pieces: readonly MergePiece[];
}

/** Rows of the first table, or (`end` is null) the row `begin` of the second. */
interface MergePiece {
  readonly begin: number;
  readonly end: number | null;
}

/** Whether some rows, ascending, are the same as all of others. */
function areSame(rows: EventRows, some: readonly number[], others: EventRows): boolean {
  const columnsOf = ({ subject, on, state, numbers }: EventRows): readonly NumberColumn[] => [
    subject,
    on,
    state,
    ...numbers,
  ];
  const theirs = columnsOf(others);
  return (
    some.length === others.on.length &&
    columnsOf(rows).every((column, c) =>
      some.every((row, i) => Object.is(column[row], theirs[c]![i])),
    )
  );
}

/**
 * Plans to replace some events.
 * @param on the days of all events; @param gone the rows to remove, ascending; @param added the days
 *   of the new events, ascending
 */
function mergePlan(on: IntColumn, gone: readonly number[], added: IntColumn): MergePlan {
  const pieces: MergePiece[] = [];
  let length = 0;
  let next = 0;
  let nextAdded = 0;
  const keepTo = (end: number): void => {
    if (end > next) pieces.push({ begin: next, end });
    length += Math.max(0, end - next);
    next = Math.max(next, end);
  };
  const addTo = (before: number): void => {
    for (; nextAdded < added.length && added[nextAdded]! < before; nextAdded++) {
      keepTo(firstFrom(on, next, on.length, added[nextAdded]! + 1));
      pieces.push({ begin: nextAdded, end: null });
      length++;
    }
  };
  for (const row of gone) {
    addTo(on[row]!);
    keepTo(row);
    next = row + 1;
  }
  addTo(Infinity);
  keepTo(on.length);
  return { length, pieces };
}

/** The rows of some subjects, ascending. */
function rowsOfSubjects(subject: IntColumn, subjects: ReadonlySet<number>): readonly number[] {
  const isOne = new Uint8Array(Math.max(-1, ...subjects) + 1);
  for (const id of subjects) isOne[id] = 1;
  const rows: number[] = [];
  for (let row = 0; row < subject.length; row++) if (isOne[subject[row]!] === 1) rows.push(row);
  return rows;
}

function mergedColumn<C extends NumberColumn>(
  { length, pieces }: MergePlan,
  before: C,
  after: C,
): C {
  const column = columnForBoth(before, after, length);
  let at = 0;
  for (const { begin, end } of pieces) {
    if (end === null) {
      column[at++] = after[begin]!;
    } else {
      column.set(before.subarray(begin, end), at);
      at += end - begin;
    }
  }
  return column;
}

/** The rows by day, rows of one day in the order given, as narrow as they fit; yields to the event loop. */
async function byDay({ subject, on, state, numbers }: EventRows): Promise<EventRows> {
  const order = await orderByDay(on);
  const sorted = async (column: IntColumn): Promise<IntColumn> =>
    columnOf(await narrowestFor(column), (i) => column[order[i]!]!);
  return {
    subject: await sorted(subject),
    on: await sorted(on),
    state: await sorted(state),
    numbers: await Promise.all(
      numbers.map((column) =>
        column instanceof Float64Array
          ? columnOf(new Float64Array(column.length), (i) => column[order[i]!]!)
          : sorted(column),
      ),
    ),
  };
}

/** Fewer rows than this are sorted by comparison: a counting sort visits every day that there may be. */
const MIN_ROWS_FOR_COUNTING_SORT = 1_000;

async function orderByDay(on: IntColumn): Promise<Int32Array> {
  if (on.length < MIN_ROWS_FOR_COUNTING_SORT)
    return Int32Array.from(on.keys()).sort((a, b) => on[a]! - on[b]! || a - b);
  const days = (await largestOf(on)) - EARLIEST + 1;
  return (await groupBy(on.length, (row) => on[row]! - EARLIEST, days)).order;
}

function grouped(subject: IntColumn): Grouped {
  let maxId = -1;
  for (const id of subject) if (id > maxId) maxId = id;
  const starts = new Int32Array(maxId + 2);
  for (const id of subject) starts[id + 1]!++;
  for (let id = 0; id <= maxId; id++) starts[id + 1]! += starts[id]!;
  const next = starts.slice();
  const order = new Int32Array(subject.length);
  for (let row = 0; row < subject.length; row++) order[next[subject[row]!]!++] = row;
  return { starts, order };
}

function yearsOf(on: IntColumn): readonly number[] {
  const years: number[] = [];
  for (let i = 0; i < on.length;) {
    const { year } = civilOf(on[i]!);
    years.push(year);
    i = firstFrom(on, i, on.length, numberOf(year + 1, 1, 1));
  }
  return years.reverse();
}
