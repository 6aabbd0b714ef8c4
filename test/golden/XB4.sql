-- XB4 会籍接转及时率 · memberships transferred on time · 条款 clauses 2.1.7
-- with an active membership begun within 30 days in a union that covers the new unit
-- / changes of members to a unit that another union covers, whose 30th day lies in the period
covering as ( -- which union covers which unit from when to when, while it is in force
  select union_id, union_coverage.unit_id, greatest(from_on, approved_on) as since, least(to_on, dissolved_on) as until
  from union_coverage join unions on unions.id = union_id
),
changes as (
  select staff_id, unit_id, from_on as changed_on, (
    select unit_id from employments as earlier
    where earlier.staff_id = employments.staff_id and is_main and earlier.from_on < employments.from_on
    order by from_on desc limit 1
  ) as old_unit_id
  from employments where is_main
),
due as (
  select on_day, changes.* from changes join begun using (staff_id, unit_id)
  where from_on = changed_on and old_unit_id <> unit_id and changed_on + 30 between first_on and on_day
    and exists (
      select from covering where covering.unit_id = changes.unit_id and since <= changed_on
        and (until is null or changed_on < until)
    )
    and exists (
      select from memberships
      where memberships.staff_id = changes.staff_id and kind = 'active'
        and from_on <= changed_on - 1 and (to_on is null or changed_on - 1 < to_on)
        and union_id not in (
          select union_id from covering where covering.unit_id = changes.unit_id
            and since <= changed_on and (until is null or changed_on < until)
        )
    )
),
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (where exists (
    select from memberships join covering using (union_id)
    where memberships.staff_id = due.staff_id and kind = 'active' and from_on between changed_on and changed_on + 30
      and covering.unit_id = due.unit_id and since <= from_on and (until is null or from_on < until)
  )) as numerator
  from due group by on_day, unit_id
)
