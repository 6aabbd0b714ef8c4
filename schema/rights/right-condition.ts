import { invariant } from '../../base/invariant.ts';
import { columnOf, targetOf } from '../register/declared.ts';
import type { HostedBy, Register, Right, Verb } from '../register/definition.ts';
import { isOneOf } from '../register/sql-text.ts';
import { registerByTable } from '../registers/index.ts';

/** The context of the conditions of one statement. */
export interface RightGround {
  /** the condition that an expression is the internal id of an org unit that the viewer hosts */
  readonly hosts: (expression: string) => string;
  /** the condition that it is the internal id of a hosted unit other than the viewer's own */
  readonly isBelow: (expression: string) => string;
  /** the condition that it is the internal id of the viewer's own unit */
  readonly isOwn: (expression: string) => string;
  /** the condition that it is the internal id of an org unit above the viewer's own */
  readonly isAncestor: (expression: string) => string;
  /** the day of today as an SQL expression of type date */
  readonly today: string;
  /** the level of the viewer's unit, a code of the list `Level`; null: nothing is handed over to it */
  readonly level: string | null;
  /** whether the viewer's unit is the top of the hierarchy: it may then write what belongs to the whole */
  readonly atTop: boolean;
}

type RightOf<K extends string> = Extract<Right, Record<K, unknown>>;

/** A row under an alias, on which a viewer has a right or not. */
interface Row {
  readonly register: Register;
  readonly verb: Verb;
  readonly alias: string;
  readonly ground: RightGround;
}

/**
 * The condition, as SQL, that a viewer has the right `verb` on the row of a register under `alias`,
 * as the register declares it: `true` where everybody has it, `false` where only keys of the whole
 * hierarchy do. What a row of the verb `make` refers to must be writable. Aliases within begin with
 * `alias` and an underscore.
 */
export function rightCondition(
  register: Register,
  verb: Verb,
  alias: string,
  ground: RightGround,
): string {
  const right = rightOf(register, verb);
  if (right === null) return isChange(verb) && !ground.atTop ? 'false' : 'true';
  return condition(right, { register, verb, alias, ground });
}

/** The condition that a viewer has a right that a register names apart from a verb, on the row under `alias`. */
export const heldRight = (
  right: Right,
  register: Register,
  alias: string,
  ground: RightGround,
): string => condition(right, { register, verb: 'write', alias, ground });

/** The columns that need a right of their own, see {@link Rights.columns}. */
export const guardedColumns = ({ rights }: Register): readonly [string, Right | null][] =>
  Object.entries(rights.columns ?? {});

/** The right that a register declares for a verb; see {@link Rights} for what null means. */
export const rightOf = ({ rights }: Register, verb: Verb): Right | null =>
  rights[verb] ?? (isChange(verb) ? rights.write : rights.read);

const isChange = (verb: Verb): boolean => verb === 'write' || verb === 'make';

function condition(right: Right, row: Row): string {
  const { register, alias, ground } = row;
  const field = (property: string): string => `${alias}.${columnOf(register, property).field}`;
  const joined = (rights: readonly Right[], word: string): string =>
    `(${rights.map((it) => condition(it, row)).join(` ${word} `)})`;
  if ('all' in right) return joined(right.all, 'and');
  if ('any' in right) return joined(right.any, 'or');
  if ('self' in right) {
    const own = ground.hosts(`${alias}.id`);
    return right.only && !ground.atTop
      ? `(${own} and ${isOneOf(field(right.only.property), right.only.codes)})`
      : own;
  }
  if ('via' in right) return via(right, row);
  if ('having' in right) return having(right, row);
  if ('hosted' in right) return ground.hosts(hostOf(right.hosted, row));
  if ('alone' in right) return alone(right.alone, row);
  if ('unhosted' in right) return unhosted(right.unhosted, row);
  if ('during' in right) return during(right, row);
  if ('flag' in right) return right.is ? field(right.flag) : `not ${field(right.flag)}`;
  if ('holds' in right) {
    const [from, to] = register.interval!.map(field);
    return `(${from!} <= ${ground.today} and (${to!} is null or ${to!} > ${ground.today}))`;
  }
  if ('handedOver' in right) return handedOver(right, row);
  if ('own' in right) return ground.isOwn(field(right.own));
  if ('above' in right) return ground.isBelow(field(right.above));
  if ('ancestor' in right) return ground.isAncestor(field(right.ancestor));
  return ground.hosts(field(right.unit));
}

function via(
  { via: property, as }: RightOf<'via'>,
  { register, verb, alias, ground }: Row,
): string {
  const column = columnOf(register, property);
  const target = targetOf(column);
  const inner = `${alias}_`;
  return (
    `exists (select from ${target.table} ${inner} where ${inner}.id = ${alias}.${column.field} ` +
    `and ${rightCondition(target, as ?? (verb === 'make' ? 'write' : verb), inner, ground)})`
  );
}

function having({ having: table, by }: RightOf<'having'>, { verb, alias, ground }: Row): string {
  const other = registerNamed(table);
  const inner = `${alias}_`;
  return (
    `exists (select from ${table} ${inner} where ${inner}.${columnOf(other, by).field} = ` +
    `${alias}.id and ${hasADay(other, inner)} and ${rightCondition(other, verb, inner, ground)})`
  );
}

function handedOver(
  { handedOver: table, by, when, to }: RightOf<'handedOver'>,
  { alias, ground: { level } }: Row,
): string {
  if (level === null) return 'false';
  const other = registerNamed(table);
  const inner = `${alias}_`;
  const there = (property: string): string => `${inner}.${columnOf(other, property).field}`;
  return (
    `exists (select from ${table} ${inner} where ${there(by)} = ${alias}.id and ` +
    `${isOneOf(there(when.property), when.codes)} and ${there(to)} = '${level}')`
  );
}

/**
 * The condition that a row is valid on some day: a row that a reorganisation left with an end at
 * its beginning gives no right.
 */
function hasADay(register: Register, alias: string): string {
  if (!register.interval) return 'true';
  const [from, to] = register.interval.map(
    (property) => `${alias}.${columnOf(register, property).field}`,
  );
  return `(${to!} is null or ${to!} > ${from!})`;
}

/** The unit that hosts the row today, as an expression; null if none ever did. */
function hostOf(hosting: HostedBy, { alias, ground: { today } }: Row): string {
  const { from, to, by, unit, first } = hostingColumns(hosting, `${alias}_`);
  return `(select ${unit} from ${hosting.through} ${alias}_
    where ${by} = ${alias}.id and (${to} is null or ${to} > ${from})
    order by ${first} desc, ${from} > ${today}, (${to} is null or ${to} > ${today}) desc,
      least(${to}, ${today}) desc, abs(${from} - ${today}), ${alias}_.id
    limit 1)`;
}

function alone(hosting: HostedBy, { alias }: Row): string {
  const { by } = hostingColumns(hosting, `${alias}_`);
  const held = hasADay(registerNamed(hosting.through), `${alias}_`);
  return `not exists (select from ${hosting.through} ${alias}_ where ${by} = ${alias}.id and ${held})`;
}

function unhosted(hosting: HostedBy, { alias, ground: { today } }: Row): string {
  const { from, to, by, first } = hostingColumns(hosting, `${alias}_`);
  return (
    `not exists (select from ${hosting.through} ${alias}_ where ${by} = ${alias}.id and ` +
    `${first} and (${to} is null or ${to} > greatest(${from}, ${today})))`
  );
}

/** The columns of the rows by which something is hosted, under an alias. */
export function hostingColumns(
  { through, by, unit, first }: HostedBy,
  alias: string,
): Record<'from' | 'to' | 'by' | 'unit' | 'first', string> {
  const register = registerNamed(through);
  const field = (property: string): string => `${alias}.${columnOf(register, property).field}`;
  const [from, to] = register.interval!;
  return {
    from: field(from),
    to: field(to),
    by: field(by),
    unit: field(unit),
    first: field(first),
  };
}

function during(
  { during: table, same, unit, on: [first, last] }: RightOf<'during'>,
  { register, alias, ground }: Row,
): string {
  const other = registerNamed(table);
  const inner = `${alias}_`;
  const field = (property: string): string => `${alias}.${columnOf(register, property).field}`;
  const there = (property: string): string => `${inner}.${columnOf(other, property).field}`;
  const [from, to] = other.interval!.map(there);
  const beginsBefore =
    last === undefined
      ? `${from!} <= ${field(first)}`
      : `(${field(last)} is null or ${from!} < ${field(last)})`;
  return (
    `exists (select from ${table} ${inner} where ${there(same)} = ${field(same)} and ` +
    `${ground.hosts(there(unit))} and ${beginsBefore} and (${to!} is null or ${to!} > ` +
    `${field(first)}) and ${hasADay(other, inner)})`
  );
}

function registerNamed(table: string): Register {
  const register = registerByTable(table);
  invariant(register, 'right-unknown-table', table);
  return register;
}
