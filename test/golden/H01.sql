-- H01 师德建设活动开展率 · ethics-activity rate · 条款 clauses 2.4.4, 2.4.1
-- units with an ethics activity in the semester, 1 where those of its school year have all three
-- themes, else 1/2 / unit-semesters
-- reads semesters
-- template T10
counts as (
  select open_units.on_day, open_units.unit_id, 1 as denominator, case
    when not exists (
      select from activities where activities.unit_id = open_units.unit_id and kind = 'ethics'
        and last_on between first_on and on_day
    ) then 0
    when (
      select count(distinct theme) from activities
      where activities.unit_id = open_units.unit_id and kind = 'ethics'
        and date_trunc('year', last_on - interval '8 months') = date_trunc('year', on_day - interval '8 months')
    ) = 3 then 1
    else 0.5 end as numerator
  from open_units
)
