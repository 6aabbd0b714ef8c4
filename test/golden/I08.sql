-- I08 人均培训学时 · training hours per person · 条款 clauses 2.5.5, 2.5.13
-- hours of completed participations in the period, and head-count × hours of attendances of units
-- without names / staff
-- template T09
held as (
  select on_day, activities.id as activity_id, hours from activities, windows
  where kind = 'training' and last_on between first_on and on_day
),
by_names as (
  select on_day, unit_id, sum(coalesce(participations.hours, held.hours, 0)) as hours
  from staff_on_day join participations using (staff_id) join held using (on_day, activity_id)
  where completed group by on_day, unit_id
),
by_numbers as (
  select open_units.on_day, open_units.unit_id, sum(head_count * coalesce(held.hours, 0)) as hours
  from open_units join attendances using (unit_id) join held using (on_day, activity_id)
  where not exists (
    select from staff_on_day join participations using (staff_id)
    where staff_on_day.unit_id = open_units.unit_id and staff_on_day.on_day = open_units.on_day
      and participations.activity_id = attendances.activity_id
  )
  group by open_units.on_day, open_units.unit_id
),
counts as (
  select on_day, unit_id, coalesce(by_names.hours, 0) + coalesce(by_numbers.hours, 0) as numerator,
    coalesce(staff, 0) as denominator
  from open_units left join numbers using (on_day, unit_id) left join by_names using (on_day, unit_id)
    left join by_numbers using (on_day, unit_id)
)
