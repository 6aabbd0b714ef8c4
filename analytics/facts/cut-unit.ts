import { BODY_KINDS, type UnitFrame } from '../store/unit-frames.ts';
import { cut, type AttributeSpans } from './cut.ts';
import { headCounts, spansWithin } from './head-counts.ts';
import type { StaffState } from './staff-state.ts';
import type { StateTable } from './state-table.ts';
import type { Slice, StretchWriter } from './stretches.ts';
import { BODY_ATTRIBUTES, THRESHOLDS, unitSchema, type UnitState } from './unit-state.ts';

const BODY_SLOTS = BODY_KINDS.map((kind) => unitSchema.slot(BODY_ATTRIBUTES[kind], true));
const SLOT = Object.freeze({
  covered: unitSchema.slot('covered', true),
  jointly: unitSchema.slot('jointly', true),
  manyStaff: unitSchema.slot('manyStaff', true),
  manyMembers: unitSchema.slot('manyMembers', true),
  fewWomen: unitSchema.slot('femaleMembers', 'few'),
  manyWomen: unitSchema.slot('femaleMembers', 'many'),
});

/** Cuts the time in which units are open into stretches of constant state. */
export class UnitCutter {
  readonly #people: StateTable<StaffState>;
  readonly #states: StateTable<UnitState>;
  /** by state of people: whether staff, members, female members count it; grows with the table */
  #staff = new Uint8Array(0);
  #members = new Uint8Array(0);
  #women = new Uint8Array(0);

  constructor(people: StateTable<StaffState>, states: StateTable<UnitState>) {
    this.#people = people;
    this.#states = states;
  }

  #follow(): void {
    if (this.#staff.length === this.#people.size) return;
    const { states } = this.#people;
    this.#staff = new Uint8Array(states.length).fill(1);
    this.#members = Uint8Array.from(states, ({ member }) => (member ? 1 : 0));
    this.#women = Uint8Array.from(states, ({ member, gender }) =>
      member && gender === 'female' ? 1 : 0,
    );
  }

  /**
   * Cuts the time of one unit: where coverage or a body begins or ends, and where the number of its people passes a threshold.
   * @param people the stretches of its staff
   */
  cut(frame: UnitFrame, people: Slice, into: StretchWriter): void {
    this.#follow();
    const women = headCounts(people, this.#women);
    const changing: readonly AttributeSpans[] = [
      { slot: SLOT.covered, spans: frame.covered },
      { slot: SLOT.jointly, spans: frame.jointly },
      ...frame.bodies.map((spans, i) => ({ slot: BODY_SLOTS[i]!, spans })),
      {
        slot: SLOT.manyStaff,
        spans: spansWithin(headCounts(people, this.#staff), THRESHOLDS.congressStaff),
      },
      {
        slot: SLOT.manyMembers,
        spans: spansWithin(headCounts(people, this.#members), THRESHOLDS.committeeMembers),
      },
      { slot: SLOT.fewWomen, spans: spansWithin(women, 1, THRESHOLDS.womensCommittee) },
      { slot: SLOT.manyWomen, spans: spansWithin(women, THRESHOLDS.womensCommittee) },
    ];
    const { openFrom, openTo, id } = frame;
    cut(this.#states, openFrom, openTo, this.#states.blank, changing, (from, to, state) => {
      into.add(id, from, to, state);
    });
  }
}
