import { EARLIEST, FOREVER, type DayNumber } from '../../base/civil.ts';

/**
 * Columns of spells of constant state, one row a spell, which is valid on `[from, to)`. The rows of
 * a unit are in the order of their ends; rows without an end come last, in the order of their
 * beginnings. The place of a row tells its unit, see `SpellTable`.
 */
export interface SpellColumns {
  /** internal id of the person; empty if a spell is one of a unit itself */
  readonly person: Int32Array;
  /** day of birth of the person; empty as well */
  readonly born: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** the number of the state, see StateTable; narrow in columns that are done */
  readonly state: Int16Array | Int32Array;
}

/** Rows `begin … end - 1` of some columns. */
export interface Slice {
  readonly columns: SpellColumns;
  readonly begin: number;
  readonly end: number;
}

/** Number of rows of a slice. */
export const lengthOf = ({ begin, end }: Slice): number => end - begin;

/** Spells in the making. */
export class SpellWriter {
  readonly #hasPeople: boolean;
  #columns: {
    person: Int32Array;
    born: Int32Array;
    from: Int32Array;
    to: Int32Array;
    state: Int32Array;
  };
  length = 0;

  constructor(hasPeople: boolean, capacity = 1_024) {
    const people = hasPeople ? capacity : 0;
    this.#hasPeople = hasPeople;
    this.#columns = {
      person: new Int32Array(people),
      born: new Int32Array(people),
      from: new Int32Array(capacity),
      to: new Int32Array(capacity),
      state: new Int32Array(capacity),
    };
  }

  /** Adds one spell; `person` and `born` are left out where spells are of units. */
  add(from: DayNumber, to: DayNumber, state: number, person = 0, born = 0): void {
    if (this.length === this.#columns.from.length) this.#resize(Math.max(16, this.length * 2));
    const columns = this.#columns;
    const at = this.length++;
    columns.from[at] = from;
    columns.to[at] = to;
    columns.state[at] = state;
    if (this.#hasPeople) {
      columns.person[at] = person;
      columns.born[at] = born;
    }
  }

  /** Adds the rows of a slice. */
  addAll({ columns, begin, end }: Slice): void {
    const newLength = this.length + end - begin;
    if (newLength > this.#columns.from.length) this.#resize(Math.max(newLength, this.length * 2));
    for (const name of NAMES)
      if (this.#hasPeople || !PEOPLE.has(name))
        this.#columns[name].set(columns[name].subarray(begin, end), this.length);
    this.length = newLength;
  }

  #resize(capacity: number): void {
    const old = this.#columns;
    const length = Math.min(this.length, capacity);
    const people = this.#hasPeople ? capacity : 0;
    const moved = (from: Int32Array, to: Int32Array): Int32Array => {
      to.set(from.subarray(0, Math.min(length, to.length)));
      return to;
    };
    this.#columns = {
      person: moved(old.person, new Int32Array(people)),
      born: moved(old.born, new Int32Array(people)),
      from: moved(old.from, new Int32Array(capacity)),
      to: moved(old.to, new Int32Array(capacity)),
      state: moved(old.state, new Int32Array(capacity)),
    };
  }

  /** Puts the rows from `begin` on, fewer than {@link MAX_ROWS}, in the order of {@link SpellColumns}. */
  sortFrom(begin: number): void {
    const { from, to } = this.#columns;
    const keys = new Float64Array(this.length - begin);
    for (let i = 0; i < keys.length; i++)
      keys[i] =
        ((to[begin + i] === FOREVER ? MAX_DAYS + from[begin + i]! : to[begin + i]!) - EARLIEST) *
          MAX_ROWS +
        i;
    keys.sort();
    for (const name of NAMES) {
      const column = this.#columns[name];
      if (!this.#hasPeople && PEOPLE.has(name)) continue;
      const before = column.slice(begin, this.length);
      for (let i = 0; i < keys.length; i++) column[begin + i] = before[keys[i]! % MAX_ROWS]!;
    }
  }

  /** The rows so far; views, good until the next row is added. */
  view(begin = 0): Slice {
    return { columns: this.#columns, begin, end: this.length };
  }

  /** The columns, without room to grow, states in 16 bits where they fit; nothing can be added afterwards. */
  done(): SpellColumns {
    if (this.length < this.#columns.from.length) this.#resize(this.length);
    const { state } = this.#columns;
    for (let i = 0; i < state.length; i++) if (state[i]! >= NARROW) return this.#columns;
    return { ...this.#columns, state: new Int16Array(state) };
  }
}

/** Numbers of states below this fit 16 bits. */
const NARROW = 2 ** 15;

/**
 * With this many rows of one unit and twice this many days, their product is still an exact number.
 */
const MAX_ROWS = 2 ** 22;
const MAX_DAYS = 2 ** 18;
const NAMES = ['person', 'born', 'from', 'to', 'state'] as const;
const PEOPLE: ReadonlySet<string> = new Set(['person', 'born']);
