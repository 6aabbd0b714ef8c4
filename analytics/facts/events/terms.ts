import { Meeting } from '../../../schema/registers/meeting.ts';
import { Term } from '../../../schema/registers/term.ts';
import { Union } from '../../../schema/registers/union.ts';
import { codeOf } from '../attribute.ts';
import { eventsOf } from '../event-fact.ts';
import { areFilled, isBy, whether } from '../row-flags.ts';
import { unitEventsOf } from '../unit-events.ts';

/** An extension of a term counts for at most so long. */
const LONGEST_EXTENSION = "interval '6 months'";

/** Names of columns, or SQL of them. */
type Field = (property: string) => string;

/** Whether an extension of a term is approved and says until when, in SQL. */
const isExtended = (field: Field): string =>
  `(${field('extensionApprovedOn')} is not null and ${field('extendedTo')} is not null)`;

/**
 * The last day for the renewal of a term, in SQL: the day on which it is due; of an extended term
 * the day to which it is extended, at most {@link LONGEST_EXTENSION} later and never earlier.
 */
const deadline = (field: Field): string =>
  `(case when ${isExtended(field)} then greatest(${field('dueOn')}, least(${field('extendedTo')}, ` +
  `(${field('dueOn')} + ${LONGEST_EXTENSION})::date)) else ${field('dueOn')} end)`;

const kind = codeOf(Term, 'kind');

/** Terms on the day on which they are due. */
export const dueTerms = eventsOf('due terms', Term, {
  unit: 'unit',
  on: 'dueOn',
  attributes: {
    kind,
    renewedWhenDue: isBy(Term, 'heldOn', 'dueOn'),
    renewedByDeadline: whether(Term, (field) => `${field('heldOn')} <= ${deadline(field)}`),
  },
});

/** Terms on the day of the renewal that ended them. */
export const renewals = eventsOf('renewals', Term, {
  unit: 'unit',
  on: 'heldOn',
  attributes: {
    kind,
    /** approved before, with a quorum of two thirds, elected by more than half of those due, and confirmed */
    inOrder: whether(
      Term,
      (field) =>
        `${field('requestApprovedOn')} < ${field('heldOn')} and ${field('dueToAttend')} > 0 ` +
        `and 3 * ${field('attended')} >= 2 * ${field('dueToAttend')} ` +
        `and 2 * ${field('winnerVotes')} > ${field('dueToAttend')} ` +
        `and ${field('resultApprovedOn')} is not null`,
    ),
    /** a union work conference was held at the unit within the term; on the day of the renewal it is the next term's */
    hadConference: whether(
      Term,
      (field) =>
        `exists (select from meetings m where m.unit_id = ${field('unit')} ` +
        `and m.kind = 'union_work_conference' ` +
        `and m.held_on >= ${field('fromOn')} and m.held_on < ${field('heldOn')})`,
    ),
  },
  alsoOf: [[Meeting, 'unit']],
});

/** Terms on their first day, with the day of the renewal that ended them. */
export const terms = eventsOf('terms', Term, {
  unit: 'unit',
  on: 'fromOn',
  attributes: {
    kind,
    /** of the representatives at least 60 % are teachers */
    isOfTeachers: whether(
      Term,
      (field) =>
        `${field('representatives')} > 0 ` +
        `and 5 * ${field('teacherRepresentatives')} >= 3 * ${field('representatives')}`,
    ),
    hasRepresentatives: whether(Term, (field) => `${field('representatives')} > 0`),
    statesWomen: areFilled(Term, 'womenRepresentatives'),
  },
  numbers: ['heldOn', 'representatives', 'womenRepresentatives'],
});

const ofTerm: Field = (property) =>
  `t.${property.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;

/** Days from one to before another as a range in SQL; empty where none are between them. */
const days = (from: string, until: string): string =>
  `case when ${until} is null or ${from} < ${until} then daterange(${from}, ${until}) end`;

/**
 * Unions at their host, in spells in which a term of their committee is overdue or none is; with
 * the first day after the spell. An extension counts from the day on which it is approved.
 */
export const unionsByDeadline = unitEventsOf('unions by deadline', {
  query: `select u.id, u.host_unit_id as unit, lower(spell) as day, upper(spell) as until, overdue
  from unions u
  left join (
    select t.union_id, range_agg(late) as days
    from terms t
    cross join lateral (select case when ${isExtended(ofTerm)} then t.extension_approved_on end) as x (extended_on)
    cross join lateral (values
      (${days('greatest(t.from_on, t.due_on + 1)', 'least(t.held_on, extended_on)')}),
      (case when extended_on is not null then
        ${days(`greatest(t.from_on, ${deadline(ofTerm)} + 1, extended_on)`, 't.held_on')} end)
    ) as v (late)
    where t.kind = 'union_committee' and t.union_id is not null
    group by t.union_id
  ) o on o.union_id = u.id
  cross join lateral (
    select datemultirange(daterange(u.approved_on, u.dissolved_on)) as in_force,
      coalesce(o.days, '{}'::datemultirange) as late
  ) l
  cross join lateral (
    select unnest(in_force * late), true union all select unnest(in_force - late), false
  ) as s (spell, overdue)`,
  rowsOf: Union,
  attributes: ['overdue'],
  days: ['until'],
  madeOf: [
    { table: 'unions', field: 'host_unit_id' },
    { table: 'terms', field: 'union_id', through: { table: 'unions', field: 'host_unit_id' } },
  ],
});
