-- E08 分级联动转办率 · cases escalated and accepted · 条款 clauses 2.2.9
-- first escalated at most 10 days after registration, and accepted on that day or later / cases
-- registered in the period for illness or accident, or with a cost of 30,000 yuan or more
-- template T07
escalations as (
  select case_id, min(happened_on) as escalated_on from case_events where kind = 'escalated' group by case_id
),
counts as (
  select open_units.on_day, unit_id, count(*) as denominator, count(*) filter (
    where escalated_on - registered_on <= days.value and exists (
      select from case_events
      where case_id = hardship_cases.id and kind = 'accepted' and happened_on >= escalated_on
    )
  ) as numerator
  from open_units join hardship_cases using (unit_id) left join escalations on case_id = hardship_cases.id
    join settings as large on large.on_day = open_units.on_day and large.name = 'escalation_cost'
    join settings as days on days.on_day = open_units.on_day and days.name = 'escalation_days'
  where registered_on between first_on and open_units.on_day and (category in ('illness', 'accident') or cost >= large.value)
  group by open_units.on_day, unit_id
)
