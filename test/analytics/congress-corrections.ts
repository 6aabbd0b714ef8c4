import type { SmallCity } from '../golden/small-city.ts';

/** Adds a unit with a congress of representatives, and one directly under the city, with what they file and do. */
export function addCongress(city: SmallCity): void {
  city
    .units('D1', 'U6')
    .units('C', 'U7')
    .unions('U6')
    .people(80, 'U6', { gender: 'female', union: 'N-U6' })
    .add('bodies', 'U6 | staff_congress | 2003-01-01')
    .add(
      'terms',
      'U6 | staff_congress || 1 | 2021-01-01 | 2024-01-01 ||||||||||| 40 | 30 | 20',
      'U3 | staff_congress || 1 | 2020-05-01 | 2023-05-01 ||||| 2023-04-20',
      'U1 | union_committee | N-U1 | 1 | 2018-06-01 | 2023-06-01 | 2023-05-01 | 2023-05-10 ||| ' +
        '2023-05-20 | 9 | 8 | 6 | 2023-05-25 | 2023-06-10',
      'U2 | union_committee | N-U2 | 1 | 2018-03-01 | 2023-03-01 ||| 2023-02-01 | 2023-07-01',
    )
    .add('congress_sessions', 'S1 | U6 | regular | 1 | 1 | 2023-03-20 | 40 | 38')
    .add(
      'congress_matters',
      'U6 | 2023-03-20 | 1 | 题 | power4 | S1 | adopted | secret |||||| true | 2023-03-30 | 2023-09-01',
    )
    .add(
      'proposals',
      'U6 | 1 | 题 | 2023-03-01 | 2023-03-20 | 2023-06-20 | 2023-06-01 | 2023-06-10 | true | true',
    )
    .add(
      'meetings',
      'U6 | principal_meeting | 2023-04-15 | 1 || true | 2',
      'U6 | communication | 2023-04-16 | 1 ||| 2',
    )
    .add('disclosures', 'U6 | P01 | 2023-06-30 | 2023-06-20')
    .add('local_surveys', 'U6 | parents | 2023-05-01 | 50 | 40 | 30')
    .add('submissions', 'U7 | T01 | 2023 | 2023 | 2023-12-20 | 2023-12-10 ||| 2023-12-18 | 9 | 9');
}

/** Corrections of single cells of what {@link addCongress} adds, as in `corrections.test.ts`. */
export const CONGRESS_CORRECTIONS: readonly (readonly [
  table: string,
  row: readonly string[],
  column: string,
  value: string,
])[] = [
  ['terms', ['U6', '40'], 'representatives', '60'],
  ['terms', ['U6', '60'], 'teacher_representatives', '40'],
  ['terms', ['U6', '60'], 'women_representatives', '25'],
  ['terms', ['U6', '60'], 'held_on', '2022-12-30'],
  ['terms', ['U6', '60'], 'from_on', '2020-01-01'],
  ['terms', ['U3', '2023-04-20'], 'held_on', '2023-05-02'],
  ['terms', ['U3', '2023-05-02'], 'due_on', '2022-05-01'],
  ['terms', ['U1', '2023-05-20'], 'request_approved_on', '2023-05-20'],
  ['terms', ['U1', 'N-U1'], 'request_approved_on', '2023-05-10'],
  ['terms', ['U1', 'N-U1'], 'attended', '5'],
  ['terms', ['U1', 'N-U1'], 'attended', '8'],
  ['terms', ['U1', 'N-U1'], 'due_to_attend', '12'],
  ['terms', ['U1', 'N-U1'], 'due_to_attend', '9'],
  ['terms', ['U1', 'N-U1'], 'winner_votes', '4'],
  ['terms', ['U1', 'N-U1'], 'winner_votes', '6'],
  ['terms', ['U1', 'N-U1'], 'result_approved_on', ''],
  ['terms', ['U1', 'N-U1'], 'unit_code', 'U2'],
  ['terms', ['U2', '2023-07-01'], 'extension_approved_on', ''],
  ['terms', ['U2', '2023-07-01'], 'extension_approved_on', '2023-02-01'],
  ['terms', ['U2', '2023-07-01'], 'extended_to', '2023-04-01'],
  ['terms', ['U2', '2023-04-01'], 'union_code', 'N-U1'],
  ['unions', ['N-U1'], 'host_unit_code', 'U5'],
  ['terms', ['U2', '2023-04-01'], 'kind', 'party_organisation'],
  ['congress_sessions', ['S1'], 'attended', '20'],
  ['congress_sessions', ['S1'], 'due_to_attend', '24'],
  ['congress_sessions', ['S1'], 'on', '2022-03-20'],
  ['congress_sessions', ['S1'], 'unit_code', 'U3'],
  ['congress_matters', ['S1'], 'mode', 'heard'],
  ['congress_matters', ['S1'], 'power', 'power1'],
  ['congress_matters', ['U6', 'power1'], 'session_code', ''],
  ['congress_matters', ['U6', 'power1'], 'ballot', 'hands'],
  ['congress_matters', ['U6', 'power1'], 'disclosed_on', '2023-05-01'],
  ['congress_matters', ['U6', 'power1'], 'status_reported_on', ''],
  ['congress_matters', ['U6', 'power1'], 'resolution', 'false'],
  ['congress_matters', ['U6', 'power1'], 'on', '2022-03-20'],
  ['congress_matters', ['U6', 'power1'], 'unit_code', 'U3'],
  ['proposals', ['U6'], 'replied_on', '2023-06-30'],
  ['proposals', ['U6'], 'replied_on', '2023-06-01'],
  ['proposals', ['U6'], 'closed_on', '2023-07-01'],
  ['proposals', ['U6'], 'due_on', '2023-07-02'],
  ['proposals', ['U6'], 'accepted_on', ''],
  ['proposals', ['U6'], 'satisfied', 'false'],
  ['proposals', ['U6'], 'asked', 'false'],
  ['proposals', ['U6'], 'submitted_on', '2022-03-01'],
  ['proposals', ['U6'], 'unit_code', 'U3'],
  ['meetings', ['U6', 'principal_meeting'], 'representatives', '0'],
  ['meetings', ['U6', 'principal_meeting'], 'staff_interest', 'false'],
  ['meetings', ['U6', 'communication'], 'on', '2024-10-16'],
  ['meetings', ['U6', 'communication'], 'kind', 'inspection'],
  ['meetings', ['U6', 'inspection'], 'unit_code', 'U3'],
  ['disclosures', ['P01'], 'published_on', '2023-07-05'],
  ['disclosures', ['P01'], 'due_on', '2023-07-31'],
  ['disclosures', ['P01'], 'unit_code', 'U3'],
  ['local_surveys', ['U6'], 'valid', '45'],
  ['local_surveys', ['U6'], 'satisfied', '20'],
  ['local_surveys', ['U6'], 'kind', 'needs'],
  ['local_surveys', ['U6'], 'on', '2022-05-01'],
  ['local_surveys', ['U6'], 'unit_code', 'U3'],
  ['submissions', ['U7'], 'submitted_on', '2023-12-21'],
  ['submissions', ['U7'], 'returned_on', '2023-12-22'],
  ['submissions', ['U7'], 'required_fields', '10'],
  ['submissions', ['U7'], 'filled_fields', '8'],
  ['submissions', ['U7'], 'city_accepted_on', ''],
  ['submissions', ['U7'], 'due_on', '2024-01-20'],
];

/** Columns of these registers that no definition reads. */
export const SILENT_OF_CONGRESS = [
  'congress_matters.abstain',
  'congress_matters.eligible',
  'congress_matters.no',
  'congress_matters.number',
  'congress_matters.returned',
  'congress_matters.title',
  'congress_matters.yes',
  'congress_sessions.code',
  'congress_sessions.kind',
  'congress_sessions.number',
  'congress_sessions.term',
  'disclosures.channel',
  'disclosures.item',
  'local_surveys.asked',
  'local_surveys.topic',
  'meetings.adopted',
  'meetings.number',
  'meetings.opinions',
  'meetings.topic',
  'proposals.number',
  'proposals.title',
  'submissions.year',
  'terms.number',
  'terms.requested_on',
  'terms.result_reported_on',
] as const;
