-- G06 巡视与听证开展率 · inspections and hearings · 条款 clauses 2.3.8
-- unit-years with an inspection or a hearing / unit-years of units with a congress on the last day
-- reads school years
-- template T04
-- applies schools
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from meetings
    where meetings.unit_id = with_congress.unit_id and kind in ('inspection', 'hearing') and held_on between first_on and on_day
  )::int as numerator
  from with_congress
)
