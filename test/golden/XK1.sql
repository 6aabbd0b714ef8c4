-- XK1 单位年均宣传稿件数 · publications per unit · 条款 clauses 3.3.3
-- items published in the period / open units
-- template T14
counts as (
  select on_day, unit_id, 1 as denominator, (
    select count(*) from publications
    where publications.unit_id = open_units.unit_id and published_on between first_on and on_day
  ) as numerator
  from open_units
)
