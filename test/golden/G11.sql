-- G11 校务公开达标率 · disclosure · 条款 clauses 2.3.4, 2.3.6
-- published by the day due / items to disclose in the period
-- template T05
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where published_on <= due_on
  ) as numerator
  from open_units join disclosures using (unit_id)
  where due_on between first_on and on_day
  group by on_day, unit_id
)
