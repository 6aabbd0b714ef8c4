-- F05 工会效能五项指数 · index of the five requirements · 条款 clauses 2.2.1
-- stratified mean of the mean of E1 to E5, over valid responses that answered at least four of them; strata are units
-- reads wave
responses as (
  select indices.unit_id, (select avg((x - 1) / 4.0::float8 * 100) from unnest(array[e1, e2, e3, e4, e5]) as x) as y
  from indices join survey_responses using (id) where num_nonnulls(e1, e2, e3, e4, e5) >= 4
)
