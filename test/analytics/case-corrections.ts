import type { SmallCity } from '../golden/small-city.ts';

/** Adds a large unit with a union group, and what is recorded of Party, rules, posts, places and hardship. */
export function addCases(city: SmallCity): void {
  city
    .units('D1', 'U8')
    .unions('U8')
    .people(200, 'U8')
    .add('org_units', 'G1 | G1 | group ||| 2000-01-01')
    .add('org_edges', 'G1 | U8 | 2000-01-01')
    .add('party_orgs', 'U8 | committee | 2010-07-01 || 2021-03-01')
    .add(
      'unit_rules',
      ...['R01', 'R13', 'R14', 'R15', 'R16'].map((kind) => `U8 | ${kind} | in_force | 2020-01-01`),
    )
    .add('assessments', 'U8 | party_building | 2023 | true', 'U8 | harmonious_campus | 2023 | true')
    .add(
      'posts',
      'U8-1 | U8 | chair | true | 2020-01-01',
      'U8-2 | U8 | admin_liaison | false | 2020-01-01',
    )
    .add(
      'facilities',
      'U8 | home | 60.00 | false | district | 2022-01-01 | 2024-12-31 | 2020-01-01',
      'U8 | union_office | 20.00 | false |||| 2020-01-01',
      'U8 | activity_room | 40.00 | false |||| 2020-01-01',
      'G1 | small_home | 10.00 | false |||| 2020-01-01',
    )
    .add(
      'meetings',
      'U8 | party_study | 2023-03-01 | 1',
      'U8 | union_work_conference | 2021-03-01 | 1',
    )
    .add('terms', 'U8 | party_organisation || 1 | 2018-06-01 | 2023-06-01 ||||| 2023-06-20')
    .add(
      'hardship_cases',
      'H1 | U8-1 | U8 | other | relative | 30000.00 || 2023-03-01 | 2023-03-05 | 2023-03-20 | true | 2023-07-20',
      'H2 | U1-1 | U1 | other | relative | 100.00 || 2023-03-01 | 2023-03-05 | 2023-03-20 | true | 2023-07-20',
    )
    .add(
      'case_events',
      'H1 | known | 2023-03-01 | 1 | unit_union',
      'H1 | reported | 2023-03-03 | 1 | unit_union',
      'H1 | helped | 2023-03-05 | 1 | unit_union || money | 500.00 | union',
      'H1 | escalated | 2023-03-10 | 1 | unit_union',
      'H1 | accepted | 2023-03-11 | 1 | district_union',
      'H1 | resolved | 2023-04-20 | 1 | unit_union',
      'H1 | followed_up | 2023-05-01 | 1 | unit_union |||||  true',
    );
}

/** Corrections of single cells of what {@link addCases} adds, as in `corrections.test.ts`. */
export const CASE_CORRECTIONS: readonly (readonly [
  table: string,
  row: readonly string[],
  column: string,
  value: string,
])[] = [
  ['party_orgs', ['U8'], 'leads_union_on', '2023-07-01'],
  ['party_orgs', ['U8'], 'established_on', '2022-07-01'],
  ['unit_rules', ['U8', 'R13'], 'status', 'not_applicable'],
  ['unit_rules', ['U8', 'R13'], 'status', 'in_force'],
  ['unit_rules', ['U8', 'R01'], 'repealed_on', '2023-05-01'],
  ['unit_rules', ['U8', 'R14'], 'adopted_on', '2023-07-01'],
  ['unit_rules', ['U8', 'R15'], 'kind', 'R02'],
  ['unit_rules', ['U8', 'R16'], 'unit_code', 'U1'],
  ['assessments', ['U8', 'party_building'], 'includes_union_work', 'false'],
  ['assessments', ['U8', 'party_building'], 'includes_union_work', 'true'],
  ['assessments', ['U8', 'party_building'], 'year', '2024'],
  ['assessments', ['U8', 'party_building'], 'year', '2023'],
  ['assessments', ['U8', 'party_building'], 'scheme', 'union_sheet'],
  ['assessments', ['U8', 'union_sheet'], 'scheme', 'party_building'],
  ['assessments', ['U8', 'party_building'], 'unit_code', 'U1'],
  ['posts', ['U8-1'], 'full_time', 'false'],
  ['posts', ['U8-1'], 'full_time', 'true'],
  ['posts', ['U8-1'], 'from_on', '2023-07-01'],
  ['posts', ['U8-1'], 'post', 'organiser'],
  ['posts', ['U8-2'], 'to_on', '2024-03-01'],
  ['posts', ['U8-2'], 'unit_code', 'U1'],
  ['facilities', ['home'], 'accepted_on', '2023-07-01'],
  ['facilities', ['home'], 'accepted_until', '2023-12-30'],
  ['facilities', ['home'], 'to_on', '2024-03-01'],
  ['facilities', ['union_office'], 'area', '21.01'],
  ['facilities', ['union_office'], 'from_on', '2023-07-01'],
  ['facilities', ['activity_room'], 'unit_code', 'U1'],
  ['facilities', ['small_home'], 'kind', 'gym'],
  ['facilities', ['gym'], 'kind', 'small_home'],
  ['org_units', ['G1'], 'closed_on', '2024-03-01'],
  ['meetings', ['U8', 'party_study'], 'on', '2022-10-16'],
  ['meetings', ['union_work_conference'], 'on', '2023-06-20'],
  ['terms', ['U8'], 'held_on', '2023-06-21'],
  ['terms', ['U8'], 'kind', 'staff_congress'],
  ['party_orgs', ['U8'], 'dissolved_on', '2023-10-01'],
  ['party_orgs', ['U8'], 'unit_code', 'U1'],
  ['case_events', ['H1', 'known'], 'actor', 'colleague'],
  ['case_events', ['H1', 'known'], 'actor', 'unit_union'],
  ['case_events', ['H1', 'reported'], 'on', '2023-03-20'],
  ['case_events', ['H1', 'helped'], 'amount', '600.01'],
  ['case_events', ['H1', 'helped'], 'form', ''],
  ['case_events', ['H1', 'followed_up'], 'satisfied', 'false'],
  ['case_events', ['H1', 'resolved'], 'kind', 'coordinated'],
  ['case_events', ['H1', 'accepted'], 'on', '2023-03-09'],
  ['case_events', ['H1', 'accepted'], 'on', '2023-03-10'],
  ['case_events', ['H1', 'helped'], 'case_code', 'H2'],
  ['hardship_cases', ['H1'], 'cost', '29999.99'],
  ['hardship_cases', ['H1'], 'category', 'illness'],
  ['hardship_cases', ['H1'], 'reportable', 'false'],
  ['hardship_cases', ['H1'], 'verified_on', ''],
  ['hardship_cases', ['H1'], 'identified_on', '2023-07-01'],
  ['hardship_cases', ['H1'], 'closed_on', '2024-07-20'],
  ['hardship_cases', ['H1'], 'registered_on', '2022-12-30'],
  ['hardship_cases', ['H1'], 'unit_code', 'U2'],
];

/** Columns of these registers that no definition reads. */
export const SILENT_OF_CASES = [
  'assessments.city_score',
  'assessments.district_score',
  'assessments.self_review',
  'assessments.self_score',
  'assessments.weight',
  'case_events.level',
  'case_events.number',
  'case_events.source',
  'facilities.accepted_level',
  'facilities.shared',
  'hardship_cases.class',
  'hardship_cases.code',
  'hardship_cases.onset_on',
  'hardship_cases.staff_no',
  'party_orgs.kind',
  'posts.staff_no',
  'unit_rules.document_no',
] as const;
