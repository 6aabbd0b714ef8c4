-- G09 提案办结率 · proposals completed · 条款 clauses 2.3.5, 2.3.11
-- replied to and closed by the day due / accepted proposals due in the period
-- template T03
-- applies schools
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where replied_on <= due_on and closed_on <= due_on
  ) as numerator
  from schools join proposals using (unit_id)
  where due_on between first_on and on_day and accepted_on is not null
  group by on_day, unit_id
)
