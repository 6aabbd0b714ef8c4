-- XI1 素质建设规划制定率 · units with a plan for the qualification of staff · 条款 clauses 2.5.3, 2.5.4
-- with R16 in force / open units
-- template T01
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from unit_rules
    where unit_rules.unit_id = open_units.unit_id and kind = 'R16' and status = 'in_force'
      and adopted_on <= on_day and (repealed_on is null or on_day < repealed_on)
  )::int as numerator
  from open_units
)
