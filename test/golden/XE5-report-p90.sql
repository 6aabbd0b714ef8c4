-- XE5-report-p90 知情到报告天数 · days from known to report · 条款 clauses 2.2.8
-- never (missing, or over 365 days) last
-- template T07
-- share 0.9
cases as ( -- of each case the days that judge it; k: when a union first knew
  select hardship_cases.*,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'known'
      and actor in ('union_group', 'unit_union', 'district_union', 'city_union')) as k,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'reported') as reported,
    (select min(happened_on) from case_events where case_id = hardship_cases.id and kind = 'helped') as helped,
    (select min(happened_on) from case_events where case_id = hardship_cases.id
      and kind in ('resolved', 'stabilised')) as resolved
  from hardship_cases
),
lags as (
  select on_day, unit_id, case when reported - k <= 365 then greatest(reported - k, 0) end as lag
  from open_units join cases using (unit_id)
  where reportable and registered_on between first_on and on_day
)
