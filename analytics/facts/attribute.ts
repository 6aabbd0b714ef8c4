import type { Setting } from '../../schema/settings/settings.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { columnOf, registerOf } from '../../schema/register/declared.ts';
import type { Column, Register, RegisterClass } from '../../schema/register/definition.ts';

/** A value of an attribute of a state. */
export type AttributeValue = string | boolean;

/** The values of an attribute that is a flag. */
export const FLAG: readonly boolean[] = Object.freeze([false, true]);

/** Codes and flags that a row must have, by property. */
export type RowValues = Readonly<Record<string, string | boolean>>;

/** Rows of a register that hold for some days: an attribute of their subject is true while one of them does. */
export interface SpanSource {
  readonly register: Register;
  /** the reference to the subject, a unit or a person */
  readonly subject: Column;
  /** only rows with these values count */
  readonly where: RowValues;
  /** a day before which a row does not count, and a row without it not at all; null: it counts from its beginning */
  readonly since: Column | null;
  /** the column with the calendar year in which a row holds; null: a row holds for the interval of its register */
  readonly year: Column | null;
  /** a referenced row that must hold too and have these codes; null if there is none */
  readonly within: {
    readonly reference: Column;
    readonly where: RowValues;
  } | null;
}

/**
 * A state of a person. `never`, so that conditions on any type of state can be assigned: the type of
 * the state of persons depends on this file.
 */
export type AnyState = never;

/** The value of an attribute of a unit depends on how many of its people are counted. */
export interface HeadCountSource {
  readonly isCounted: (state: AnyState) => boolean;
  /**
   * ascending: `value` applies from `min` people on, a number or what a setting says on the day;
   * below all bounds the first value of the attribute does
   */
  readonly bounds: readonly { readonly value: AttributeValue; readonly min: number | Setting }[];
}

/**
 * The source of an attribute's value.
 * - `constant`: a column of the row that a spell is made from, or of a row that it refers to
 * - `spans`: whether a row of another register is valid
 * - `headCount`: the number of people of the unit in some states
 * - `ofUnit`: the attribute `name` of the unit
 * - `row`: an SQL condition on the columns of the row
 */
export type AttributeSource =
  | { readonly kind: 'constant'; readonly register: Register; readonly column: Column }
  | { readonly kind: 'spans'; readonly spans: SpanSource }
  | { readonly kind: 'headCount'; readonly headCount: HeadCountSource }
  | { readonly kind: 'ofUnit'; readonly name: string }
  | {
      readonly kind: 'row';
      /** null: a row of a query */
      readonly register: Register | null;
      readonly condition: (field: (property: string) => string) => string;
      /** the table whose rows the condition reads beside, with the column that refers to the row. Default: none */
      readonly referrer?: { readonly table: string; readonly field: string };
    };

/**
 * A declared attribute of a state: its possible values, the first of which is the default, and
 * their source.
 */
export interface DeclaredAttribute<V extends AttributeValue = AttributeValue> {
  readonly values: readonly V[];
  readonly source: AttributeSource;
}

/** Declared attributes by name. */
export type DeclaredAttributes = Readonly<Record<string, DeclaredAttribute>>;

/** The type of a state with these attributes. */
export type StateOf<A extends DeclaredAttributes> = {
  readonly [Name in keyof A]: A[Name] extends DeclaredAttribute<infer V> ? V : never;
};

/** A code of the row that a spell is made from; of an optional column, null becomes the empty text. */
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

/** Whether a row of a register holds. Columns are named by property; see {@link SpanSource}. `of`: the subject. */
export function spanOf(
  type: RegisterClass,
  {
    of,
    where = {},
    since,
    year,
    within,
  }: {
    readonly of: string;
    readonly where?: RowValues;
    readonly since?: string;
    readonly year?: string;
    readonly within?: { readonly reference: string; readonly where?: RowValues };
  },
): DeclaredAttribute<boolean> {
  const register = registerOf(type);
  const columnNamed = (property: string | undefined): Column | null =>
    property === undefined ? null : columnOf(register, property);
  const spans: SpanSource = {
    register,
    subject: columnOf(register, of),
    where,
    since: columnNamed(since),
    year: columnNamed(year),
    within: within
      ? { reference: columnOf(register, within.reference), where: within.where ?? {} }
      : null,
  };
  return { values: FLAG, source: { kind: 'spans', spans } };
}

/** Whether a unit has at least `min` people in states that are counted. */
export const atLeast = (
  min: number,
  isCounted: HeadCountSource['isCounted'],
): DeclaredAttribute<boolean> => ({
  values: FLAG,
  source: { kind: 'headCount', headCount: { isCounted, bounds: [{ value: true, min }] } },
});

/**
 * The size band of a unit by its number of people in states that are counted: `bounds` maps each
 * value to its minimum, in ascending order; below all of them the value is `first`.
 */
export const headCountWithin = <V extends string>(
  first: V,
  bounds: Readonly<Partial<Record<V, number | Setting>>>,
  isCounted: HeadCountSource['isCounted'],
): DeclaredAttribute<V> => {
  const entries = Object.entries(bounds) as [V, number | Setting][];
  return {
    values: [first, ...entries.map(([value]) => value)],
    source: {
      kind: 'headCount',
      headCount: { isCounted, bounds: entries.map(([value, min]) => ({ value, min })) },
    },
  };
};

/** A flag of the unit as an attribute of its people. @param name the attribute of units */
export const ofUnit = (name: string): DeclaredAttribute<boolean> => ({
  values: FLAG,
  source: { kind: 'ofUnit', name },
});
