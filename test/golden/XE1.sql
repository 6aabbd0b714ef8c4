-- XE1 帮扶方式多样度 · forms of help per case · 条款 clauses 2.2.10
-- distinct forms of the help of each case in the period / cases with help in the period
-- template T07
helped as (
  select on_day, unit_id, case_id, count(distinct form) as forms, coalesce(sum(amount), 0) as amount
  from open_units join hardship_cases using (unit_id) join case_events on case_id = hardship_cases.id
  where case_events.kind = 'helped' and happened_on between first_on and on_day
  group by on_day, unit_id, case_id
),
counts as (
  select on_day, unit_id, count(*) as denominator, sum(forms) as numerator from helped group by on_day, unit_id
)
