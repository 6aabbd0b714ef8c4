import { invariant } from '../../base/invariant.ts';
import type { DayNumber } from '../../base/civil.ts';
import { columnOf, registerOf, targetOf } from '../../schema/register/declared.ts';
import type { Register, RegisterClass } from '../../schema/register/definition.ts';
import type { DeclaredAttributes, StateOf } from './attribute.ts';
import { EventJoins, joinsSql, OWN, type EventJoin } from './event-joins.ts';
import { StateSchema } from './state-schema.ts';

/** The columns of the row of an event in SQL, by property; through a reference as `reference.property`. */
export type FieldOf = (path: string) => string;

/**
 * The day of an event: a column; an SQL expression of columns; or a day read from a text, where
 * null drops the event.
 */
export type EventDay =
  | string
  | { readonly sql: (field: (property: string) => string) => string }
  | { readonly text: string; readonly day: (text: string) => DayNumber | null };

/** A number of an event: a whole number, a day as days since 1970-01-01, or an amount in hundredths. */
export interface EventNumber {
  readonly name: string;
  /** SQL of the number */
  readonly field: string;
  /** may have more than 32 bits */
  readonly isAmount: boolean;
}

/** A table of which events are made. */
export interface EventSource {
  readonly table: string;
  /** the column with the subject, or with a row that holds it */
  readonly field: string;
  /** the table of that row, and its column with the subject */
  readonly through?: { readonly table: string; readonly field: string };
}

/**
 * Events of units or people, each on a day: rows of a register or of a query, in a state that never
 * changes, with numbers that add up.
 */
export interface EventFact {
  readonly name: string;
  /** the table of the rows, or a query in brackets */
  readonly relation: string;
  /** to whom the events happened: the column with the internal id */
  readonly subject: {
    readonly kind: 'unit' | 'person';
    readonly field: string;
    /** the table that has the column, and the column of the rows that refers to it; null: the rows have it */
    readonly via: { readonly table: string; readonly field: string } | null;
  };
  /** of events of people that count at a unit: the number with its internal id */
  readonly unit: string | null;
  /** the tables that its rows refer to, with the column that refers to them: their changes change the events */
  readonly joins: readonly EventJoin[];
  /** tables whose rows refer to its rows, with the column that refers: their changes change the events */
  readonly referrers: readonly { readonly table: string; readonly field: string }[];
  /** the tables whose rows the events are made of */
  readonly madeOf: readonly EventSource[];
  /** the table with the row of each event, by the number {@link ROW_ID}; null: an event follows from several */
  readonly rowsOf: string | null;
  /** the events of people depend on which unions cover the units where they work */
  readonly dependsOnCoverage: boolean;
  /** days before its day on which an event began; 0 unless the day is a deadline */
  readonly daysBefore: number;
  readonly schema: StateSchema<object>;
  readonly day: EventDay;
  /** SQL of the day, or of its text */
  readonly dayField: string;
  /** the numbers of an event */
  readonly numbers: readonly EventNumber[];
}

/** Events whose states are S. */
export interface EventFactOf<S> extends EventFact {
  /** never set: carries the type of the events' states */
  readonly states?: S;
}

/** The state of an event of a kind. */
export type StateIn<F extends EventFact> = F extends EventFactOf<infer S> ? S : never;

/**
 * Declares events. @param unit, person the reference to whom they happened, or the path to it through
 * another: `case.unit`. @param on a column, or a path through references to one. @param numbers paths
 * of columns of kind amount, count, day or reference; lags; the first stated of some. @param
 * referredBy registers whose rows are read in SQL beside, each with the property of its reference
 * to the row; @param alsoOf those whose rows of the same subject are read, with their reference to it
 */
export function eventsOf<A extends DeclaredAttributes>(
  name: string,
  type: RegisterClass,
  {
    unit,
    person,
    on,
    attributes,
    numbers = [],
    referredBy = [],
    alsoOf = [],
  }: {
    readonly unit?: string;
    readonly person?: string;
    readonly on: EventDay;
    readonly attributes: A;
    readonly numbers?: readonly (string | Lag | FirstStated)[];
    readonly referredBy?: readonly (readonly [type: RegisterClass, reference: string])[];
    readonly alsoOf?: readonly (readonly [type: RegisterClass, reference: string])[];
  },
): EventFactOf<StateOf<A>> {
  const register = registerOf(type);
  const subject = unit ?? person;
  invariant(subject, 'event-without-subject', name);
  const schema = StateSchema.of(attributes) as unknown as StateSchema<object>;
  const joins = new EventJoins(register);
  const dayField = dayFieldOf(on, (path) => joins.field(path));
  const numbersRead = [ROW_ID, ...numbers].map((number) => numberOf(number, joins));
  for (const { source } of schema.attributes)
    if (source.kind === 'constant' || source.kind === 'row') joins.register(source.register!);
  const place = subjectAt(subject, register);
  if (place.owner !== register) joins.field(subject);
  return {
    name,
    relation: register.table,
    subject: { kind: unit ? 'unit' : 'person', field: place.field, via: place.via },
    unit: null,
    joins: joins.all,
    referrers: [
      ...schema.from('row').flatMap(({ source: { referrer } }) => referrer ?? []),
      ...referredBy.map(referenceOf),
    ],
    madeOf: [{ table: place.owner.table, field: place.field }, ...alsoOf.map(referenceOf)],
    rowsOf: register.table,
    dependsOnCoverage: false,
    daysBefore: 0,
    schema,
    day: on,
    dayField,
    numbers: numbersRead,
  };
}

/** A reference of a register as the names of its table and column. */
function referenceOf([type, reference]: readonly [RegisterClass, string]): {
  readonly table: string;
  readonly field: string;
} {
  const register = registerOf(type);
  return { table: register.table, field: columnOf(register, reference).field };
}

/** Where the reference to the subject of events stands, by its path from their rows. */
function subjectAt(
  path: string,
  register: Register,
): {
  readonly owner: Register;
  readonly field: string;
  readonly via: EventFact['subject']['via'];
} {
  const [first, second] = path.split('.') as [string, string | undefined];
  const { field } = columnOf(register, first);
  if (second === undefined) return { owner: register, field, via: null };
  const owner = targetOf(columnOf(register, first));
  return { owner, field: columnOf(owner, second).field, via: { table: owner.table, field } };
}

/** SQL of the subject of events among their rows `e` and the joins that they need. */
export const subjectSql = ({ subject: { field, via } }: EventFact): string =>
  `${via ? via.table : OWN}.${field}`;

/** SQL of rows of events with their subject: what follows `select`. */
export const subjectsFrom = (fact: EventFact): string =>
  `${subjectSql(fact)} from ${fact.relation} ${OWN} ${joinsSql(fact.joins)}`;

/** The number of an event of a register that is the internal id of its row. */
export const ROW_ID = 'id';

/** A longer lag, in days, is never: above every other. */
export const MAX_LAG_DAYS = 365;

/** The whole days from one day of a row to another, as a number of its event; see {@link lag}. */
export interface Lag {
  readonly name: string;
  readonly from: LagDay;
  readonly to: LagDay;
}

/** A day of a row: a property, or SQL of it. */
export type LagDay = string | ((field: (property: string) => string) => string);

/**
 * Declares the lag from one day of a row to another as a number of its event: 0
 * where the other comes first, not stated (never) where one of them is missing or it is longer than
 * {@link MAX_LAG_DAYS}.
 */
export const lag = (name: string, from: LagDay, to: LagDay): Lag => ({ name, from, to });

/** The number of a lag. @param days SQL of the whole days from one day to the other */
export const lagNumber = (name: string, days: string): EventNumber => ({
  name,
  field: `(case when ${days} <= ${MAX_LAG_DAYS} then greatest(${days}, 0) end)`,
  isAmount: false,
});

/** The first of some numbers of an event that is stated; see {@link firstStated}. */
export interface FirstStated {
  readonly name: string;
  readonly paths: readonly string[];
}

/** Declares as a number of an event the first of some columns, by path, that is stated. They are of one kind. */
export const firstStated = (name: string, ...paths: readonly string[]): FirstStated => ({
  name,
  paths,
});

function numberOf(number: string | Lag | FirstStated, joins: EventJoins): EventNumber {
  if (typeof number === 'string') return numberAt(number, joins);
  if ('paths' in number) {
    const numbers = number.paths.map((path) => numberAt(path, joins));
    const field = `coalesce(${numbers.map((one) => one.field).join(', ')})`;
    return { ...numbers[0]!, name: number.name, field };
  }
  const day = (of: LagDay): string =>
    typeof of === 'string' ? joins.field(of) : of((path) => joins.field(path));
  return lagNumber(number.name, `(${day(number.to)} - ${day(number.from)})`);
}

/** The alias of a register in the query of an event fact. */
export const aliasIn = ({ relation }: EventFact, { table }: Register): string =>
  table === relation || relation.startsWith('(') ? OWN : table;

function dayFieldOf(on: EventDay, field: (property: string) => string): string {
  if (typeof on === 'string') return field(on);
  return 'sql' in on ? on.sql(field) : field(on.text);
}

/** A number by its path; `id` is the internal id. */
function numberAt(path: string, joins: EventJoins): EventNumber {
  if (path === ROW_ID) return { name: path, field: joins.field(path), isAmount: false };
  const {
    column: { kind },
    field,
  } = joins.column(path);
  const isAmount = kind === 'amount';
  if (isAmount) return { name: path, field: `(${field} * 100)`, isAmount };
  return {
    name: path,
    field: kind === 'day' ? `(${field} - date '1970-01-01')` : field,
    isAmount,
  };
}
