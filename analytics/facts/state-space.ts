import { invariant } from '../../base/invariant.ts';

/** What an attribute of a state may be. */
export type AttributeValue = string | boolean;

/** An attribute of a state with all its values, in the order of their numbers. */
export interface Attribute {
  readonly name: string;
  readonly values: readonly AttributeValue[];
}

/** The values of an attribute that is yes or no. */
export const FLAG: readonly AttributeValue[] = Object.freeze([false, true]);

/**
 * All states that something may be in: one value of each attribute. A state is one number, Σ index × stride (the last attribute varies fastest), so that a
 * column of states is one column, and a question about attributes one look-up in a table of `size` entries.
 */
export class StateSpace<S> {
  readonly attributes: readonly Attribute[];
  /** how many states there are; at most 65,536, so that they fit a column of 16 bits */
  readonly size: number;
  readonly #stride = new Map<string, number>();
  readonly #states: readonly S[];

  constructor(values: { readonly [Name in keyof S & string]: readonly AttributeValue[] }) {
    this.attributes = Object.entries<readonly AttributeValue[]>(values).map(([name, it]) => ({
      name,
      values: it,
    }));
    let size = 1;
    for (const { name, values: it } of [...this.attributes].reverse()) {
      this.#stride.set(name, size);
      size *= it.length;
    }
    invariant(size <= 65_536, 'state-space-size', String(size));
    this.size = size;
    this.#states = Array.from({ length: size }, (_, state) => this.#decode(state));
  }

  #decode(state: number): S {
    return Object.fromEntries(
      this.attributes.map(({ name, values }) => [name, values[this.indexIn(state, name)]]),
    ) as S;
  }

  attribute(name: string): Attribute {
    const it = this.attributes.find((attribute) => attribute.name === name);
    invariant(it, 'state-unknown-attribute', name);
    return it;
  }

  /** By how much the number of a state grows from one value of an attribute to the next. */
  stride(name: keyof S & string): number {
    return this.#stride.get(name)!;
  }

  /** Every state, by its number. */
  get states(): readonly S[] {
    return this.#states;
  }

  /** The number of the value that a state has in an attribute. */
  indexIn(state: number, name: string): number {
    return Math.floor(state / this.#stride.get(name)!) % this.attribute(name).values.length;
  }

  /** The names of the attributes on which a table over the states depends; found by looking, so that nothing needs to be declared twice. */
  dependsOn(table: ArrayLike<number>): Set<string> {
    const found = new Set<string>();
    for (const { name, values } of this.attributes) {
      const stride = this.#stride.get(name)!;
      for (let state = 0; state < this.size; state++) {
        if (
          this.indexIn(state, name) < values.length - 1 &&
          table[state] !== table[state + stride]
        ) {
          found.add(name);
          break;
        }
      }
    }
    return found;
  }
}
