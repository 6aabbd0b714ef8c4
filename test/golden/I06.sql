-- I06 岗位练兵·技术比武·示范课观摩开展率 · units with practice · 条款 clauses 2.5.12
-- with an entry in one of the three kinds by somebody who is staff at the end of the semester, or an
-- activity of these kinds in the semester / unit-semesters
-- reads semesters
counts as (
  select open_units.on_day, open_units.unit_id, 1 as denominator, (exists (
    select from staff_on_day join entrants using (on_day, staff_id)
    where staff_on_day.unit_id = open_units.unit_id and staff_on_day.on_day = open_units.on_day
      and kind in ('post_training', 'skills_match', 'demonstration_lesson')
  ) or exists (
    select from activities where activities.unit_id = open_units.unit_id
      and kind in ('post_training', 'skills_match', 'demonstration_lesson')
      and last_on between first_on and open_units.on_day
  ))::int as numerator
  from open_units
)
