-- J06 源头参与率 · union opinion before documents · 条款 clauses 3.2.3, 1.2.6
-- with an opinion of the union on the day of issue or before / documents on staff interests issued in the period
-- template T11
counts as (
  select on_day, unit_id, count(*) as denominator,
    count(*) filter (where union_opinion_on <= issued_on) as numerator
  from open_units join documents using (unit_id)
  where action = 'issued' and staff_interest and issued_on between first_on and on_day
  group by on_day, unit_id
)
