import { CaseEvent } from '../../../schema/registers/case-event.ts';
import { HardshipCase } from '../../../schema/registers/hardship-case.ts';
import { codeOf, flagOf } from '../attribute.ts';
import { eventsOf, lag, type EventDay, type LagDay } from '../event-fact.ts';
import { whether } from '../row-flags.ts';

/** So many days after its registration a case should be resolved or stabilised. */
export const DAYS_TO_RESOLVE = 90;

const UNIONS = "('union_group', 'unit_union', 'district_union', 'city_union')";

/** The first day of a case, in SQL, with an event of some kinds on which a condition holds. */
const firstOf =
  (condition: string): LagDay =>
  (field) =>
    `(select min(happened_on) from case_events c where c.case_id = ${field('id')} and ${condition})`;

const knownByUnion = firstOf(`c.kind = 'known' and c.actor in ${UNIONS}`);
const escalated = firstOf("c.kind = 'escalated'");

/**
 * Cases of hardship on a day of theirs. Lags are in days, those of `toReport`, `toHelp` and
 * `toClose` since a union first knew.
 */
const casesOn = (name: string, on: EventDay) =>
  eventsOf(name, HardshipCase, {
    unit: 'unit',
    on,
    attributes: {
      category: codeOf(HardshipCase, 'category'),
      reportable: flagOf(HardshipCase, 'reportable'),
      /** the first event "known" of all is by a union */
      unionKnewFirst: whether(
        HardshipCase,
        (field) =>
          `(select c.actor in ${UNIONS} from case_events c ` +
          `where c.case_id = ${field('id')} and c.kind = 'known' ` +
          `order by c.happened_on, c.number limit 1)`,
      ),
      /** another level accepted it on the day on which it was first escalated, or later */
      accepted: whether(
        HardshipCase,
        (field) =>
          `exists (select from case_events a where a.case_id = ${field('id')} ` +
          `and a.kind = 'accepted' and a.happened_on >= ${sqlOf(escalated, field)})`,
      ),
    },
    numbers: [
      'cost',
      'registeredOn',
      'verifiedOn',
      'closedOn',
      lag('toReport', knownByUnion, firstOf("c.kind = 'reported'")),
      lag('toHelp', knownByUnion, firstOf("c.kind = 'helped'")),
      lag('toClose', knownByUnion, 'closedOn'),
      lag('toResolve', 'registeredOn', firstOf("c.kind in ('resolved', 'stabilised')")),
      lag('toEscalate', 'registeredOn', escalated),
    ],
    referredBy: [[CaseEvent, 'case']],
  });

const sqlOf = (day: LagDay, field: (property: string) => string): string =>
  typeof day === 'string' ? field(day) : day(field);

/** Cases of hardship on the day of their registration. */
export const registeredCases = casesOn('registered cases', 'registeredOn');

/** Cases of hardship on the day by which they should be resolved or stabilised. */
export const casesToResolve = casesOn('cases to resolve', {
  sql: (field) => `(${field('registeredOn')} + ${DAYS_TO_RESOLVE})`,
});

/** Cases of hardship on the day on which somebody identified them. */
export const identifiedCases = eventsOf('identified cases', HardshipCase, {
  unit: 'unit',
  on: 'identifiedOn',
  attributes: { category: codeOf(HardshipCase, 'category') },
  numbers: ['verifiedOn', 'closedOn'],
});

/** What happened in cases of hardship, at the unit of the case. */
export const caseEvents = eventsOf('case events', CaseEvent, {
  unit: 'case.unit',
  on: 'happenedOn',
  attributes: {
    kind: codeOf(CaseEvent, 'kind'),
    /** the empty text where it is not stated */
    form: codeOf(CaseEvent, 'form'),
    /** no where it is not stated */
    satisfied: whether(CaseEvent, (field) => field('satisfied')),
  },
  numbers: ['amount', 'case', 'case.registeredOn', 'case.closedOn'],
});
