-- G10 四权保障指数 · index of the four rights · 条款 clauses 2.3.6, 2.3.11
-- stratified mean of S2, over valid responses that answered at least three of its four items; strata are units
-- reads wave
responses as (
  select indices.unit_id, (select avg((x - 1) / 4.0::float8 * 100) from unnest(array[s2_1, s2_2, s2_3, s2_4]) as x) as y
  from indices join survey_responses using (id) where num_nonnulls(s2_1, s2_2, s2_3, s2_4) >= 3
)
