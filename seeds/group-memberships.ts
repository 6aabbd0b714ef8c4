import { dayIn, dayText, FOREVER } from './calendar.ts';
import type { Employment } from './careers.ts';
import type { Membership } from './memberships.ts';
import { groupsOf } from './groups.ts';
import type { Random } from './random.ts';
import type { UnitPlan } from './unit-plan.ts';

/** A row of `group_memberships`, by column name. */
type Row = Readonly<Record<string, string>>;

/** Chance that a member is in a group of the unit, and that the group changes during the history (estimates). */
const IN_GROUP = 0.95;
const CHANGES = 0.06;
const CHANGED_ON = dayIn(2024, '09-01');

const groupsByUnit = new WeakMap<UnitPlan, readonly string[]>();

function groupCodesOf(unit: UnitPlan): readonly string[] {
  let codes = groupsByUnit.get(unit);
  if (!codes) groupsByUnit.set(unit, (codes = groupsOf(unit).map(({ code }) => code)));
  return codes;
}

/** The spells of a person in union groups: while employed by a unit with groups, from joining the union on. */
export function groupMembershipsOf(
  random: Random,
  staffNo: string,
  employments: readonly Employment[],
  memberships: readonly Membership[],
): Row[] {
  const joinedOn = memberships[0]?.from ?? FOREVER;
  const leftOn = memberships.findLast(({ kind }) => kind === 'active')?.to ?? 0;
  return employments.flatMap(({ unit, from: hiredOn, to: leavesOn }) => {
    const groups = groupCodesOf(unit);
    const isIn = random.chance(IN_GROUP);
    const changes = random.chance(CHANGES);
    if (groups.length === 0 || !isIn) return [];
    const from = Math.max(joinedOn, hiredOn, unit.openedOn);
    const to = Math.min(leftOn, leavesOn, unit.closedOn);
    const [first, second] = [random.pick(groups), random.pick(groups)];
    const row = (group: string, since: number, until: number): Row[] =>
      since < until
        ? [
            {
              staff_no: staffNo,
              group_code: group,
              from_on: dayText(since),
              to_on: dayText(until),
            },
          ]
        : [];
    return changes && from < CHANGED_ON && CHANGED_ON < to
      ? [...row(first, from, CHANGED_ON), ...row(second, CHANGED_ON, to)]
      : row(first, from, to);
  });
}
