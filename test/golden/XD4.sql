-- XD4 单位年均好事实事数 · benefit projects per unit · 条款 clauses 2.2.5
-- benefit projects of covered units completed in the period / covered units
-- template T06
counts as (
  select covered.on_day, covered.unit_id, 1 as denominator, (
    select count(*) from projects, windows
    where windows.on_day = covered.on_day and projects.unit_id = covered.unit_id and kind = 'benefit'
      and completed_on between first_on and windows.on_day
  ) as numerator
  from covered
)
