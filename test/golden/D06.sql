-- D06 好事实事受益覆盖率 · benefit-project reach · 条款 clauses 2.2.5, 2.2.2
-- staff with a participation in an activity of a completed benefit project; of units without any
-- the smaller of staff and the largest beneficiaries of their own / staff of covered units
-- template T06
completed as (
  select on_day, projects.id as project_id, projects.unit_id, beneficiaries from projects, windows
  where kind = 'benefit' and completed_on between first_on and on_day
),
named as (
  select on_day, staff_on_day.unit_id, count(distinct staff_id) as staff
  from staff_on_day join participations using (staff_id) join activities on activities.id = activity_id
    join (select on_day, project_id from completed) as done using (on_day, project_id)
  group by on_day, staff_on_day.unit_id
),
counts as (
  select on_day, unit_id, coalesce(numbers.staff, 0) as denominator, coalesce(named.staff, least(
    coalesce(numbers.staff, 0),
    (select coalesce(max(beneficiaries), 0) from completed
      where completed.unit_id = covered.unit_id and completed.on_day = covered.on_day)
  )) as numerator
  from covered left join numbers using (on_day, unit_id) left join named using (on_day, unit_id)
)
