-- XJ5 三型工会创建率 · unions of the three types · 条款 clauses 3.2.7, 1.2.9
-- with a valid honour as a learning, service or innovative union / covered units
-- template T15
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from honours
    where honours.unit_id = covered.unit_id
      and honours.kind in ('learning_union', 'service_union', 'innovative_union')
      and awarded_on <= on_day and (valid_until is null or on_day <= valid_until)
  )::int as numerator
  from covered
)
