import type { SmallCity } from '../golden/small-city.ts';

/** Adds what a unit publishes, is honoured for, issues and signs; and a union group. */
export function addHonours(city: SmallCity): void {
  city
    .add(
      'org_units',
      'G3 | G3 | group ||| 2000-01-01',
      'G4 | G4 | group ||| 2000-01-01 | 2010-01-01',
    )
    .add('org_edges', 'G3 | U1 | 2000-01-01', 'G4 | U1 | 2000-01-01 | 2010-01-01')
    .add('group_memberships', 'U1-2 | G3 | 2015-01-01')
    .add('staff', 'Y1 | Y1 | male | 1985-01-01')
    .work('Y1', 'U1', {})
    .add('memberships', 'Y1 | N-U1 | active | 2023-05-01')
    .add('targets', 'D1 | net_members | - | 2023 | 5.00')
    .add('facilities', 'U1 | wechat || false |||| 2015-01-01')
    .add(
      'publications',
      'U1 | 2023-05-01 | 1 | 题 | wechat | item || campus',
      'U1 | 2023-06-01 | 1 | 题 || item | 报 | city',
    )
    .add(
      'honours',
      'U1 | U1-2 | advanced_person | 称 | district || 2023-05-01 | 1',
      'U3 || learning_union | 称 | school || 2023-04-01 | 1 | 2025-12-31',
      'U1 || ethics_model | 称 | school || 2023-05-02 | 1',
    )
    .add(
      'ethics_records',
      'U1-2 | U1 | commitment | 2023-09-01 | signed',
      'U1-3 | U1 | assessment | 2023-12-20 | passed',
      'U1-3 | U1 | violation | 2023-05-05 | minor',
    )
    .add(
      'documents',
      'U1 | issued | 1号 | 题 | 2023-05-01 || true | 2023-04-30 | true',
      'D1 | forwarded | 2号 | 题 | 2023-05-01 || false ||| P1',
    )
    .add('issues', 'U1 | party_issue | 2023-05-01 | 1 ||| resolved | 2023-06-01')
    .add('reform_bodies', 'U1 | 组 | true | 2023-03-01');
}

/** Corrections of single cells of what {@link addHonours} adds, as in `corrections.test.ts`. */
export const HONOURS_CORRECTIONS: readonly (readonly [
  table: string,
  row: readonly string[],
  column: string,
  value: string,
])[] = [
  ['targets', ['net_members'], 'value', '4.00'],
  ['targets', ['net_members'], 'unit_code', 'U1'],
  ['targets', ['net_members'], 'line', 'new_unions'],
  ['targets', ['new_unions'], 'year', '2022'],
  ['facilities', ['U1', 'wechat'], 'to_on', '2023-01-01'],
  ['facilities', ['U1', 'wechat'], 'to_on', ''],
  ['facilities', ['U1', 'wechat'], 'from_on', '2024-01-01'],
  ['facilities', ['U1', 'wechat'], 'from_on', '2015-01-01'],
  ['publications', ['U1', 'wechat'], 'channel', 'website'],
  ['facilities', ['U1', 'wechat'], 'kind', 'website'],
  ['facilities', ['U1', 'website'], 'unit_code', 'U3'],
  ['publications', ['U1', 'city'], 'media_level', 'campus'],
  ['publications', ['U1', 'website'], 'on', '2022-05-01'],
  ['publications', ['U1', '2023-06-01'], 'unit_code', 'U3'],
  ['honours', ['U1-2'], 'level', 'school'],
  ['honours', ['U1-2'], 'staff_no', 'U3-2'],
  ['honours', ['learning_union'], 'valid_until', '2023-10-01'],
  ['honours', ['learning_union'], 'valid_until', ''],
  ['honours', ['learning_union'], 'unit_code', 'U1'],
  ['honours', ['ethics_model'], 'on', '2022-05-02'],
  ['honours', ['ethics_model'], 'kind', 'service_union'],
  ['ethics_records', ['assessment'], 'result', 'failed'],
  ['ethics_records', ['commitment'], 'staff_no', 'U3-2'],
  ['ethics_records', ['commitment'], 'on', '2022-09-01'],
  ['ethics_records', ['violation'], 'unit_code', 'U3'],
  ['ethics_records', ['violation'], 'kind', 'commitment'],
  ['documents', ['1号'], 'union_opinion_on', '2023-05-02'],
  ['documents', ['1号'], 'on', '2023-05-03'],
  ['documents', ['1号'], 'unit_code', 'U3'],
  ['documents', ['1号'], 'staff_interest', 'false'],
  ['documents', ['2号'], 'action', 'received'],
  ['documents', ['2号'], 'action', 'issued'],
  ['documents', ['2号'], 'project_code', ''],
  ['issues', ['party_issue'], 'resolved_on', ''],
  ['issues', ['party_issue'], 'unit_code', 'U3'],
  ['issues', ['party_issue'], 'raised_on', '2022-05-01'],
  ['issues', ['party_issue'], 'kind', 'praise'],
  ['reform_bodies', ['组'], 'union_seat', 'false'],
  ['reform_bodies', ['组'], 'unit_code', 'U3'],
  ['reform_bodies', ['组'], 'to_on', '2023-06-01'],
  ['reform_bodies', ['组'], 'from_on', '2022-03-01'],
  ['group_memberships', ['G3'], 'to_on', '2023-06-01'],
  ['group_memberships', ['G3'], 'to_on', ''],
  ['group_memberships', ['G3'], 'from_on', '2023-06-01'],
  ['group_memberships', ['G3'], 'staff_no', 'U3-3'],
  ['group_memberships', ['G3'], 'group_code', 'G4'],
];

/** Columns of these registers that no definition reads. */
export const SILENT_OF_HONOURS = [
  'documents.copied_to',
  'documents.document_no',
  'documents.opinion_adopted',
  'documents.title',
  'honours.document_no',
  'honours.number',
  'honours.reason',
  'honours.title',
  'issues.basis',
  'issues.channel',
  'issues.number',
  'issues.outcome',
  'publications.form',
  'publications.number',
  'publications.outlet',
  'publications.title',
  'publications.views',
  'reform_bodies.name',
  'targets.indicator',
  'targets.responsible',
  'targets.signed_on',
] as const;
