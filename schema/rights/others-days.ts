import type { OthersDays, Register } from '../register/definition.ts';
import { heldRight, hostingColumns, type RightGround } from './right-condition.ts';

/** Days of a row as SQL, of type daterange. */
interface DaysOfRow {
  /** the days on which it holds */
  readonly held: string;
  /** the same; of a row that holds on no day, the day on which it begins */
  readonly claimed: string;
}

/** The days that a row is about, from the expressions of the columns `on`. */
function daysOfRow([from, to]: readonly string[]): DaysOfRow {
  const one = `daterange(${from!}, ${from!}, '[]')`;
  if (to === undefined) return { held: one, claimed: one };
  const held = `daterange(${from!}, greatest(${from!}, ${to}, case when ${to} is null then 'infinity'::date end))`;
  return { held, claimed: `case when ${to} = ${from!} then ${one} else ${held} end` };
}

/**
 * The days before today on which somebody else hosted the owner with the internal id `owner`, as
 * SQL of type datemultirange; null where there are none. They are those of a row of hosting
 * elsewhere and those after it until a row of the viewer's holds, since what ended last still
 * hosts; for the rows of hosting themselves without the days after, since those take nobody from
 * anybody. Rows with the flag `first` count alone where there are any.
 */
function daysOfOthers(
  register: Register,
  { hosting }: OthersDays,
  owner: string,
  ground: RightGround,
): string {
  const { today } = ground;
  const columns = (alias: string): ReturnType<typeof hostingColumns> =>
    hostingColumns(hosting, alias);
  const [e, o, m] = [columns('e_'), columns('o_'), columns('m_')];
  const hasADay = ({ from, to }: typeof e): string => `(${to} is null or ${to} > ${from})`;
  const counts = (row: typeof e): string =>
    `${hasADay(row)} and (${row.first} or not exists (select from ${hosting.through} m_ where ` +
    `${m.by} = ${owner} and ${m.first} and ${hasADay(m)}))`;
  const end =
    register.table === hosting.through
      ? e.to
      : `(select min(greatest(${o.from}, ${e.to})) from ${hosting.through} o_
          where ${o.by} = ${owner} and ${ground.hosts(o.unit)}
            and (${o.to} is null or ${o.to} > ${e.to}) and ${counts(o)})`;
  return `(select range_agg(daterange(${e.from}, least(${end}, ${today}))) from ${hosting.through} e_
    where ${e.by} = ${owner} and ${e.from} < ${today} and not ${ground.hosts(e.unit)} and ${counts(e)})`;
}

/** A row before and after a change, by expressions of SQL; what there was not is null. */
export interface ChangedRow {
  readonly before: (property: string) => string;
  readonly after: (property: string) => string;
  /** the condition that there was a row before and that only the days `on` change */
  readonly isSame: string;
}

/**
 * The condition that a change takes something away from days of others, or changes it there. It
 * holds before the change is made; see {@link isExcepted}.
 */
export function takesOthersDays(register: Register, row: ChangedRow, ground: RightGround): string {
  const { othersDays } = register.rights;
  if (!othersDays) return 'false';
  const others = daysOfOthers(register, othersDays, row.before(othersDays.owner), ground);
  return meets(others, daysLeft(othersDays, row.before, row.after, row.isSame));
}

/**
 * The condition that a change brings something to days of others, or leaves it there with other
 * values. It holds when the change is made.
 * @param excepted a query of the rows of the same owner before the change that had the right
 *   {@link OthersDays.except}; its columns are named by `column`
 */
export function addsOthersDays(
  register: Register,
  row: ChangedRow,
  {
    excepted,
    column,
  }: { readonly excepted: string; readonly column: (property: string) => string },
  ground: RightGround,
): string {
  const { othersDays } = register.rights;
  if (!othersDays) return 'false';
  const others = daysOfOthers(register, othersDays, row.after(othersDays.owner), ground);
  const days = daysLeft(othersDays, row.after, row.before, row.isSame);
  const { held } = daysOfRow(othersDays.on.map((it) => column(it!)));
  return meets(
    others,
    othersDays.except
      ? `${days} - coalesce((select range_agg(${held}) from ${excepted}), '{}')`
      : days,
  );
}

/** The condition that the row under `alias` has the right {@link OthersDays.except}. */
export function isExcepted(register: Register, alias: string, ground: RightGround): string {
  const except = register.rights.othersDays?.except;
  return except ? `(${heldRight(except, register, alias, ground)})` : 'false';
}

/**
 * The days of a row in one state: where only its days change, those that it does not have in the
 * other; else all of them.
 */
function daysLeft(
  { on }: OthersDays,
  state: (property: string) => string,
  other: (property: string) => string,
  isSame: string,
): string {
  const { claimed } = daysOfRow(on.map((it) => state(it!)));
  const { held } = daysOfRow(on.map((it) => other(it!)));
  return `(datemultirange(${claimed}) - case when ${isSame} then datemultirange(${held}) else '{}' end)`;
}

const meets = (others: string, days: string): string => `coalesce(${others} && (${days}), false)`;
