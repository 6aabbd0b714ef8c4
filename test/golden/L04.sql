-- L04 经费补助到位率 · subsidy pay-out rate · 条款 clauses 3.4.4
-- paid, on any day / approved in the period
-- template T12
counts as (
  select on_day, unit_id, coalesce(sum(paid), 0) as numerator, sum(approved) as denominator
  from open_units join subsidies using (unit_id)
  where approved_on between first_on and on_day
  group by on_day, unit_id
)
