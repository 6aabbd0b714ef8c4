-- D01 教工之家覆盖率 · units with a staff home · 条款 clauses 2.2.6, 2.2.3
-- with a home in use / covered units
-- template T01
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from facilities
    where facilities.unit_id = covered.unit_id and kind = 'home'
      and from_on <= on_day and (to_on is null or on_day < to_on)
  )::int as numerator
  from covered
)
