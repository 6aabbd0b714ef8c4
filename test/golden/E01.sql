-- E01 困难教职工建档率 · hardship cases verified · 条款 clauses 2.2.8, 2.2.9
-- verified by the day / cases identified by the day and not closed
-- template T07
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where verified_on <= on_day) as numerator
  from open_units join hardship_cases using (unit_id)
  where identified_on <= on_day and (closed_on is null or on_day < closed_on)
  group by on_day, unit_id
)
