-- XG4 女代表比例适应度 · women among representatives against staff · 条款 clauses 2.3.1
-- (women / representatives of the terms of staff congresses that run on D and state both) /
-- (women / staff of the units that have one), of schools that may have representatives
-- template T01
-- applies with_representatives
stated as (
  select on_day, unit_id, sum(women_representatives) as part, sum(representatives) as whole
  from with_representatives join terms using (unit_id)
  where kind = 'staff_congress' and from_on <= on_day and (held_on is null or on_day < held_on)
    and women_representatives is not null and representatives > 0
  group by on_day, unit_id
),
shares as (
  select on_day, stated.unit_id, part, whole, count(staff_id) filter (where gender = 'female') as base_part,
    count(staff_id) as base_whole
  from stated left join staff_on_day using (on_day, unit_id)
  group by on_day, stated.unit_id, part, whole
)
