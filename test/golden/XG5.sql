-- XG5 教代会按期换届率 · congress terms renewed on time · 条款 clauses 2.3.1
-- renewed by the day on which they were due / terms of staff congresses due in the period, of schools that
-- may have representatives
-- template T13
-- applies with_representatives
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where held_on <= due_on) as numerator
  from with_representatives join terms using (unit_id)
  where kind = 'staff_congress' and due_on between first_on and on_day
  group by on_day, unit_id
)
