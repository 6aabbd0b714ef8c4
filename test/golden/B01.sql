-- B01 职工入会率 · membership rate · 条款 clauses 2.1.4
-- members / staff
counts as (
  select on_day, unit_id, count(*) filter (where is_member) as numerator, count(*) as denominator
  from staff_on_day
  group by on_day, unit_id
)
