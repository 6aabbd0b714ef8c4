-- F01 教职工幸福指数 · staff happiness index · 条款 clauses 2.2.11
-- stratified mean of the person index of valid responses on the last wave of the period; strata are units
-- reads wave
responses as (select unit_id, y from indices)
