-- XE3 困难发生率 · hardship cases per thousand staff · 条款 clauses 2.2.9
-- cases registered and not closed / staff
-- template T07
active as (
  select on_day, unit_id, count(*) as cases
  from open_units join hardship_cases using (unit_id)
  where registered_on <= on_day and (closed_on is null or on_day < closed_on)
  group by on_day, unit_id
),
counts as (
  select on_day, unit_id, coalesce(staff, 0) as denominator, coalesce(cases, 0) as numerator
  from open_units left join numbers using (on_day, unit_id) left join active using (on_day, unit_id)
)
