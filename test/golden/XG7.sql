-- XG7 民主管理形式丰富度 · forms of democratic management · 条款 clauses 2.3.11
-- forms in use in the school year, 0 to 5 / unit-years of units with a congress on the last day
-- reads school years
-- template T04
-- applies schools
used as (
  select on_day, unit_id, 'ballot' as form from with_congress join congress_matters using (unit_id)
  where arisen_on between first_on and on_day and ballot in ('secret', 'electronic')
  union
  select on_day, unit_id, kind from with_congress join meetings using (unit_id)
  where held_on between first_on and on_day
    and (kind in ('inspection', 'hearing', 'communication') or kind = 'principal_meeting' and representatives >= 1)
),
counts as (
  select on_day, unit_id, 1 as denominator, count(form) as numerator
  from with_congress left join used using (on_day, unit_id)
  group by on_day, unit_id
)
