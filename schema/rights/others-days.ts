import type { OthersDays, Register } from '../register/definition.ts';
import { heldRight, hostingColumns, type RightGround } from './right-condition.ts';

/** The days of a row, as SQL of type daterange. */
interface DaysOfRow {
  /** the days on which it is valid */
  readonly held: string;
  /** the same; for a row that is valid on no day, the day on which it begins */
  readonly claimed: string;
}

/** The days of a row, given SQL expressions of its columns {@link OthersDays.on}. */
function daysOfRow([from, to]: readonly string[]): DaysOfRow {
  const firstDay = `daterange(${from!}, ${from!}, '[]')`;
  if (to === undefined) return { held: firstDay, claimed: firstDay };
  const held = `daterange(${from!}, greatest(${from!}, ${to}, case when ${to} is null then 'infinity'::date end))`;
  return { held, claimed: `case when ${to} = ${from!} then ${firstDay} else ${held} end` };
}

/**
 * The days before today on which the owner with the internal id `owner` had a host outside the
 * viewer's scope, as SQL of type datemultirange; null if there are none. These are the days of each
 * hosting row outside the scope, and the days after it until a hosting row in the scope is valid,
 * since the last host stays the host. If `register` is the hosting register itself, the days after
 * are free: a new row there takes the owner from nobody. If the owner has rows with the flag
 * `first`, other rows do not count.
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
  const [elsewhere, own, main] = [columns('e_'), columns('o_'), columns('m_')];
  const hasADay = ({ from, to }: typeof own): string => `(${to} is null or ${to} > ${from})`;
  const isHosting = (row: typeof own): string =>
    `${hasADay(row)} and (${row.first} or not exists (select from ${hosting.through} m_ where ` +
    `${main.by} = ${owner} and ${main.first} and ${hasADay(main)}))`;
  const end =
    register.table === hosting.through
      ? elsewhere.to
      : `(select min(greatest(${own.from}, ${elsewhere.to})) from ${hosting.through} o_
          where ${own.by} = ${owner} and ${ground.hosts(own.unit)}
            and (${own.to} is null or ${own.to} > ${elsewhere.to}) and ${isHosting(own)})`;
  return `(select range_agg(daterange(${elsewhere.from}, least(${end}, ${today}))) from ${hosting.through} e_
    where ${elsewhere.by} = ${owner} and ${elsewhere.from} < ${today}
      and not ${ground.hosts(elsewhere.unit)} and ${isHosting(elsewhere)})`;
}

/** A row before and after a change: SQL expressions of its columns, null if the row is new. */
export interface ChangedRow {
  readonly before: (property: string) => string;
  readonly after: (property: string) => string;
  /** the condition that the row existed before and that only its days {@link OthersDays.on} change */
  readonly isSame: string;
}

/**
 * The condition that a change removes or changes what a row states about days of others. To be
 * evaluated before the change is written. Rows with {@link isExcepted} need no check.
 */
export function takesOthersDays(register: Register, row: ChangedRow, ground: RightGround): string {
  const { othersDays } = register.rights;
  if (!othersDays) return 'false';
  const others = daysOfOthers(register, othersDays, row.before(othersDays.owner), ground);
  return overlaps(others, changedDays(othersDays, row.before, row.after, row.isSame));
}

/**
 * The condition that a change adds a row to days of others, or changes its values there. To be
 * evaluated after the change is written.
 * @param excepted the FROM clause, with a condition, of the rows of the same owner that had the right
 *   {@link OthersDays.except} before the change; `column` gives the names of its columns
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
  const days = changedDays(othersDays, row.after, row.before, row.isSame);
  const { held } = daysOfRow(othersDays.on.map((property) => column(property!)));
  return overlaps(
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
 * The days on which a row differs from another state of the same row: if only its days change, the
 * days that the other state does not have, else all its days.
 */
function changedDays(
  { on }: OthersDays,
  state: (property: string) => string,
  other: (property: string) => string,
  isSame: string,
): string {
  const { claimed } = daysOfRow(on.map((property) => state(property!)));
  const { held } = daysOfRow(on.map((property) => other(property!)));
  return `(datemultirange(${claimed}) - case when ${isSame} then datemultirange(${held}) else '{}' end)`;
}

const overlaps = (others: string, days: string): string =>
  `coalesce(${others} && (${days}), false)`;
