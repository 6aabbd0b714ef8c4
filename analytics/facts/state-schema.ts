import { invariant } from '../../base/invariant.ts';

/** What an attribute of a state may be. */
export type AttributeValue = string | boolean;

/**
 * An attribute of a state with all its values, in the order of their numbers. Each pair of attribute and value has a *slot*, a number of its own within the
 * schema: `firstSlot` is that of the first value.
 */
export interface Attribute {
  /** its place among the attributes */
  readonly number: number;
  readonly name: string;
  readonly values: readonly AttributeValue[];
  readonly firstSlot: number;
}

/** The values of an attribute that is yes or no. */
export const FLAG: readonly AttributeValue[] = Object.freeze([false, true]);

/** The attributes of the states of one subject: people or units. */
export class StateSchema<S> {
  readonly attributes: readonly Attribute[];
  /** how many pairs of attribute and value there are */
  readonly slots: number;
  readonly #byName: ReadonlyMap<string, Attribute>;

  constructor(values: { readonly [Name in keyof S & string]: readonly AttributeValue[] }) {
    let slots = 0;
    this.attributes = Object.entries<readonly AttributeValue[]>(values).map(
      ([name, list], number) => {
        const attribute = { number, name, values: list, firstSlot: slots };
        slots += list.length;
        return attribute;
      },
    );
    this.slots = slots;
    this.#byName = new Map(this.attributes.map((attribute) => [attribute.name, attribute]));
  }

  attribute(name: string): Attribute {
    const attribute = this.#byName.get(name);
    invariant(attribute, 'state-unknown-attribute', name);
    return attribute;
  }

  /** The slot of a value of an attribute. */
  slot(name: keyof S & string, value: AttributeValue): number {
    const { values, firstSlot } = this.attribute(name);
    const index = values.indexOf(value);
    invariant(index >= 0, 'state-unknown-value', `${name} ${String(value)}`);
    return firstSlot + index;
  }
}
