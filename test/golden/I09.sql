-- I09 工会干部培训率 · union-cadre training rate · 条款 clauses 2.5.14, 1.2.8
-- with a completed participation in a training for cadres or all in the period
-- / staff who hold a post other than admin_liaison
-- template T09
took_part as (
  select distinct on_day, staff_id from participations join activities on activities.id = activity_id, windows
  where last_on between first_on and on_day
    and kind = 'training' and completed and audience in ('cadres', 'all')
),
counts as (
  select on_day, staff_on_day.unit_id, count(*) as denominator, count(took_part.staff_id) as numerator
  from staff_on_day join (
    select distinct on_day, staff_id from posts, windows
    where post <> 'admin_liaison' and from_on <= on_day and (to_on is null or on_day < to_on)
  ) as cadres using (on_day, staff_id) left join took_part using (on_day, staff_id)
  group by on_day, staff_on_day.unit_id
)
