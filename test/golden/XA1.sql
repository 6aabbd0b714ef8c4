-- XA1 工会法人资格登记率 · unions that are legal persons · 条款 clauses 2.1.3, 3.2.5
-- of them legal persons on D / unions in force on D whose host is open; they count at the host
-- template T01
counts as (
  select on_day, unit_id, count(*) as denominator,
    count(*) filter (where legal_person_from <= on_day and (legal_person_to is null or on_day < legal_person_to)) as numerator
  from open_units join unions on host_unit_id = unit_id
  where approved_on <= on_day and (dissolved_on is null or on_day < dissolved_on)
  group by on_day, unit_id
)
