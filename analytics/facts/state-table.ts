import { withPlaceFor } from '../store/growing.ts';
import type { Attribute, StateSchema } from './state-schema.ts';

const UNKNOWN = -1;

/**
 * Interned states: every combination of attribute values that occurs gets a number, in order of
 * occurrence. A column of states is thus one column of whole numbers, however many attributes there
 * are, and a predicate is evaluated once for each state that occurs. Numbers never change; states
 * are only added.
 */
export class StateTable<S> {
  readonly schema: StateSchema<S>;
  /** by state: the number of the value of each attribute */
  readonly #indexes: Uint8Array[] = [];
  readonly #states: S[] = [];
  readonly #numbers = new Map<string, number>();
  /** by slot, then by state: the state with that value in its place; UNKNOWN until it is first needed */
  readonly #transitions: Int32Array<ArrayBuffer>[];

  constructor(schema: StateSchema<S>) {
    this.schema = schema;
    this.#transitions = Array.from({ length: schema.slots }, () => new Int32Array(0));
    this.#intern(new Uint8Array(schema.attributes.length));
  }

  /** Number of states that have occurred. */
  get size(): number {
    return this.#states.length;
  }

  /** The state in which every attribute has its first value. */
  get blank(): number {
    return 0;
  }

  /** Every state, by its number. */
  get states(): readonly S[] {
    return this.#states;
  }

  /** The number of the state that differs from another in one value. Cost: a look-up, once the pair has occurred. */
  with(state: number, slot: number): number {
    const next = this.#transitions[slot]![state] ?? UNKNOWN;
    return next === UNKNOWN ? this.#transition(state, slot) : next;
  }

  /** The number of the value that a state has in an attribute. */
  indexIn(state: number, { number }: Attribute): number {
    return this.#indexes[state]![number]!;
  }

  #transition(state: number, slot: number): number {
    const attributes = this.schema.attributes;
    const attribute = attributes.findLast(({ firstSlot }) => firstSlot <= slot)!;
    const indexes = this.#indexes[state]!.slice();
    indexes[attribute.number] = slot - attribute.firstSlot;
    const next = this.#intern(indexes);
    const row = withPlaceFor(state, this.#transitions[slot]!, UNKNOWN);
    row[state] = next;
    this.#transitions[slot] = row;
    return next;
  }

  #intern(indexes: Uint8Array): number {
    const key = String.fromCharCode(...indexes);
    const present = this.#numbers.get(key);
    if (present !== undefined) return present;
    const entries = this.schema.attributes.map(({ name, values }, i) => [
      name,
      values[indexes[i]!]!,
    ]);
    const number = this.#states.push(Object.freeze(Object.fromEntries(entries)) as S) - 1;
    this.#indexes.push(indexes);
    this.#numbers.set(key, number);
    return number;
  }
}
