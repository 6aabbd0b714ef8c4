-- XJ6 会议活动场所保障率 · units with a union office and an activity room · 条款 clauses 3.2.6
-- with a union office and an activity room in use / open units
-- template T01
counts as (
  select on_day, unit_id, 1 as denominator, ((
    select count(distinct kind) from facilities
    where facilities.unit_id = open_units.unit_id and kind in ('union_office', 'activity_room')
      and from_on <= on_day and (to_on is null or on_day < to_on)
  ) = 2)::int as numerator
  from open_units
)
