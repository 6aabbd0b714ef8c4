import type { ClientBase } from 'pg';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { establishment } from '../../schema/code-lists/establishment.ts';
import { gender } from '../../schema/code-lists/gender.ts';
import { staffCategory } from '../../schema/code-lists/staff-category.ts';
import { staffSchema, type StaffState } from '../facts/staff-state.ts';
import type { StateTable } from '../facts/state-table.ts';
import { CodeNumbers, readCopy } from './copy-reader.ts';
import { groupBy, GrowingColumn, largestOf, type Grouped } from './growing.ts';
import { among } from './unit-frames.ts';

/** Main employments as columns, one row a spell; `state` is that of somebody who is no member, at a unit that is not covered. */
export interface EmploymentRows {
  readonly unit: Int32Array;
  readonly person: Int32Array;
  readonly born: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly state: Int32Array;
}

const NUMBERS = {
  gender: new CodeNumbers(codesOf(gender)),
  category: new CodeNumbers(codesOf(staffCategory)),
  establishment: new CodeNumbers(codesOf(establishment)),
};
const FIRST = {
  gender: staffSchema.attribute('gender').firstSlot,
  category: staffSchema.attribute('category').firstSlot,
  establishment: staffSchema.attribute('establishment').firstSlot,
  fullTimeTeacher: staffSchema.attribute('fullTimeTeacher').firstSlot,
  dualQualified: staffSchema.attribute('dualQualified').firstSlot,
};

/** The main employments at the given units, or at all. One statement. */
export async function readEmployments(
  client: ClientBase,
  units: readonly number[] | null,
  states: StateTable<StaffState>,
): Promise<EmploymentRows> {
  const unit = new GrowingColumn();
  const person = new GrowingColumn();
  const born = new GrowingColumn();
  const from = new GrowingColumn();
  const to = new GrowingColumn();
  const state = new GrowingColumn();
  await readCopy(
    client,
    `select e.unit_id, e.staff_id, s.born_on, e.from_on, coalesce(e.to_on, 'infinity'), s.gender, e.category, e.establishment, e.full_time_teacher, e.dual_qualified
    from employments e join staff s on s.id = e.staff_id where e.is_main and ${among('e.unit_id', units)}`,
    (row) => {
      unit.push(row.int());
      person.push(row.int());
      born.push(row.day());
      from.push(row.day());
      to.push(row.day());
      let its = states.with(states.blank, FIRST.gender + row.code(NUMBERS.gender));
      its = states.with(its, FIRST.category + row.code(NUMBERS.category));
      its = states.with(its, FIRST.establishment + row.code(NUMBERS.establishment));
      its = states.with(its, FIRST.fullTimeTeacher + row.flag());
      state.push(states.with(its, FIRST.dualQualified + row.flag()));
    },
  );
  return {
    unit: await unit.done(),
    person: await person.done(),
    born: await born.done(),
    from: await from.done(),
    to: await to.done(),
    state: await state.done(),
  };
}

const NONE: readonly number[] = Object.freeze([]);

/** The active memberships of people, by person. */
export class ActiveMemberships {
  readonly #places: Map<number, number> | null;
  readonly #starts: Int32Array;
  readonly #order: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;

  /** @param byKey the rows by person; @param places person to a dense number, where few are asked about; null: the internal ids themselves serve */
  constructor(
    { starts, order }: Grouped,
    from: Int32Array,
    to: Int32Array,
    places: Map<number, number> | null,
  ) {
    this.#places = places;
    this.#from = from;
    this.#to = to;
    this.#starts = starts;
    this.#order = order;
  }

  /** The spells of a person as `from, to, from, to …`, in no order; at most one on any day. */
  of(person: number): readonly number[] {
    const key = this.#places ? (this.#places.get(person) ?? -1) : person;
    const starts = this.#starts;
    if (key < 0 || key + 1 >= starts.length || starts[key] === starts[key + 1]) return NONE;
    const found: number[] = [];
    for (let i = starts[key]!; i < starts[key + 1]!; i++)
      found.push(this.#from[this.#order[i]!]!, this.#to[this.#order[i]!]!);
    return found;
  }
}

/** So many people are named in a statement; more are found by their units. */
const NAMED = 5_000;

/** The active memberships of the people of some employments at the given units, or of all. One statement. */
export async function readMemberships(
  client: ClientBase,
  of: { readonly people: Int32Array; readonly units: readonly number[] } | null,
): Promise<ActiveMemberships> {
  const keys = new GrowingColumn();
  const from = new GrowingColumn();
  const to = new GrowingColumn();
  const places = of ? new Map<number, number>() : null;
  const whose =
    of === null
      ? 'true'
      : of.people.length <= NAMED
        ? among('staff_id', [...new Set(of.people)])
        : `staff_id in (select staff_id from employments where is_main and ${among('unit_id', of.units)})`;
  await readCopy(
    client,
    `select staff_id, from_on, coalesce(to_on, 'infinity') from memberships where kind = 'active' and ${whose}`,
    (row) => {
      const person = row.int();
      if (places && !places.has(person)) places.set(person, places.size);
      keys.push(places ? places.get(person)! : person);
      from.push(row.day());
      to.push(row.day());
    },
  );
  const all = await keys.done();
  const byKey = await groupBy(all.length, (row) => all[row]!, (await largestOf(all)) + 1);
  return new ActiveMemberships(byKey, await from.done(), await to.done(), places);
}
