-- A01 建会率（工会组建率） · union establishment rate · 条款 clauses 2.1.3
-- covered open units / open units
counts as (
  select on_day, unit_id, count(covered.unit_id) as numerator, count(*) as denominator
  from open_units left join covered using (on_day, unit_id)
  group by on_day, unit_id
)
