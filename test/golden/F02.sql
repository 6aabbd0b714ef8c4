-- F02 教职工总体满意率 · overall satisfaction rate, top 2 boxes · 条款 clauses 2.2.11, 2.2.7
-- stratified mean of 100 x (O1 is 4 or 5) over the valid responses of the last wave of the period
-- that answered O1; strata are units
-- reads wave
responses as (select unit_id, case when o1 >= 4 then 100::float8 else 0 end as y from valid_responses where o1 is not null)
