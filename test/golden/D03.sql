-- D03 教工之家达标率 · staff homes with a valid acceptance · 条款 clauses 2.2.6, 3.2.7
-- accepted, and still valid / homes in use
-- template T01
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where accepted_on <= on_day and (accepted_until is null or on_day <= accepted_until)
  ) as numerator
  from open_units join facilities using (unit_id)
  where kind = 'home' and from_on <= on_day and (to_on is null or on_day < to_on)
  group by on_day, unit_id
)
