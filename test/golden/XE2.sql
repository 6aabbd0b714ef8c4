-- XE2 户均帮扶金额 · amount of help per case · 条款 clauses 2.2.10
-- amount of the help in the period / cases with help in the period
-- template T07
helped as (
  select on_day, unit_id, case_id, count(distinct form) as forms, coalesce(sum(amount), 0) as amount
  from open_units join hardship_cases using (unit_id) join case_events on case_id = hardship_cases.id
  where case_events.kind = 'helped' and happened_on between first_on and on_day
  group by on_day, unit_id, case_id
),
counts as (
  select on_day, unit_id, count(*) as denominator, sum(amount) as numerator from helped group by on_day, unit_id
)
