import { unitedSpans } from '../store/spans.ts';
import type { SpanRows } from '../store/span-rows.ts';
import { PERSON_SPANS, type EmploymentRows } from '../store/staff-rows.ts';
import { spansOfAttribute, type UnitIntervals } from '../store/unit-intervals.ts';
import { cut, type AttributeSpans } from './cut.ts';
import { staffSchema, type StaffState } from './staff-state.ts';
import { slotOf } from './state-schema.ts';
import type { StateTable } from './state-table.ts';
import type { SpellWriter } from './spell-columns.ts';

const PERSON_SLOTS = PERSON_SPANS.map((attribute) => slotOf(attribute, true));
const UNIT_ATTRIBUTES = staffSchema
  .from('ofUnit')
  .map((attribute) => ({ name: attribute.source.name, slot: slotOf(attribute, true) }));

/** The rows of employments of one unit, and the changes of the people in them. */
export interface UnitPeople {
  readonly employments: EmploymentRows;
  /** numbers of rows of `employments`, all of this unit */
  readonly rows: Int32Array;
  readonly spans: SpanRows;
}

/**
 * Cuts the spells of work at one unit into spells of constant state: where the unit opens or
 * closes, and where an attribute of the person or of the unit changes, such as membership or
 * coverage.
 */
export function cutStaff(
  intervals: UnitIntervals,
  { employments, rows, spans }: UnitPeople,
  states: StateTable<StaffState>,
  into: SpellWriter,
): void {
  const { person, born, from, to, state } = employments;
  const begin = into.length;
  const ofUnit = UNIT_ATTRIBUTES.map(({ name, slot }) => ({
    slot,
    spans: spansOfAttribute(intervals, name),
  }));
  for (const row of rows) {
    const first = Math.max(from[row]!, intervals.openFrom);
    const end = Math.min(to[row]!, intervals.openTo);
    if (first >= end) continue;
    const changing: AttributeSpans[] = PERSON_SLOTS.map((slot, source) => ({
      slot,
      spans: unitedSpans(spans.of(person[row]!, source)),
    }));
    changing.push(...ofUnit);
    cut(states, first, end, state[row]!, changing, (since, until, constant) => {
      into.add(intervals.id, since, until, constant, person[row], born[row]);
    });
  }
  into.sortFrom(begin);
}
