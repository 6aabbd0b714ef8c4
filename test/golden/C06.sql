-- C06 组织状况数据库建库率 · union-status database · 条款 clauses 0.2, 2.1.7
-- with an approved filing of T01 whose own period ends in the period / open units; none where no
-- unit at all has a filing of T01 whose own period ends in it
filed as ( -- last days of the own periods of all filings of T01
  select unit_id, district_approved_on, city_accepted_on, case
    when period like 'UY%' then make_date(y, 9, 30)
    when period like 'SY%' and part = 1 then make_date(y + 1, 2, 14)
    when period like 'SY%' then make_date(y + 1, 8, 31)
    when period like '%-Q%' then (make_date(y, part * 3, 1) + interval '1 month')::date - 1
    when part is not null then (make_date(y, part, 1) + interval '1 month')::date - 1
    else make_date(y, 12, 31) end as ends_on
  from submissions cross join lateral (select substring(period from '\d{4}')::int as y,
    substring(period from '-Q?(\d+)$')::int as part) as label
  where template = 'T01'
),
counts as (
  select on_day, unit_id, 1 as denominator, exists (
    select from filed
    where filed.unit_id = open_units.unit_id and ends_on between first_on and on_day
      and case when under_city then city_accepted_on else district_approved_on end is not null
  )::int as numerator
  from open_units left join under_city using (on_day, unit_id)
  where exists (select from filed where ends_on between first_on and on_day)
)
