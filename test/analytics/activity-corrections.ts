/** A cell to correct: of the first row that passes and whose correction a figure tells. */
export interface CellCorrection {
  readonly table: string;
  readonly column: string;
  readonly passes: (row: Readonly<Record<string, string>>) => boolean;
  readonly value: (row: Readonly<Record<string, string>>) => string;
}

/** Codes that a corrected reference may take, other than the one that it has. */
const other =
  (codes: readonly string[], column: string): CellCorrection['value'] =>
  (row) =>
    codes.find((code) => code !== row[column])!;

const more =
  (column: string): CellCorrection['value'] =>
  (row) =>
    (Number(row[column]) + 100).toFixed(2);

const is =
  (column: string, ...values: string[]): CellCorrection['passes'] =>
  (row) =>
    values.includes(row[column]!);

const inYear =
  (column: string): CellCorrection['passes'] =>
  (row) =>
    row[column]!.startsWith('2024');

const filled =
  (column: string): CellCorrection['passes'] =>
  (row) =>
    row[column] !== '';

const to =
  (text: string): CellCorrection['value'] =>
  () =>
    text;

/**
 * Corrections of every column of activities and money that a definition reads, in the package of the
 * policy. @param codes that references may take, and those of trainings within the periods
 */
export function activityCorrections(codes: {
  readonly units: readonly string[];
  /** a node that is no unit, and so has none of the rows of units */
  readonly district: string;
  readonly activities: readonly string[];
  readonly people: readonly string[];
  readonly trainings: ReadonlySet<string>;
}): readonly CellCorrection[] {
  const { units, district, activities, people, trainings } = codes;
  const isTraining: CellCorrection['passes'] = (row) => trainings.has(row['activity_code']!);
  const cells = (
    table: string,
    ...list: readonly [string, CellCorrection['passes'], CellCorrection['value']][]
  ): CellCorrection[] => list.map(([column, passes, value]) => ({ table, column, passes, value }));
  return [
    ...cells(
      'activities',
      ['audience', is('audience', 'cadres', 'all'), to('staff')],
      ['hours', filled('hours'), to('99.00')],
      ['new_form', is('new_form', 'true'), to('false')],
      ['party_principal_attended', is('party_principal_attended', 'true'), to('false')],
      ['major', is('major', 'true'), to('false')],
      ['project_code', filled('project_code'), to('')],
      [
        'theme',
        is('kind', 'ethics'),
        (row) => (row['theme'] === 'serving' ? 'teaching' : 'serving'),
      ],
      ['unit_code', inYear('last_on'), other(units, 'unit_code')],
      ['last_on', inYear('last_on'), to('2029-01-10')],
      ['kind', is('kind', 'training', 'study'), to('recreation')],
    ),
    ...cells(
      'attendances',
      ['head_count', () => true, (row) => String(Number(row['head_count']) + 7)],
      ['unit_code', () => true, other(units, 'unit_code')],
      ['activity_code', isTraining, other(activities, 'activity_code')],
    ),
    ...cells(
      'participations',
      ['completed', (row) => isTraining(row) && row['completed'] === 'true', to('false')],
      ['hours', (row) => isTraining(row) && row['completed'] === 'true', to('77.00')],
      ['staff_no', isTraining, other(people, 'staff_no')],
      ['activity_code', () => true, other(activities, 'activity_code')],
    ),
    ...cells(
      'fund_years',
      ['wages', is('year', '2024'), more('wages')],
      ['contribution_paid', is('year', '2024'), more('contribution_paid')],
      ['dues_payable', is('year', '2024'), more('dues_payable')],
      ['dues_received', is('year', '2024'), more('dues_received')],
      ['unit_code', is('year', '2024'), to(district)],
      ['year', is('year', '2024'), to('2009')],
    ),
    ...cells(
      'spendings',
      ['amount', inYear('on'), more('amount')],
      ['project_code', filled('project_code'), to('')],
      ['activity_code', filled('activity_code'), to('')],
      ['source', is('source', 'union', 'administration'), to('donation')],
      ['unit_code', inYear('on'), other(units, 'unit_code')],
      ['kind', inYear('on'), to('facility')],
      ['on', inYear('on'), to('2009-05-05')],
    ),
    ...cells(
      'subsidies',
      ['approved', inYear('approved_on'), more('approved')],
      ['paid', inYear('approved_on'), more('paid')],
      ['unit_code', inYear('approved_on'), other(units, 'unit_code')],
      ['approved_on', inYear('approved_on'), to('2025-12-30')],
      ['accepted_on', inYear('due_on'), (row) => (row['accepted_on'] === '' ? '2025-12-30' : '')],
      ['due_on', inYear('due_on'), to('2029-12-30')],
    ),
  ];
}

/** Columns of these registers that no definition reads. */
export const SILENT_OF_ACTIVITIES: readonly string[] = [
  'activities.code',
  'activities.from_on',
  'activities.function',
  'activities.programme',
  'activities.title',
  'spendings.number',
  'subsidies.applied_on',
  'subsidies.code',
  'subsidies.paid_on',
  'subsidies.purpose',
];
