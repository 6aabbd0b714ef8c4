-- H05 社会评价满意率 · satisfaction of parents and students · 条款 clauses 2.4.6
-- satisfied / valid answers of surveys of parents and students in the period that state both
counts as (
  select on_day, unit_id, sum(valid) as denominator, sum(satisfied) as numerator
  from open_units join local_surveys using (unit_id)
  where kind in ('parents', 'students') and satisfied is not null and surveyed_on between first_on and on_day
  group by on_day, unit_id
)
