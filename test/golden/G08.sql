-- G08 代表列席校长办公会率 · representatives at meetings of the principal · 条款 clauses 2.3.10
-- with a representative / meetings of the principal in the period on staff interests
-- template T04
-- applies schools
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where representatives >= 1
  ) as numerator
  from schools join meetings using (unit_id)
  where held_on between first_on and on_day and kind = 'principal_meeting' and staff_interest
  group by on_day, unit_id
)
