import { keyOf, type Model, type ModelRow, type Value } from './model.ts';
import type { Written } from './live-model.ts';

type Units = ReadonlySet<Value>;

/** Whether an employment holds on a day. */
const holdsOn = ({ fromOn, toOn }: ModelRow, day: string): boolean =>
  fromOn! <= day && (toOn === null || toOn! > day);

/** The columns by which a row has its owners. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  org_units: ['kind'],
  org_edges: ['unit', 'parent'],
  unions: ['hostUnit'],
  union_coverage: ['unit'],
  bodies: ['unit'],
  staff: [],
  employments: ['unit', 'staff', 'isMain'],
  memberships: ['staff'],
  contest_entries: ['staff'],
};

/** Whether a key that hosts some units may write a row as it stands, in plain words and register by register. */
export function mayWrite(
  model: Model,
  table: string,
  row: ModelRow,
  units: Units,
  day: string,
): boolean {
  const has = (unit: Value | undefined): boolean => units.has(unit ?? null);
  const hosts = (staff: Value | undefined): boolean => has(model.hostOf(staff ?? null, day));
  switch (table) {
    case 'org_units':
      return has(row.code) && (row.kind === 'unit' || row.kind === 'group');
    case 'org_edges':
      return has(row.unit) && has(row.parent);
    case 'unions':
      return has(row.hostUnit);
    case 'union_coverage':
    case 'bodies':
      return has(row.unit);
    case 'staff':
      return hosts(row.staffNo);
    case 'employments':
      return has(row.unit) && (hosts(row.staff) || (row.isMain === false && holdsOn(row, day)));
    case 'memberships':
    case 'contest_entries':
      return hosts(row.staff);
    default:
      return false;
  }
}

/**
 * Whether a key could refer to a person before a change: one whom it hosts, or whom no main
 * employment holds, or who is new.
 */
function couldTake(before: Model, staff: Value, units: Units, day: string): boolean {
  if (!before.of('staff').some((person) => person.staffNo === staff)) return true;
  if (units.has(before.hostOf(staff, day))) return true;
  return !before
    .of('employments')
    .some(
      (employment) =>
        employment.staff === staff &&
        employment.isMain === true &&
        (employment.toOn === null ||
          (employment.toOn! > day && employment.toOn! > employment.fromOn!)),
    );
}

/** A change by a key, as the oracle judges it: the rows before and after, and what the key hosts in each. */
export interface Judged {
  readonly before: Model;
  readonly after: Model;
  readonly written: readonly Written[];
  readonly hostedBefore: Units;
  readonly hostedAfter: Units;
  readonly day: string;
}

/** The foreign writes of a change, in words; none where each row is the key's own before and after. */
export function foreignWrites(change: Judged): string[] {
  return change.written
    .filter((row) => !isOwn(row, change))
    .map(
      ({ register, before, after }) =>
        `${register.table} ${keyOf(register, after)}: ${JSON.stringify(before)} > ${JSON.stringify(after)}`,
    );
}

function isOwn({ register: { table }, before: old, after: row }: Written, change: Judged): boolean {
  const { before, after, hostedBefore, hostedAfter, day, written } = change;
  if (old && !mayWrite(before, table, old, hostedBefore, day)) return false;
  if (old && OWNERS[table]!.every((property) => old[property] === row[property])) return true;
  if (
    !old &&
    table === 'staff' &&
    !after.of('employments').some((employment) => employment.staff === row.staffNo)
  )
    return true;
  if (!mayWrite(after, table, row, hostedAfter, day)) return false;
  const isOfOwnSpell = written.some(
    (written) =>
      written.register.table === table &&
      written.before !== null &&
      written.before.staff === row.staff &&
      mayWrite(before, table, written.before, hostedBefore, day),
  );
  return (
    table !== 'employments' || isOfOwnSpell || couldTake(before, row.staff!, hostedBefore, day)
  );
}
