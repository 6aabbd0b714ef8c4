-- XC2 字段完整率 · field completeness · 条款 clauses 2.1.7
-- filled fields / required fields of the filings due in the period, sent or not
counts as (
  select on_day, unit_id, sum(required_fields) as denominator, sum(filled_fields) as numerator
  from open_units join submissions using (unit_id)
  where due_on between first_on and on_day
  group by on_day, unit_id
)
