import { SpanCursor, unitedSpans } from '../store/spans.ts';
import type { ActiveMemberships, EmploymentRows } from '../store/staff-rows.ts';
import type { UnitFrame } from '../store/unit-frames.ts';
import { staffSpace } from './staff-state.ts';
import type { StretchWriter } from './stretches.ts';

const MEMBER = staffSpace.stride('member');
const COVERED = staffSpace.stride('covered');
const member = new SpanCursor();
const covered = new SpanCursor();

/**
 * Cuts the spells of work at one unit into stretches of constant state: where the unit opens or closes, where the person's membership begins or ends,
 * where a union begins or ceases to cover the unit.
 * @param rows numbers of rows of `employments`, all of this unit
 */
export function cutStaff(
  frame: UnitFrame,
  employments: EmploymentRows,
  rows: Int32Array,
  memberships: ActiveMemberships,
  into: StretchWriter,
): void {
  const { person, born, from, to, partial } = employments;
  const begin = into.length;
  for (const row of rows) {
    const end = Math.min(to[row]!, frame.openTo);
    let day = Math.max(from[row]!, frame.openFrom);
    if (day >= end) continue;
    member.reset(unitedSpans(memberships.of(person[row]!)));
    covered.reset(frame.covered);
    while (day < end) {
      member.moveTo(day);
      covered.moveTo(day);
      const until = Math.min(end, member.until, covered.until);
      into.add(
        frame.id,
        day,
        until,
        partial[row]! + (member.holds ? MEMBER : 0) + (covered.holds ? COVERED : 0),
        person[row],
        born[row],
      );
      day = until;
    }
  }
  into.sortFrom(begin);
}
