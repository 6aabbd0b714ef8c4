-- XJ4 行政工会联席会达标率 · joint meetings of administration and union · 条款 clauses 3.2.1
-- unit-semesters with a joint meeting / unit-semesters
-- reads semesters
-- template T11
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from meetings
    where meetings.unit_id = open_units.unit_id and kind = 'admin_union_joint' and held_on between first_on and on_day
  )::int as numerator
  from open_units
)
