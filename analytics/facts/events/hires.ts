import { personEventsOf } from '../event-fact.ts';

/** So many days after the hire somebody should have joined. */
const DAYS = 180;

/**
 * People hired for the first time: the first main employment that they ever had, at its unit, on
 * the day on which its {@link DAYS} days are over. `joined`: an active membership that has not
 * ended by the hire began by that day.
 */
export const hires = personEventsOf(
  'hires',
  `select m.staff_id as person, m.unit_id as unit, m.from_on + ${DAYS} as day, m.from_on as since,
    p.born_on, p.gender, m.category, m.establishment, m.full_time_teacher, m.dual_qualified,
    exists (
      select from memberships s where s.staff_id = m.staff_id and s.kind = 'active'
        and s.from_on <= m.from_on + ${DAYS} and (s.to_on is null or s.to_on > m.from_on)
    ) as joined
  from (
    select distinct on (staff_id) * from employments where is_main order by staff_id, from_on
  ) m join staff p on p.id = m.staff_id`,
  ['joined'],
  [
    { table: 'employments', field: 'staff_id' },
    { table: 'memberships', field: 'staff_id' },
    { table: 'staff', field: 'id' },
  ],
);
