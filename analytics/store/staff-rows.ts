import type { ClientBase } from 'pg';
import { Employment } from '../../schema/registers/employment.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { StaffMember } from '../../schema/registers/staff-member.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import { staffSchema, type StaffState } from '../facts/staff-state.ts';
import type { StateTable } from '../facts/state-table.ts';
import { constantReader } from './constant-reader.ts';
import { readCopy } from './copy-reader.ts';
import { GrowingColumn } from './growing.ts';
import { among, readSpans, type SpanRows } from './span-rows.ts';

/**
 * Main employments as columns, one row a spell; `state` has the attributes that are constant, the
 * others at their first value.
 */
export interface EmploymentRows {
  readonly unit: Int32Array;
  readonly person: Int32Array;
  readonly born: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly state: Int32Array;
}

const ALIASES = new Map<RegisterClass, string>([
  [Employment, 'e'],
  [StaffMember, 's'],
  [OrgUnit, 'u'],
]);
const CONSTANTS = staffSchema
  .from('constant')
  .map((attribute) => constantReader(attribute, ALIASES));

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
    `select e.unit_id, e.staff_id, s.born_on, e.from_on, coalesce(e.to_on, 'infinity'),
            ${CONSTANTS.map(({ column }) => column).join(', ')}
    from employments e
    join staff s on s.id = e.staff_id
    join org_units u on u.id = e.unit_id
    where e.is_main and ${among('e.unit_id', units)}`,
    (row) => {
      unit.push(row.int());
      person.push(row.int());
      born.push(row.day());
      from.push(row.day());
      to.push(row.day());
      let constant = states.blank;
      for (const { slot } of CONSTANTS) constant = states.with(constant, slot(row));
      state.push(constant);
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

/** The attributes of people that come from rows of registers. */
export const PERSON_SPANS = staffSchema.from('spans');

/** Maximum number of people listed in a statement; more are read by their units. */
const MAX_LISTED_PEOPLE = 5_000;

/**
 * The days on which {@link PERSON_SPANS} are set, for the people of some employments at the given
 * units, or for all. One statement.
 */
export async function readPersonSpans(
  client: ClientBase,
  of: { readonly people: Int32Array; readonly units: readonly number[] } | null,
): Promise<SpanRows> {
  const people = of && of.people.length <= MAX_LISTED_PEOPLE ? new Set(of.people) : null;
  const condition = (column: string): string => {
    if (of === null) return 'true';
    if (people) return among(column, people);
    return `${column} in (select staff_id from employments where is_main and ${among('unit_id', of.units)})`;
  };
  return readSpans(
    client,
    PERSON_SPANS.map(({ source }) => source.spans),
    condition,
    of !== null,
  );
}
