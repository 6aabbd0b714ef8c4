-- K02 主流媒体宣传单位占比 · units in mainstream media · 条款 clauses 3.3.1, 3.3.5
-- with an item in media of city level or above in the period / open units
-- template T14
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from publications
    where publications.unit_id = open_units.unit_id and media_level in ('city', 'province', 'national')
      and published_on between first_on and on_day
  )::int as numerator
  from open_units
)
