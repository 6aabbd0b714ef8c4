import { registerOf } from '../../schema/register/declared.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import { FLAG, type DeclaredAttribute } from './attribute.ts';
import { ROW_ID, type EventFact, type EventFactOf } from './event-fact.ts';
import { StateSchema } from './state-schema.ts';

/**
 * Declares events of units that a query tells, one row an event.
 * @param query with the columns `id` (of the row of the register `rowsOf`), `unit` (internal id),
 *   `day`, the whole or missing days of each of `days`, and the flags of `attributes`
 */
export const unitEventsOf = <Name extends string>(
  name: string,
  {
    query,
    rowsOf,
    attributes,
    days,
    madeOf,
  }: {
    readonly query: string;
    readonly rowsOf: RegisterClass;
    readonly attributes: readonly Name[];
    readonly days: readonly string[];
    readonly madeOf: EventFact['madeOf'];
  },
): EventFactOf<Readonly<Record<Name, boolean>>> => ({
  name,
  relation: `(${query})`,
  subject: { kind: 'unit', field: 'unit', via: null },
  unit: null,
  joins: [],
  madeOf,
  rowsOf: registerOf(rowsOf).table,
  referrers: [],
  dependsOnCoverage: false,
  daysBefore: 0,
  schema: StateSchema.of(
    Object.fromEntries(
      attributes.map((flag): [string, DeclaredAttribute<boolean>] => [
        flag,
        {
          values: FLAG,
          source: { kind: 'row', register: null, condition: () => `e.${flag}` },
        },
      ]),
    ),
  ),
  day: 'day',
  dayField: `e.day`,
  numbers: [
    { name: ROW_ID, field: `e.id`, isAmount: false },
    ...days.map((day) => ({
      name: day,
      field: `(e.${day} - date '1970-01-01')`,
      isAmount: false,
    })),
  ],
});
