-- XA2 专职工会主席配备率 · large units with a full-time chair · 条款 clauses 1.2.8
-- with a full-time chair / open units with 200 staff or more
-- template T01
-- applies counts
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from posts
    where posts.unit_id = numbers.unit_id and post = 'chair' and full_time
      and from_on <= on_day and (to_on is null or on_day < to_on)
  )::int as numerator
  from numbers
  where staff >= 200
)
