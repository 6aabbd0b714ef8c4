-- XC3 数据按时报送率 · filings sent on time · 条款 clauses 2.1.7
-- sent by the day on which they were due / filings due in the period
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where submitted_on <= due_on) as numerator
  from open_units join submissions using (unit_id)
  where due_on between first_on and on_day
  group by on_day, unit_id
)
