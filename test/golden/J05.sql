-- J05 行政联系领导明确率 · units with a leader who is the contact of the union · 条款 clauses 3.2.2, 3.2.1
-- with a contact in the administration and R14 in force / covered units
-- template T11
counts as (
  select on_day, unit_id, 1 as denominator, (exists (
    select from posts
    where posts.unit_id = covered.unit_id and post = 'admin_liaison'
      and from_on <= on_day and (to_on is null or on_day < to_on)
  ) and exists (
    select from unit_rules
    where unit_rules.unit_id = covered.unit_id and kind = 'R14' and status = 'in_force'
      and adopted_on <= on_day and (repealed_on is null or on_day < repealed_on)
  ))::int as numerator
  from covered
)
