-- XC4 一次审核通过率 · filings approved at the first pass · 条款 clauses 2.1.7
-- approved and never returned / filings due in the period and sent
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where returned_on is null
      and case when under_city then city_accepted_on else district_approved_on end is not null
  ) as numerator
  from open_units join submissions using (unit_id) left join under_city using (on_day, unit_id)
  where due_on between first_on and on_day and submitted_on is not null
  group by on_day, unit_id
)
