import { addDays } from '../../../base/day.ts';
import { keyOf, type Model, type ModelRow, type Value } from './model.ts';
import type { Written } from './live-model.ts';

type Units = ReadonlySet<Value>;

/** Whether an employment holds on a day. */
const holdsOn = ({ fromOn, toOn }: ModelRow, day: string): boolean =>
  fromOn! <= day && (toOn === null || toOn! > day);

/** The columns that decide the owners of a row; in other registers, the unit. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  org_units: ['kind'],
  org_edges: ['unit', 'parent'],
  unions: ['hostUnit'],
  staff: [],
  employments: ['unit', 'staff', 'isMain'],
  memberships: ['staff'],
  contest_entries: ['staff'],
  group_memberships: ['staff'],
  participations: ['staff'],
  attendances: ['unit', 'activity'],
  case_events: ['case'],
};

/**
 * Whether a key that hosts some units may write a row in its current form, by register, in plain
 * words.
 */
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
    case 'staff':
      return hosts(row.staffNo);
    case 'employments':
      return has(row.unit) && (hosts(row.staff) || (row.isMain === false && holdsOn(row, day)));
    case 'memberships':
    case 'contest_entries':
    case 'group_memberships':
    case 'participations':
      return hosts(row.staff);
    case 'attendances':
      return has(row.unit) || has(model.ofActivity(row));
    case 'targets':
      return has(row.unit) && !model.isTop(row.unit!, units, day);
    case 'contests':
    case 'record_horizons':
    case 'policy_settings':
    case 'survey_waves':
    case 'survey_responses':
    case 'hardship_cases':
    case 'case_events':
    case 'ethics_records':
      return false;
    default:
      return has(row.unit);
  }
}

/**
 * The first day of a row and the day after its last; for a row that holds on no day, the day on
 * which it begins.
 */
const claimed = (row: ModelRow): [string, string] => {
  const from = (row.enteredOn ?? row.fromOn) as string;
  if (row.enteredOn !== undefined) return [from, addDays(from, 1)];
  const to = (row.toOn ?? '9999-12-31') as string;
  return [from, to > from ? to : addDays(from, 1)];
};

const isHeld = (row: ModelRow | null, day: string): boolean =>
  row !== null && (row.enteredOn === undefined ? holdsOn(row, day) : row.enteredOn === day);

/** Whether two rows have the same values except for their days. */
const isAlike = (a: ModelRow, b: ModelRow): boolean =>
  Object.keys(a).every(
    (property) => ['fromOn', 'toOn', 'enteredOn'].includes(property) || a[property] === b[property],
  );

/**
 * Whether another district hosted a person on a past day: a post elsewhere held then, or was the
 * last one that had held; a post may begin after the last one ended.
 */
function isOthersDay(
  model: Model,
  staff: Value,
  units: Units,
  day: string,
  isPost: boolean,
): boolean {
  const all = model
    .of('employments')
    .filter(
      (employment) =>
        employment.staff === staff &&
        (employment.toOn === null || employment.toOn! > employment.fromOn!),
    );
  const mains = all.filter((employment) => employment.isMain === true);
  const spells = (mains.length > 0 ? mains : all).filter((employment) => employment.fromOn! <= day);
  if (spells.length === 0 || units.has(model.hostOf(staff, day))) return false;
  return !isPost || spells.some((spell) => holdsOn(spell, day));
}

/**
 * Whether a change of a row of a person touches a past day on which another district hosted the
 * person; tests the days around each change.
 */
function touchesOthersDays(
  { register: { table }, before: old, after: row }: Written,
  { before, after, written, hostedBefore, hostedAfter, day: today }: Judged,
): boolean {
  if (!['employments', 'memberships', 'contest_entries', 'group_memberships'].includes(table))
    return false;
  const isPost = table === 'employments';
  const isKept = (row: ModelRow | null): boolean =>
    isPost && row?.isMain === false && holdsOn(row, today);
  const keeps = written.filter(
    (change) => isKept(change.before) && change.before!.staff === row.staff,
  );
  const ends = [old, row, ...after.of('employments'), ...before.of('employments')]
    .filter(
      (candidate) =>
        candidate !== null && (candidate.staff === row.staff || candidate.staff === old?.staff),
    )
    .flatMap((candidate) => claimed(candidate!));
  const days = new Set(ends.flatMap((day) => (day < '9' ? [addDays(day, -1), day] : [])));
  const tells = (row: ModelRow | null, day: string): boolean =>
    row !== null && claimed(row)[0] <= day && day < claimed(row)[1];
  return [...days].some((day) => {
    if (day >= today) return false;
    const isSame = old !== null && isAlike(old, row);
    const isTaken = !isKept(old) && tells(old, day) && !(isSame && isHeld(row, day));
    const isAdded =
      tells(row, day) &&
      !(isSame && isHeld(old, day)) &&
      !keeps.some((change) => isHeld(change.before, day));
    return (
      (isTaken && isOthersDay(before, old!.staff!, hostedBefore, day, isPost)) ||
      (isAdded && isOthersDay(after, row.staff!, hostedAfter, day, isPost))
    );
  });
}

/**
 * Whether a key could refer to a person before a change: it hosts the person, or the person has no
 * main employment, or is new.
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

/** A change by a key for the oracle: the rows before and after, and what the key hosts in each. */
export interface Judged {
  readonly before: Model;
  readonly after: Model;
  readonly written: readonly Written[];
  readonly hostedBefore: Units;
  readonly hostedAfter: Units;
  readonly day: string;
  /** code of the unit of the key */
  readonly unit: string;
}

/** Columns that only the city fills in, and columns that only a level above the unit fills in. */
const COLUMNS_OF_OTHERS: Readonly<
  Record<string, { readonly city?: readonly string[]; readonly above: readonly string[] }>
> = {
  submissions: { city: ['cityAcceptedOn'], above: ['districtApprovedOn', 'returnedOn'] },
  assessments: { city: ['cityScore'], above: ['districtScore'] },
  terms: { above: ['requestApprovedOn', 'extensionApprovedOn', 'resultApprovedOn'] },
};

/** Whether a change sets a column that another level fills in. */
function setsColumnOfOthers({ register, before, after }: Written, { unit }: Judged): boolean {
  const columns = COLUMNS_OF_OTHERS[register.table];
  if (!columns) return false;
  const isChanged = (column: string): boolean => (before?.[column] ?? null) !== after[column];
  return (
    (columns.city ?? []).some(isChanged) ||
    (columns.above.some(isChanged) && (after.unit === unit || before?.unit === unit))
  );
}

/**
 * The foreign writes of a change, in words; none if each row belongs to the key before and after.
 */
export function foreignWrites(change: Judged): string[] {
  return change.written
    .filter((row) => !isOwn(row, change))
    .map(
      ({ register, before, after }) =>
        `${register.table} ${keyOf(register, after)}: ${JSON.stringify(before)} > ${JSON.stringify(after)}`,
    );
}

function isOwn(write: Written, change: Judged): boolean {
  const {
    register: { table },
    before: old,
    after: row,
  } = write;
  if (touchesOthersDays(write, change) || setsColumnOfOthers(write, change)) return false;
  const { before, after, hostedBefore, hostedAfter, day, written } = change;
  if (old && !mayWrite(before, table, old, hostedBefore, day)) return false;
  if (old && (OWNERS[table] ?? ['unit']).every((property) => old[property] === row[property]))
    return true;
  const holdsSomeDay = (employment: ModelRow): boolean =>
    employment.toOn === null || employment.toOn! > employment.fromOn!;
  const isHosted = (staff: Value | undefined): boolean =>
    after
      .of('employments')
      .some((employment) => employment.staff === staff && holdsSomeDay(employment));
  if (!old && table === 'staff' && !isHosted(row.staffNo)) return true;
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
