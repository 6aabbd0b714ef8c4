import { unitedSpans } from '../store/spans.ts';
import type { ActiveMemberships, EmploymentRows } from '../store/staff-rows.ts';
import type { UnitFrame } from '../store/unit-frames.ts';
import { cut } from './cut.ts';
import { staffSchema, type StaffState } from './staff-state.ts';
import type { StateTable } from './state-table.ts';
import type { StretchWriter } from './stretches.ts';

const MEMBER = staffSchema.slot('member', true);
const COVERED = staffSchema.slot('covered', true);

/** The rows of employments of one unit, and the memberships of the people therein. */
export interface UnitPeople {
  readonly employments: EmploymentRows;
  /** numbers of rows of `employments`, all of this unit */
  readonly rows: Int32Array;
  readonly memberships: ActiveMemberships;
}

/**
 * Cuts the spells of work at one unit into stretches of constant state: where the unit opens or closes, where the person's membership begins or ends,
 * where a union begins or ceases to cover the unit.
 */
export function cutStaff(
  frame: UnitFrame,
  { employments, rows, memberships }: UnitPeople,
  states: StateTable<StaffState>,
  into: StretchWriter,
): void {
  const { person, born, from, to, state } = employments;
  const begin = into.length;
  const covered = { slot: COVERED, spans: frame.covered };
  for (const row of rows) {
    const first = Math.max(from[row]!, frame.openFrom);
    const end = Math.min(to[row]!, frame.openTo);
    if (first >= end) continue;
    const member = { slot: MEMBER, spans: unitedSpans(memberships.of(person[row]!)) };
    cut(states, first, end, state[row]!, [member, covered], (since, until, its) => {
      into.add(frame.id, since, until, its, person[row], born[row]);
    });
  }
  into.sortFrom(begin);
}
