-- XB6 会费收缴率 · dues collection rate · 条款 clauses 2.1.9
-- dues received / dues payable, of the years that end in the period
-- reads years
-- template T12
counts as (
  select on_day, unit_id, dues_received as numerator, dues_payable as denominator
  from open_units join fund_years using (unit_id)
  where year = date_part('year', on_day)
)
