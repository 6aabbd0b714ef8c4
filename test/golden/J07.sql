-- J07 改革机构工会代表参与率 · union seats in reform bodies · 条款 clauses 3.2.4
-- with a union seat / reform bodies on the last day
-- template T11
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where union_seat) as numerator
  from open_units join reform_bodies using (unit_id)
  where from_on <= on_day and (to_on is null or on_day < to_on)
  group by on_day, unit_id
)
