import type { Bilingual } from '../../base/language.ts';
import type { CodeList } from '../code-lists/code-list.ts';

/** A register class; the nouns of this platform. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- decorators get any constructor
export type RegisterClass<T extends object = object> = abstract new (...args: any[]) => T;

/**
 * What a cell of a column holds; `codes` is a set of codes of one list. What follows from a kind
 * stands in one table per room: schema/register/kinds.ts.
 */
export type ColumnKind =
  'text' | 'day' | 'flag' | 'count' | 'amount' | 'code' | 'codes' | 'reference';

/** How exact a column of kind amount is, and what it measures. */
export interface Amount {
  /** decimal places that are kept; more of them are a fault, unless they are zeros */
  readonly scale: number;
  /** digits in all, those behind the point included */
  readonly digits: number;
  /** smallest and largest, as decimals */
  readonly min: string;
  readonly max: string;
  /** unit of measurement, such as yuan */
  readonly unit: Bilingual;
}

/** What is said of a column where it is declared. */
export interface ColumnOptions {
  readonly title: Bilingual;
  /** null is allowed; what null means is said in `note` */
  readonly optional?: boolean;
  /** header in the data package; default: the property in snake_case (of a reference, with the key of its target) */
  readonly header?: string;
  /** for people: what the column means, what null means */
  readonly note?: Bilingual;
  /** a cell of the example row of the template */
  readonly example?: string;
  /**
   * says which thing a row is, such as the name of a person: a stored value changes only by a
   * correction that says so
   */
  readonly identity?: boolean;
  /** kind text: the label of a period of the calendar, such as 2025, SY2025-1 or UY2025 */
  readonly isPeriod?: boolean;
  /**
   * kind day: a day of birth: none to come, unless rows with {@link FromAge} are about the person,
   * which are judged with it
   */
  readonly isBirth?: boolean;
  /** kind text: a name, in which blanks between Chinese characters mean nothing */
  readonly isName?: boolean;
}

/** A column of a register, complete. */
export interface Column extends ColumnOptions {
  readonly property: string;
  readonly kind: ColumnKind;
  readonly optional: boolean;
  /** name in the data package */
  readonly header: string;
  /** name in the database */
  readonly field: string;
  /** the package may leave the whole column out: a stored value then stays, a new row gets null */
  readonly omissible: boolean;
  /** kind text: most characters */
  readonly limit?: number;
  /** kind count: smallest and largest */
  readonly range?: readonly [min: number, max: number];
  /** kind count: text that stands for "no answer", besides the empty cell */
  readonly noAnswer?: string;
  /** kind amount */
  readonly amount?: Amount;
  /** kinds code and codes */
  readonly codes?: CodeList;
  /** kind reference: the register referred to, which has a key of one column */
  readonly target?: () => RegisterClass;
  /** kind reference: the field of the target that lists the rows that refer to it */
  readonly inverse?: { readonly name: string; readonly title: Bilingual };
  /** only rows whose column `property` holds one of `codes` may fill this column */
  readonly onlyWhen?: { readonly property: string; readonly codes: readonly string[] };
}

/**
 * Who may read a register: everybody with a key; those who work with single persons; of these only
 * who sees the whole tree.
 */
export type Privacy = 'open' | 'personal' | 'sealed';

/**
 * How a row belongs to org units, whatever the day; it belongs to all of them when it has no way:
 * it is the unit (`self`); it refers to one (`unit`); it refers to a row that belongs to one
 * (`via`); a row of the table `having` that belongs to one refers to it (`by`).
 */
export type ScopeWay =
  | { readonly unit: string }
  | { readonly self: true }
  | { readonly via: string }
  | { readonly having: string; readonly by: string };

/** What a viewer does with a row: reads it, changes it, makes it, or refers to it anew from a row of its own. */
export type Verb = 'read' | 'write' | 'make' | 'refer';

/**
 * The rows by which a row is hosted: those of the register `through` that refer to it by `by`. On a
 * day it is hosted by the unit to which one of them refers by `unit`: rows whose flag `first` is
 * set count before others, then those that hold, then the one that ended last, then the first to
 * come; of several that hold or ended together the one that began last, and of those the one that
 * was stored first. So what ended last still says who hosts a row that nobody else has taken since.
 * Rows without a day do not count.
 */
export interface HostedBy {
  readonly through: string;
  readonly by: string;
  readonly unit: string;
  readonly first: string;
}

/**
 * When a viewer has a right on a row, in words of the org units that the viewer hosts: those of its
 * subtree in the current tree of today.
 * - `self`: the row is such a unit; with `only`, of these kinds
 * - `unit`: it refers to such a unit
 * - `above`: it refers to such a unit, and that is not the viewer's own: the viewer stands above it
 * - `via`: it refers to a row on which the viewer has this right, or the right `as`
 * - `having`: a row of that table with a day, on which the viewer has this right, refers to it by `by`
 * - `hosted`: it is hosted by such a unit today
 * - `alone`: nobody ever hosted it, for a day at least
 * - `unhosted`: nobody hosts it today or later by a row with the flag `first`
 * - `during`: on one of its days `on`, a row of that table about the same `same` referred to such a unit by `unit`
 * - `flag`: its flag has this value
 * - `holds`: it holds today
 */
export type Right =
  | {
      readonly self: true;
      readonly only?: { readonly property: string; readonly codes: readonly string[] };
    }
  | { readonly unit: string }
  | { readonly above: string }
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
  | { readonly all: readonly Right[] }
  | { readonly any: readonly Right[] };

/**
 * Days on which nothing about a row may change, since somebody else hosted then what it belongs to:
 * the row refers by `owner` to what `hosting` hosts, and is about the days `on`, which are one day,
 * or half-open to an optional last one. Stored rows with the right `except` keep their past days
 * changeable; no earlier ones are added.
 */
export interface OthersDays {
  readonly hosting: HostedBy;
  readonly owner: string;
  readonly on: readonly [from: string, to?: string];
  readonly except?: Right;
}

/**
 * Who may do what with the rows of a register, besides what {@link Privacy} demands; keys of the
 * whole hierarchy may do all of it.
 */
export interface Rights {
  /** null: whoever has a key */
  readonly read: Right | null;
  /** null: only keys of the whole hierarchy */
  readonly write: Right | null;
  /** default: what may be changed may be made */
  readonly make?: Right;
  /** default: what may be read may be referred to */
  readonly refer?: Right;
  /** days on which rows are not written; default: none */
  readonly othersDays?: OthersDays;
  /**
   * columns that not everybody who may write the row may set, change or clear: what one needs for it besides `write`;
   * null: a key of the whole hierarchy. Their values stay with the key of the row
   */
  readonly columns?: Readonly<Record<string, Right | null>>;
}

/** At most one row per owner on any day. */
export interface Exclusive {
  /** property of the owner */
  readonly owner: string;
  /** only rows count where this flag is true, or where this column holds this code */
  readonly when?: string | { readonly property: string; readonly code: string };
  /** the rule in words */
  readonly rule: Bilingual;
}

/** Two days of a row that are no interval: where both are given, `then` is not before `first`. */
export interface DayOrder {
  /** property of the day that comes first */
  readonly first: string;
  /** property of the day that comes with it or after it */
  readonly then: string;
}

/** A row begins no earlier than the person it refers to reaches an age. */
export interface FromAge {
  /** property of the reference to the person */
  readonly person: string;
  /** property of the day of birth in the register referred to */
  readonly bornOn: string;
  /** property of the day from which the row holds */
  readonly on: string;
  /** completed years of age */
  readonly years: number;
}

/** What is said of a register where it is declared. */
export interface RegisterOptions {
  readonly table: string;
  /** GraphQL: the field for one row and the field for many */
  readonly one: string;
  readonly many: string;
  readonly title: Bilingual;
  /** what one row is */
  readonly row: Bilingual;
  /** clauses of the policy that ask for it */
  readonly clauses: readonly string[];
  /** properties that identify a row for people */
  readonly key: readonly string[];
  /** properties of the half-open interval `[from, to)` in which the row holds; an empty `to` means "still so" */
  readonly interval?: readonly [from: string, to: string];
  readonly exclusive?: readonly Exclusive[];
  /** pairs of days in their order, besides the interval */
  readonly dayOrders?: readonly DayOrder[];
  readonly fromAge?: FromAge;
  readonly privacy: Privacy;
  /** to which org units a row belongs, on whatever day; what the filter `within` looks at */
  readonly scope: readonly ScopeWay[] | null;
  readonly rights: Rights;
}

/** A register, complete. */
export interface Register extends RegisterOptions {
  /** GraphQL type and class name */
  readonly name: string;
  readonly type: RegisterClass;
  readonly columns: readonly Column[];
  readonly exclusive: readonly Exclusive[];
  readonly dayOrders: readonly DayOrder[];
}
