-- H03 党政工师德合力机制建立率 · Party, administration and union join in ethics · 条款 clauses 2.4.3, 2.4.2
-- with R15 in force on the last day and a joint meeting on ethics in the period / open units
-- template T11
counts as (
  select on_day, unit_id, 1 as denominator, (exists (
    select from unit_rules
    where unit_rules.unit_id = open_units.unit_id and kind = 'R15' and status = 'in_force'
      and adopted_on <= on_day and (repealed_on is null or on_day < repealed_on)
  ) and exists (
    select from meetings
    where meetings.unit_id = open_units.unit_id and kind = 'ethics_joint'
      and held_on between first_on and on_day
  ))::int as numerator
  from open_units
)
