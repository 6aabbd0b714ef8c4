import type { Bilingual } from '../../base/language.ts';
import type { CodeList } from '../code-lists/code-list.ts';

/** A register class; the nouns of this platform. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- decorators of TypeScript hand over constructors of any shape
export type RegisterClass<T extends object = object> = abstract new (...args: any[]) => T;

/** What a cell of a column holds. */
export type ColumnKind = 'text' | 'day' | 'flag' | 'count' | 'code' | 'reference';

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
  /** says which thing a row is, such as the name of a person: a stored value changes only by a correction that says so */
  readonly identity?: boolean;
  /** kind day: of something that has happened, so no day to come */
  readonly isPast?: boolean;
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
  /** kind code */
  readonly codes?: CodeList;
  /** kind reference: the register referred to, which has a key of one column */
  readonly target?: () => RegisterClass;
  /** kind reference: the field of the target that lists the rows that refer to it */
  readonly inverse?: { readonly name: string; readonly title: Bilingual };
  /** only rows whose column `property` holds one of `codes` may fill this column */
  readonly onlyWhen?: { readonly property: string; readonly codes: readonly string[] };
}

/** Who may read a register: everybody with a key; those who work with single persons; of these only who sees the whole tree. */
export type Privacy = 'open' | 'personal' | 'sealed';

/**
 * How a row belongs to org units; it is seen where one of its ways leads to a visible unit, and everywhere when it has none:
 * it is the unit (`self`); it refers to one (`unit`); it refers to a row that is seen (`via`); a seen row of the table `having` refers to it (`by`).
 */
export type ScopeWay =
  | { readonly unit: string }
  | { readonly self: true }
  | { readonly via: string }
  | { readonly having: string; readonly by: string };

/** At most one row per owner on any day. */
export interface Exclusive {
  /** property of the owner */
  readonly owner: string;
  /** only rows count where this flag is true, or where this column holds this code */
  readonly when?: string | { readonly property: string; readonly code: string };
  /** the rule in words */
  readonly rule: Bilingual;
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
  readonly fromAge?: FromAge;
  readonly privacy: Privacy;
  readonly scope: readonly ScopeWay[] | null;
}

/** A register, complete. */
export interface Register extends RegisterOptions {
  /** GraphQL type and class name */
  readonly name: string;
  readonly type: RegisterClass;
  readonly columns: readonly Column[];
  readonly exclusive: readonly Exclusive[];
}
