-- D05 好事实事达标单位占比 · units with enough benefit projects · 条款 clauses 2.2.5
-- with 3 (setting benefit_projects_min) or more benefit projects completed in the period / covered units
-- template T06
counts as (
  select on_day, unit_id, 1 as denominator, ((
    select count(*) from projects, windows
    where windows.on_day = covered.on_day and projects.unit_id = covered.unit_id and kind = 'benefit'
      and completed_on between first_on and on_day
  ) >= value)::int as numerator
  from covered join settings using (on_day) where name = 'benefit_projects_min'
)
