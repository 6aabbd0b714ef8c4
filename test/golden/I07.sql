-- I07 教职工培训覆盖率 · training coverage · 条款 clauses 2.5.13, 2.5.6
-- with a completed participation in a training in the period / staff
-- template T09
took_part as (
  select distinct on_day, staff_id from participations join activities on activities.id = activity_id, windows
  where last_on between first_on and on_day
    and kind = 'training' and completed
),
counts as (
  select on_day, staff_on_day.unit_id, count(*) as denominator, count(took_part.staff_id) as numerator
  from staff_on_day  left join took_part using (on_day, staff_id)
  group by on_day, staff_on_day.unit_id
)
