import type { Bilingual } from '../../base/language.ts';
import type { CodeList } from '../code-lists/code-list.ts';

/** A class that declares a register. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- decorators get any constructor
export type RegisterClass<T extends object = object> = abstract new (...args: any[]) => T;

/**
 * The type of the cells of a column; `codes` is a set of codes of one list. A room that treats the
 * kinds differently has one table by kind, such as schema/register/kinds.ts.
 */
export type ColumnKind =
  'text' | 'day' | 'flag' | 'count' | 'amount' | 'code' | 'codes' | 'reference';

/** Precision, bounds and unit of measurement of a column of kind amount. */
export interface Amount {
  /** number of decimal places; further decimal places other than zeros are a fault */
  readonly scale: number;
  /** maximum number of digits before and after the point together */
  readonly digits: number;
  /** smallest and largest value, as decimal text */
  readonly min: string;
  readonly max: string;
  /** unit of measurement, such as yuan */
  readonly unit: Bilingual;
}

/** The options with which a column is declared. */
export interface ColumnOptions {
  readonly title: Bilingual;
  /** whether null is allowed; `note` states what null means */
  readonly optional?: boolean;
  /** header in the data package; default: the property in snake_case (of a reference, with the key of its target) */
  readonly header?: string;
  /** explanation for users: what the column means, what null means */
  readonly note?: Bilingual;
  /** the value in the example row of the template */
  readonly example?: string;
  /**
   * whether the column is identity information, such as the name of a person: only a correction
   * changes a stored value
   */
  readonly identity?: boolean;
  /** kind text: the value is the label of a calendar period, such as 2025, SY2025-1 or UY2025 */
  readonly isPeriod?: boolean;
  /**
   * kind day: a day of birth, which must not be in the future; for a person whom rows with
   * {@link FromAge} refer to, the check of the age replaces this one
   */
  readonly isBirth?: boolean;
  /**
   * whether a package may lack the column: stored values then stay, new rows get null; a column with
   * a default may always be missing
   */
  readonly omissible?: boolean;
  /** kind text: a name; blanks between Chinese characters are removed */
  readonly isName?: boolean;
  /** the cell must be empty unless column `property` of the row has one of `codes` */
  readonly onlyWhen?: { readonly property: string; readonly codes: readonly string[] };
}

/** A declared column, with the defaults of all options. */
export interface Column extends ColumnOptions {
  readonly property: string;
  readonly kind: ColumnKind;
  readonly optional: boolean;
  /** name in the data package */
  readonly header: string;
  /** name in the database */
  readonly field: string;
  readonly omissible: boolean;
  /** kind text: maximum number of characters */
  readonly limit?: number;
  /** kind text: a regular expression, of JavaScript and PostgreSQL alike, that the whole text matches */
  readonly pattern?: string;
  /** kind code: what a missing column and an empty cell mean; the column is then never null */
  readonly default?: string;
  /** kind count: smallest and largest value */
  readonly range?: readonly [min: number, max: number];
  /** kind count: text that means "no answer", as the empty cell does */
  readonly noAnswer?: string;
  /** kind amount */
  readonly amount?: Amount;
  /** kinds code and codes */
  readonly codes?: CodeList;
  /** kind reference: the register referred to, which has a key of one column */
  readonly target?: () => RegisterClass;
  /** kind reference: the GraphQL field of the target that lists the rows of this register */
  readonly inverse?: { readonly name: string; readonly title: Bilingual };
}

/**
 * The class of a register, for which roles have rights (schema/rights/roles.ts). `open`: no row is
 * about a person; `personal`: rows about persons; `sealed`: persons could be identified in small
 * groups; `case`: hardship of persons, for the officers in charge.
 */
export type Privacy = 'open' | 'personal' | 'sealed' | 'case';

/**
 * One way in which a row may belong to an org unit, regardless of the day:
 * - `unit`: it refers to the org unit
 * - `self`: it is the org unit
 * - `via`: it refers to a row that belongs to the org unit
 * - `having`: a row of that table belongs to the org unit and refers to it by `by`
 */
export type ScopePath =
  | { readonly unit: string }
  | { readonly self: true }
  | { readonly via: string }
  | { readonly having: string; readonly by: string };

/**
 * An action of a viewer on a row: read, change or create it, set a reference to it in another row,
 * or read it as the officer in charge of cases.
 */
export type Verb = 'read' | 'write' | 'make' | 'refer' | 'handle';

/**
 * The rule that finds the host of a row on a day. Of the rows of the register `through` that refer
 * to the row by `by` and are valid on at least one day, the first in this order decides; its
 * reference `unit` names the host:
 * 1. rows whose flag `first` is set, before others
 * 2. rows that have begun, before future rows
 * 3. rows that are valid on the day, then rows that have ended, the latest end first
 * 4. the row that begins nearest to the day
 * 5. the row that was stored first
 * So a row keeps its last host until another unit hosts it.
 */
export interface HostedBy {
  readonly through: string;
  readonly by: string;
  readonly unit: string;
  readonly first: string;
}

/**
 * The condition under which a viewer has a right on a row. A *hosted unit* is an org unit in the
 * subtree of the viewer's org unit in the current tree.
 * - `self`: the row is a hosted unit; with `only`, one whose column has one of these codes
 * - `unit`: it refers to a hosted unit
 * - `own`: it refers to the viewer's own unit
 * - `above`: it refers to a hosted unit other than the viewer's own
 * - `ancestor`: it refers to an org unit above the viewer's own in the current tree
 * - `via`: it refers to a row on which the viewer has the same right, or the right `as`
 * - `having`: a row of that table refers to it by `by` and is valid on at least one day, and the
 *   viewer has the same right on that row
 * - `hosted`: its host today is a hosted unit
 * - `alone`: it has never had a host
 * - `unhosted`: no row with the flag `first` gives it a host today or later
 * - `during`: a row of that table has the same value of `same`, refers to a hosted unit by `unit`,
 *   and is valid on one of the days `on` of this row
 * - `flag`: its flag has the value `is`
 * - `holds`: it is valid today
 * - `handedOver`: a row of that table refers to it by `by`, has one of the codes of `when`, and its
 *   column `to` names the level of the viewer's unit
 */
export type Right =
  | {
      readonly self: true;
      readonly only?: { readonly property: string; readonly codes: readonly string[] };
    }
  | { readonly unit: string }
  | { readonly own: string }
  | { readonly above: string }
  | { readonly ancestor: string }
  | { readonly via: string; readonly as?: Verb }
  | { readonly having: string; readonly by: string }
  | { readonly hosted: HostedBy }
  | { readonly alone: HostedBy }
  | { readonly unhosted: HostedBy }
  | {
      readonly during: string;
      readonly same: string;
      readonly unit: string;
      readonly on: readonly [from: string, to?: string];
    }
  | { readonly flag: string; readonly is: boolean }
  | { readonly holds: 'today' }
  | {
      readonly handedOver: string;
      readonly by: string;
      readonly when: { readonly property: string; readonly codes: readonly string[] };
      readonly to: string;
    }
  | { readonly all: readonly Right[] }
  | { readonly any: readonly Right[] };

/** Rows must not change on past days on which their owner had a host outside the viewer's scope. */
export interface OthersDays {
  /** the rule that finds the host of the owner */
  readonly hosting: HostedBy;
  /** property of the reference to the owner */
  readonly owner: string;
  /** properties of the days that a row is about: one day, or `[from, to)` */
  readonly on: readonly [from: string, to?: string];
  /** stored rows with this right may change on past days that they have, but get no further ones */
  readonly except?: Right;
}

/**
 * The rights of viewers on the rows of a register, in addition to {@link Privacy}. Keys of the
 * whole hierarchy have all rights.
 */
export interface Rights {
  /** null: all keys */
  readonly read: Right | null;
  /** null: only keys of the whole hierarchy */
  readonly write: Right | null;
  /** default: as `write` */
  readonly make?: Right;
  /** default: as `read` */
  readonly refer?: Right;
  /** privacy `case`: the rows that officers in charge of cases read; default: as `read` */
  readonly handle?: Right;
  /** days on which rows must not change; default: none */
  readonly othersDays?: OthersDays;
  /**
   * columns that need another right besides `write` to be set, changed or cleared, by property; null: only keys of
   * the whole hierarchy. To change the key of a row with a value in such a column needs the same right
   */
  readonly columns?: Readonly<Record<string, Right | null>>;
}

/** At most one row per owner on any day. */
export interface Exclusive {
  /** property of the owner */
  readonly owner: string;
  /** properties of columns of which each combination is judged by itself; default: none */
  readonly per?: readonly string[];
  /** the rule is for rows where this flag is true, or where this column has this code; default: all rows */
  readonly when?: string | { readonly property: string; readonly code: string };
  /** the rule in words, for messages */
  readonly rule: Bilingual;
}

/** The order of two days of a row, other than its interval: if both are given, `then` is not before `first`. */
export interface DayOrder {
  /** property of the earlier day */
  readonly first: string;
  /** property of the same or a later day */
  readonly then: string;
}

/** A row begins no earlier than the person it refers to reaches an age. */
export interface FromAge {
  /** property of the reference to the person */
  readonly person: string;
  /** property of the day of birth in the register referred to */
  readonly bornOn: string;
  /** property of the day on which the row begins */
  readonly on: string;
  /** completed years of age */
  readonly years: number;
}

/** The options with which a register is declared. */
export interface RegisterOptions {
  readonly table: string;
  /** GraphQL: the field for one row and the field for many */
  readonly one: string;
  readonly many: string;
  readonly title: Bilingual;
  /** the meaning of one row */
  readonly row: Bilingual;
  /** clauses of the policy that require the register */
  readonly clauses: readonly string[];
  /** sheets of the bureau in which units file rows of it, such as T03; default: none */
  readonly templates?: readonly string[];
  /** properties that identify a row for people */
  readonly key: readonly string[];
  /**
   * properties of the half-open interval `[from, to)` in which the row is valid; an empty `to`:
   * still in force
   */
  readonly interval?: readonly [from: string, to: string];
  readonly exclusive?: readonly Exclusive[];
  /** pairs of days that must be in order, other than the interval */
  readonly dayOrders?: readonly DayOrder[];
  readonly fromAge?: FromAge;
  readonly privacy: Privacy;
  /**
   * the ways in which a row belongs to org units, for the filter `within`; null: to all org units
   */
  readonly scope: readonly ScopePath[] | null;
  readonly rights: Rights;
}

/** A declared register, with the defaults of all options. */
export interface Register extends RegisterOptions {
  /** GraphQL type and class name */
  readonly name: string;
  readonly type: RegisterClass;
  readonly columns: readonly Column[];
  readonly exclusive: readonly Exclusive[];
  readonly dayOrders: readonly DayOrder[];
  readonly templates: readonly string[];
}
