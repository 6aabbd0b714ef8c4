-- J08 工会经费足额拨缴率 · union funds remitted in full · 条款 clauses 3.2.5
-- contribution remitted / 2 % (setting contribution_percent) of total wages, of covered units, of the years that end in the period
-- reads years
-- template T12
counts as (
  select on_day, unit_id, contribution_paid as numerator, value / 100 * wages as denominator
  from covered join settings using (on_day) join fund_years using (unit_id)
  where name = 'contribution_percent' and year = date_part('year', on_day)
)
