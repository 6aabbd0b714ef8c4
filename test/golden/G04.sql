-- G04 教代会职权落实率 · exercise of powers · 条款 clauses 2.3.2, 2.3.3
-- before a session in the mode that the power requires / matters that arose in the period
-- template T03
-- applies schools
counts as (
  select on_day, unit_id, count(*) as denominator, count(*) filter (
    where session_id is not null and (power, mode) in (('power1', 'heard'), ('power2', 'heard'), ('power3', 'heard'),
      ('power4', 'adopted'), ('power5', 'deliberated'), ('power6', 'appraised'), ('power7', 'supervised'),
      ('power8', 'discussed'))
  ) as numerator
  from schools join congress_matters using (unit_id)
  where arisen_on between first_on and on_day
  group by on_day, unit_id
)
