import { MAX_LAG_DAYS } from '../event-fact.ts';
import { personEventsOf } from '../person-events.ts';

/** Days after the transfer within which the membership should have followed. */
export const DAYS_TO_TRANSFER = 30;

/** Whether a union that is in force covers a unit on a day, in SQL. */
const covers = (union: string, unit: string, day: string): string =>
  `exists (
    select from union_coverage c join unions u on u.id = c.union_id
    where ${union === '' ? '' : `c.union_id = ${union} and `}c.unit_id = ${unit}
      and c.from_on <= ${day} and (c.to_on is null or c.to_on > ${day})
      and u.approved_on <= ${day} and (u.dissolved_on is null or u.dissolved_on > ${day})
  )`;

/**
 * Members who changed to a unit that another union covers, on the day on which the {@link DAYS_TO_TRANSFER}
 * days for the transfer of the membership are over. `lag`: the days until the first active
 * membership in a union that covers the new unit.
 */
export const transfers = personEventsOf('transfers', {
  daysBefore: DAYS_TO_TRANSFER,
  query: `select m.staff_id as person, m.unit_id as unit, m.from_on + ${DAYS_TO_TRANSFER} as day,
    p.born_on, p.gender, m.category, m.establishment, m.full_time_teacher, m.dual_qualified,
    (
      select min(s.from_on) - m.from_on from memberships s
      where s.staff_id = m.staff_id and s.kind = 'active'
        and s.from_on between m.from_on and m.from_on + ${MAX_LAG_DAYS}
        and ${covers('s.union_id', 'm.unit_id', 's.from_on')}
    ) as lag
  from (
    select *, lag(unit_id) over (partition by staff_id order by from_on) as before_id
    from employments where is_main
  ) m join staff p on p.id = m.staff_id
  where m.before_id <> m.unit_id and ${covers('', 'm.unit_id', 'm.from_on')}
    and exists (
      select from memberships s where s.staff_id = m.staff_id and s.kind = 'active'
        and s.from_on < m.from_on and (s.to_on is null or s.to_on >= m.from_on)
        and not ${covers('s.union_id', 'm.unit_id', 'm.from_on')}
    )`,
  lags: ['lag'],
  madeOf: [
    { table: 'employments', field: 'staff_id' },
    { table: 'memberships', field: 'staff_id' },
    { table: 'staff', field: 'id' },
  ],
  dependsOnCoverage: true,
});
