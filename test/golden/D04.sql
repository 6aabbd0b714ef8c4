-- D04 人均活动阵地面积 · space for the staff · 条款 clauses 2.2.3, 3.2.6
-- area of union offices and activity rooms in use / staff of covered units
-- template T01
areas as (
  select on_day, unit_id, sum(area) as area
  from covered join facilities using (unit_id)
  where kind in ('union_office', 'activity_room') and from_on <= on_day and (to_on is null or on_day < to_on)
  group by on_day, unit_id
),
counts as (
  select on_day, unit_id, coalesce(area, 0) as numerator, coalesce(staff, 0) as denominator
  from covered left join numbers using (on_day, unit_id) left join areas using (on_day, unit_id)
)
