-- D07 工会活动参与率 · participation in union activities · 条款 clauses 2.2.7, 2.2.4, 1.2.7
-- with a participation in an activity in the period / staff of covered units
-- template T09
took_part as (
  select distinct on_day, staff_id from participations join activities on activities.id = activity_id, windows
  where last_on between first_on and on_day
),
counts as (
  select on_day, staff_on_day.unit_id, count(*) as denominator, count(took_part.staff_id) as numerator
  from staff_on_day join covered using (on_day, unit_id) left join took_part using (on_day, staff_id)
  group by on_day, staff_on_day.unit_id
)
