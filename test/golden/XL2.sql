-- XL2 上级活动覆盖率 · units at activities of superior unions · 条款 clauses 3.4.2
-- with an attendance or a participation of its staff in an activity of a node above it / open units
-- template T09
taken as (
  select on_day, unit_id, activity_id from open_units join attendances using (unit_id)
  union
  select on_day, unit_id, activity_id from staff_on_day join participations using (staff_id)
),
counts as (
  select open_units.on_day, open_units.unit_id, 1 as denominator, exists (
    select from taken join activities on activities.id = activity_id
      join tree_of_day as above on above.node_id = activities.unit_id and above.unit_id = taken.unit_id
        and above.on_day = taken.on_day
    where taken.unit_id = open_units.unit_id and taken.on_day = open_units.on_day
      and activities.unit_id <> open_units.unit_id and last_on between first_on and open_units.on_day
  )::int as numerator
  from open_units
)
