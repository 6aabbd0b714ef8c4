-- J04 党组织主要负责同志出席率 · attendance of the Party principal · 条款 clauses 3.1.7
-- attended by the Party principal / union congresses and major activities in the period
-- template T11
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where party_principal_attended) as numerator
  from open_units join activities using (unit_id)
  where last_on between first_on and on_day and (kind = 'union_congress' or major)
  group by on_day, unit_id
)
