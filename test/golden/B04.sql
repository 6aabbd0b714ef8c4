-- B04 建会单位入会率（工会统计口径） · membership rate within unionised units · 条款 clauses 2.1.4
-- members in covered units / staff of covered units
counts as (
  select on_day, unit_id, count(*) filter (where is_member) as numerator, count(*) as denominator
  from staff_on_day join covered using (on_day, unit_id)
  group by on_day, unit_id
)
