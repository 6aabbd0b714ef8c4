-- XE4 帮扶回访满意率 · follow-ups that find satisfaction · 条款 clauses 2.2.10
-- satisfied / follow-ups in the period
-- template T07
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where satisfied) as numerator
  from open_units join hardship_cases using (unit_id) join case_events on case_id = hardship_cases.id
  where case_events.kind = 'followed_up' and happened_on between first_on and on_day
  group by on_day, unit_id
)
