-- C01 教代会（教职工大会）建制合规率 · staff congress in the right form · 条款 clauses 2.1.5, 2.3.1
-- covered units with a staff congress, or, with fewer than 80 staff, an assembly of all staff / covered units
counts as (
  select on_day, unit_id, 1 as denominator, case
    when 'staff_congress' = any (kinds) then 1
    when coalesce(staff, 0) < 80 and 'staff_assembly' = any (kinds) then 1
    else 0 end as numerator
  from covered left join numbers using (on_day, unit_id) left join bodies_on_day using (on_day, unit_id)
)
