import { invariant } from '../../base/invariant.ts';
import type { AttributeSource, AttributeValue, DeclaredAttributes, StateOf } from './attribute.ts';

/**
 * An attribute of a state with all its values, in the order of their numbers. Each pair of
 * attribute and value has a *slot*, a number of its own within the schema: `firstSlot` is that of
 * the first value.
 */
export interface Attribute {
  /** its place among the attributes */
  readonly number: number;
  readonly name: string;
  readonly values: readonly AttributeValue[];
  readonly source: AttributeSource;
  readonly firstSlot: number;
}

/** An attribute whose values come from one kind of source. */
export type AttributeFrom<K extends AttributeSource['kind']> = Attribute & {
  readonly source: Extract<AttributeSource, { kind: K }>;
};

/** The attributes of the states of one subject: people or units. */
export class StateSchema<S> {
  readonly attributes: readonly Attribute[];
  /** number of pairs of attribute and value */
  readonly slots: number;
  readonly #byName: ReadonlyMap<string, Attribute>;

  private constructor(declared: DeclaredAttributes) {
    let slots = 0;
    this.attributes = Object.entries(declared).map(([name, { values, source }], number) => {
      const attribute = { number, name, values, source, firstSlot: slots };
      slots += values.length;
      return attribute;
    });
    this.slots = slots;
    this.#byName = new Map(this.attributes.map((attribute) => [attribute.name, attribute]));
  }

  /** The schema of attributes that are declared so. */
  static of<A extends DeclaredAttributes>(declared: A): StateSchema<StateOf<A>> {
    return new StateSchema<StateOf<A>>(declared);
  }

  attribute(name: string): Attribute {
    const attribute = this.#byName.get(name);
    invariant(attribute, 'state-unknown-attribute', name);
    return attribute;
  }

  /** The slot of a value of an attribute. */
  slot(name: keyof S & string, value: AttributeValue): number {
    return slotOf(this.attribute(name), value);
  }

  /** The attributes whose values come from one kind of source, in order. */
  from<K extends AttributeSource['kind']>(kind: K): readonly AttributeFrom<K>[] {
    return this.attributes.filter(
      (attribute): attribute is AttributeFrom<K> => attribute.source.kind === kind,
    );
  }
}

/** The slot of a value of an attribute. */
export function slotOf({ name, values, firstSlot }: Attribute, value: AttributeValue): number {
  const index = values.indexOf(value);
  invariant(index >= 0, 'state-unknown-value', `${name} ${String(value)}`);
  return firstSlot + index;
}
