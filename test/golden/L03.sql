-- L03 表彰覆盖率 · units commended · 条款 clauses 3.4.3
-- with an honour of district level or above, later than the same day three years before the last day / covered units
-- template T15
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from honours
    where honours.unit_id = covered.unit_id and level in ('district', 'city', 'province', 'national')
      and awarded_on > on_day - interval '3 years' and awarded_on <= on_day
  )::int as numerator
  from covered
)
