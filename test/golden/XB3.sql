-- XB3 新进教职工180天入会率 · newcomers who join within 180 days · 条款 clauses 2.1.4
-- with an active membership that begins at most 180 days after the hire and ends after it, if ever
-- / people whose first main employment ever has its 180th day in the period, at its unit
hires as (
  select staff_id, min(from_on) as hired_on from employments where is_main group by staff_id
),
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from memberships
    where memberships.staff_id = hires.staff_id and kind = 'active' and from_on <= hired_on + 180
      and (to_on is null or hired_on < to_on)
  )) as numerator
  from hires join begun using (staff_id)
  where from_on = hired_on and hired_on + 180 between first_on and on_day
  group by on_day, unit_id
)
