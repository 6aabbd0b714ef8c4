-- L01 按期换届率 · elections on time · 条款 clauses 3.4.1
-- renewed by the deadline / terms of union committees due in the period; the deadline is the day due
-- or, with an approved extension, the day of the extension, at most six months later, never earlier
-- template T13
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where held_on <= due_on or extension_approved_on is not null
      and held_on <= extended_to and held_on <= (due_on + interval '6 months')::date
  ) as numerator
  from open_units join terms using (unit_id)
  where kind = 'union_committee' and due_on between first_on and on_day
  group by on_day, unit_id
)
