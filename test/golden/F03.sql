-- F03 问卷有效应答率 · valid response rate · 条款 clauses 2.2.11
-- valid responses / main staff of open units, on the reference day of the last wave of the period
-- reads wave
response_numbers as (select unit_id, count(*) as responses from valid_responses group by unit_id),
counts as (
  select on_day, unit_id, coalesce(responses, 0) as numerator, coalesce(staff, 0) as denominator
  from open_units left join response_numbers using (unit_id) left join numbers using (on_day, unit_id)
)
