import { codesOf } from '../../schema/code-lists/code-list.ts';
import { columnOf, registerOf } from '../../schema/register/declared.ts';
import type { Column, Register, RegisterClass } from '../../schema/register/definition.ts';

/** What an attribute of a state may be. */
export type AttributeValue = string | boolean;

/** The values of an attribute that is yes or no. */
export const FLAG: readonly boolean[] = Object.freeze([false, true]);

/** Rows of a register that hold for a while, of one subject: the days on which an attribute is set. */
export interface SpanSource {
  readonly register: Register;
  /** the reference to the subject, a unit or a person */
  readonly subject: Column;
  /** codes that some columns hold; other rows do not count */
  readonly where: Readonly<Record<string, string>>;
  /** a reference to a row that must hold too, with the codes that its columns hold; null: there is none */
  readonly within: {
    readonly reference: Column;
    readonly where: Readonly<Record<string, string>>;
  } | null;
}

/**
 * The state of a person, whatever attributes it has: attributes of units cannot name those of
 * people without a circle of declarations.
 */
export type AnyState = never;

/** Bounds of a number of people: at `least` or more, and below the bound of the next value. */
export interface HeadCountSource {
  readonly counts: (state: AnyState) => boolean;
  /** in ascending order; people fewer than the first bound have the first value of the attribute */
  readonly bounds: readonly { readonly value: AttributeValue; readonly least: number }[];
}

/**
 * Where the value of an attribute comes from: a column of the row that a spell is made from, or of
 * a row that it refers to; rows of another register, while they hold; a number of people; the same
 * attribute of the unit; a condition on the columns of a row, in SQL.
 */
export type AttributeSource =
  | { readonly kind: 'constant'; readonly register: Register; readonly column: Column }
  | { readonly kind: 'spans'; readonly spans: SpanSource }
  | { readonly kind: 'headCount'; readonly headCount: HeadCountSource }
  | { readonly kind: 'ofUnit'; readonly name: string }
  | {
      readonly kind: 'row';
      /** null: the row of a query */
      readonly register: Register | null;
      readonly condition: (field: (property: string) => string) => string;
    };

/**
 * An attribute of the state of a subject, declared: its values, the first of which holds where
 * nothing else does, and where they come from.
 */
export interface DeclaredAttribute<V extends AttributeValue = AttributeValue> {
  readonly values: readonly V[];
  readonly source: AttributeSource;
}

/** The attributes of a subject by name. */
export type DeclaredAttributes = Readonly<Record<string, DeclaredAttribute>>;

/** The state of a subject whose attributes are declared so. */
export type StateOf<A extends DeclaredAttributes> = {
  readonly [Name in keyof A]: A[Name] extends DeclaredAttribute<infer V> ? V : never;
};

/** A code of the row that a spell is made from; where it is optional, the empty text stands for what is not stated. */
export function codeOf(type: RegisterClass, property: string): DeclaredAttribute<string> {
  const register = registerOf(type);
  const column = columnOf(register, property);
  const codes = codesOf(column.codes!);
  return {
    values: column.optional ? ['', ...codes] : codes,
    source: { kind: 'constant', register, column },
  };
}

/** A flag of the row that a spell is made from. */
export function flagOf(type: RegisterClass, property: string): DeclaredAttribute<boolean> {
  const register = registerOf(type);
  const column = columnOf(register, property);
  return { values: FLAG, source: { kind: 'constant', register, column } };
}

/** Whether some row of a register holds; `of` is its reference to the subject. */
export function spanOf(
  type: RegisterClass,
  {
    of,
    where = {},
    within,
  }: {
    readonly of: string;
    readonly where?: Readonly<Record<string, string>>;
    readonly within?: {
      readonly reference: string;
      readonly where?: Readonly<Record<string, string>>;
    };
  },
): DeclaredAttribute<boolean> {
  const register = registerOf(type);
  const spans: SpanSource = {
    register,
    subject: columnOf(register, of),
    where,
    within: within
      ? { reference: columnOf(register, within.reference), where: within.where ?? {} }
      : null,
  };
  return { values: FLAG, source: { kind: 'spans', spans } };
}

/** Whether a unit has at least so many people who count. */
export const atLeast = (
  least: number,
  counts: HeadCountSource['counts'],
): DeclaredAttribute<boolean> => ({
  values: FLAG,
  source: { kind: 'headCount', headCount: { counts, bounds: [{ value: true, least }] } },
});

/**
 * Within which bounds the number of people who count lies: `bounds` says from how many on each
 * value holds, in ascending order; below them all it is `first`.
 */
export const headCountWithin = <V extends string>(
  first: V,
  bounds: Readonly<Partial<Record<V, number>>>,
  counts: HeadCountSource['counts'],
): DeclaredAttribute<V> => {
  const entries = Object.entries(bounds) as [V, number][];
  return {
    values: [first, ...entries.map(([value]) => value)],
    source: {
      kind: 'headCount',
      headCount: { counts, bounds: entries.map(([value, least]) => ({ value, least })) },
    },
  };
};

/** A flag of the unit, which holds of its people too. @param name of the attribute of units */
export const ofUnit = (name: string): DeclaredAttribute<boolean> => ({
  values: FLAG,
  source: { kind: 'ofUnit', name },
});
