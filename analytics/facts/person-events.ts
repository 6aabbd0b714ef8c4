import { Employment } from '../../schema/registers/employment.ts';
import { StaffMember } from '../../schema/registers/staff-member.ts';
import { codeOf, flagOf, type StateOf } from './attribute.ts';
import { lagNumber, type EventFact, type EventFactOf } from './event-fact.ts';
import { OWN } from './event-joins.ts';
import { StateSchema } from './state-schema.ts';

/** The attributes of a person on the day of an event. */
const PERSON_ATTRIBUTES = Object.freeze({
  gender: codeOf(StaffMember, 'gender'),
  category: codeOf(Employment, 'category'),
  establishment: codeOf(Employment, 'establishment'),
  fullTimeTeacher: flagOf(Employment, 'fullTimeTeacher'),
  dualQualified: flagOf(Employment, 'dualQualified'),
});

/**
 * Declares events of people that a query returns, one row an event.
 * @param query with the columns `person`, `unit` (both internal ids), `day`, the whole days of each
 *   of `lags`; and of the person `daysBefore` days before: `born_on`, `gender`, and the columns of
 *   the employment
 */
export const personEventsOf = (
  name: string,
  {
    query,
    lags,
    daysBefore,
    madeOf,
    dependsOnCoverage = false,
  }: {
    readonly query: string;
    readonly lags: readonly string[];
    readonly daysBefore: number;
    readonly madeOf: EventFact['madeOf'];
    readonly dependsOnCoverage?: boolean;
  },
): EventFactOf<StateOf<typeof PERSON_ATTRIBUTES>> => ({
  name,
  relation: `(${query})`,
  subject: { kind: 'person', field: 'person', via: null },
  unit: 'unit',
  joins: [],
  referrers: [],
  madeOf,
  rowsOf: null,
  dependsOnCoverage,
  daysBefore,
  schema: StateSchema.of(PERSON_ATTRIBUTES),
  day: 'day',
  dayField: `${OWN}.day`,
  numbers: [
    { name: 'unit', field: `${OWN}.unit`, isAmount: false },
    { name: 'born', field: `(${OWN}.born_on - date '1970-01-01')`, isAmount: false },
    ...lags.map((column) => lagNumber(column, `${OWN}.${column}`)),
  ],
});
