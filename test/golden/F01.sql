-- F01 教职工幸福指数 · staff happiness index · 条款 clauses 2.2.11
-- stratified mean of the person index of valid sheets on the last wave of the period; strata are units
-- reads wave
person_scores as ( -- of each sheet the dimensions of which at least 2/3 of the items are answered: weight, mean of 0 to 100
  select response.id, unit_id, weight, score
  from survey_responses as response join wave on wave.id = wave_id
  cross join lateral (values
    (0.15::float8, array[s1_1, s1_2, s1_3]),
    (0.15, array[s2_1, s2_2, s2_3, s2_4]),
    (0.15, array[s3_1, s3_2, s3_3]),
    (0.15, array[s4_1, s4_2, s4_3]),
    (0.10, array[s5_1, s5_2, 6 - s5_3]), -- reverse
    (0.10, array[s6_1, s6_2, s6_3]),
    (0.10, array[s7_1, s7_2, s7_3]),
    (0.10, array[s8_1, s8_2, 6 - s8_3]) -- reverse
  ) as dimension (weight, answers)
  cross join lateral (
    select avg((x - 1) / 4.0::float8 * 100) as score from unnest(answers) as x having 3 * count(x) >= 2 * count(*)
  ) as scored
),
sheets as ( -- the valid ones: with a person index
  select unit_id, sum(weight * score) / sum(weight) as y from person_scores group by id, unit_id having count(*) >= 6
)
