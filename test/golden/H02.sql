-- H02 师德活动参与率 · ethics-activity participation · 条款 clauses 2.4.4, 2.4.5
-- with a participation in an ethics activity in the period / staff
-- template T10
took_part as (
  select distinct on_day, staff_id from participations join activities on activities.id = activity_id, windows
  where last_on between first_on and on_day
    and kind = 'ethics'
),
counts as (
  select on_day, staff_on_day.unit_id, count(*) as denominator, count(took_part.staff_id) as numerator
  from staff_on_day  left join took_part using (on_day, staff_id)
  group by on_day, staff_on_day.unit_id
)
