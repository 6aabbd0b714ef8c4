import { EARLIEST, FOREVER } from '../../base/civil.ts';
import { SpanCursor } from '../store/spans.ts';
import { BODY_KINDS, type UnitFrame } from '../store/unit-frames.ts';
import { staffSpace } from './staff-state.ts';
import type { Slice, StretchWriter } from './stretches.ts';
import { BODY_ATTRIBUTES, THRESHOLDS, unitSpace } from './unit-state.ts';

const STRIDE = Object.fromEntries(
  unitSpace.attributes.map(({ name }) => [name, unitSpace.stride(name as never)]),
);
const BODY_STRIDES = BODY_KINDS.map((kind) => STRIDE[BODY_ATTRIBUTES[kind]]!);

/** Of each state of staff: 0 no member, 1 a male member, 2 a female one. */
const MEMBERSHIP = Uint8Array.from(staffSpace.states, ({ member, gender }) =>
  member ? (gender === 'female' ? 2 : 1) : 0,
);

/** Comings and goings of one unit, one number each: (day - {@link EARLIEST}) × 8 + kind × 2 + (1 for going). */
function eventsOf({ columns: { from, to, state }, begin, end }: Slice): Float64Array {
  const events = new Float64Array((end - begin) * 2);
  let count = 0;
  for (let i = begin; i < end; i++) {
    const kind = MEMBERSHIP[state[i]!]! * 2;
    events[count++] = (from[i]! - EARLIEST) * 8 + kind;
    if (to[i] !== FOREVER) events[count++] = (to[i]! - EARLIEST) * 8 + kind + 1;
  }
  return events.subarray(0, count).sort();
}

const cursors = [new SpanCursor(), new SpanCursor(), ...BODY_KINDS.map(() => new SpanCursor())];
const CURSOR_STRIDES = [STRIDE.covered!, STRIDE.jointly!, ...BODY_STRIDES];

/**
 * Cuts the time in which a unit is open into stretches of constant state: where coverage or a body begins or ends, and where the number of
 * its people passes a threshold.
 * @param people the stretches of its staff
 */
export function cutUnit(frame: UnitFrame, people: Slice, into: StretchWriter): void {
  const events = eventsOf(people);
  const spans = [frame.covered, frame.jointly, ...frame.bodies];
  cursors.forEach((cursor, i) => cursor.reset(spans[i]!));
  let staff = 0;
  let members = 0;
  let women = 0;
  let next = 0;
  let began = frame.openFrom;
  let before = -1;
  for (let day = frame.openFrom; day < frame.openTo;) {
    for (; next < events.length && events[next]! < (day - EARLIEST + 1) * 8; next++) {
      const event = events[next]! % 8;
      const step = event % 2 === 0 ? 1 : -1;
      staff += step;
      if (event >= 2) members += step;
      if (event >= 4) women += step;
    }
    let state =
      (staff >= THRESHOLDS.congressStaff ? STRIDE.manyStaff! : 0) +
      (members >= THRESHOLDS.committeeMembers ? STRIDE.manyMembers! : 0) +
      (women === 0 ? 0 : women < THRESHOLDS.womensCommittee ? 1 : 2) * STRIDE.femaleMembers!;
    let until = Math.min(
      frame.openTo,
      next < events.length ? Math.floor(events[next]! / 8) + EARLIEST : FOREVER,
    );
    for (const [i, cursor] of cursors.entries()) {
      cursor.moveTo(day);
      if (cursor.holds) state += CURSOR_STRIDES[i]!;
      until = Math.min(until, cursor.until);
    }
    if (state !== before) {
      if (before >= 0) into.add(frame.id, began, day, before);
      began = day;
      before = state;
    }
    day = until;
  }
  if (before >= 0) into.add(frame.id, began, frame.openTo, before);
}
