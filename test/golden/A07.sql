-- A07 党建带工建同步率 · units whose Party organisation leads the building of the union · 条款 clauses 2.1.2
-- covered, and by the day the Party organisation has arranged to lead the building of the union / units
-- with a Party organisation
-- template T01
-- applies party
party as (
  select on_day, unit_id, coalesce(bool_or(leads_union_on <= on_day), false) as leads
  from open_units join party_orgs using (unit_id)
  where established_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
  group by on_day, unit_id
),
counts as (
  select party.on_day, party.unit_id, 1 as denominator, (leads and covered.unit_id is not null)::int as numerator
  from party left join covered using (on_day, unit_id)
)
