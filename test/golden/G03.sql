-- G03 代表结构合规率 · representative composition · 条款 clauses 2.3.1
-- with 60 % teachers or more among the representatives / terms of staff congresses that run on D, at
-- units with 80 staff or more and a staff congress, training institutions left out
-- template T13
-- applies with_representatives
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where representatives > 0 and 5 * teacher_representatives >= 3 * representatives
  ) as numerator
  from with_representatives join numbers using (on_day, unit_id) join bodies_on_day using (on_day, unit_id)
    join terms using (unit_id)
  where staff >= 80 and 'staff_congress' = any (kinds) and kind = 'staff_congress' and from_on <= on_day and (held_on is null or on_day < held_on)
  group by on_day, unit_id
)
