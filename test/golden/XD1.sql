-- XD1 需求调研开展率 · units that survey needs · 条款 clauses 2.2.2
-- with a survey of needs in the period / open units
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from local_surveys
    where local_surveys.unit_id = open_units.unit_id and kind = 'needs' and surveyed_on between first_on and on_day
  )::int as numerator
  from open_units
)
