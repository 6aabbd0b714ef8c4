import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everything } from '../intake/support.ts';
import { RevisionDocument } from './operations/generated.ts';
import { importTables } from './support/imports.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

const HEADER = [
  'unit_code',
  'template',
  'year',
  'period',
  'due_on',
  'submitted_on',
  'returned_on',
  'district_approved_on',
  'city_accepted_on',
  'required_fields',
  'filled_fields',
];

/** A filing of U01, sent in time. */
const filing = (year: number, returned = '', approved = '', accepted = ''): string[] => [
  'U01',
  'T06',
  String(year),
  String(year),
  `${year + 1}-01-20`,
  `${year + 1}-01-15`,
  returned,
  approved,
  accepted,
  '55',
  '50',
];

describe('the columns of a filing that another level fills in', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
    const { report } = await importTables(server, 'C', {
      submissions: [
        HEADER,
        filing(2021),
        filing(2022, '', '2023-01-22'),
        filing(2023, '', '2024-01-22', '2024-01-28'),
      ],
    });
    expect([report.outcome, report.faultCount]).toEqual(['WRITTEN', 0]);
  });
  afterAll(() => server.close());

  /** Corrects the filing of U01 for a year; returns its faults, column by column. */
  async function correct(unit: string, year: number, patch: object): Promise<string[]> {
    const { revision } = await server.data(RevisionDocument, {});
    const { errors } = await server.ask(
      typed(
        'mutation ($key: SubmissionKey!, $revision: Int!, $patch: SubmissionPatch!) { ' +
          'correctSubmission(key: $key, revision: $revision, patch: $patch) { revision } }',
      ),
      {
        key: { unitCode: 'U01', template: 'T06', year, period: String(year) },
        revision,
        patch,
      },
      { unit },
    );
    return errors.flatMap(({ extensions: { code, faults = [] } }) =>
      faults.length === 0 ? [code] : faults.map((fault) => `${fault.column} ${fault.code}`),
    );
  }
  async function send(unit: string, rows: string[][], keepGoing = false): Promise<string[]> {
    const { report } = await importTables(
      server,
      unit,
      { submissions: [HEADER, ...rows] },
      { keepGoing },
    );
    return [
      report.outcome,
      ...report.faults.map(({ row, column, code }) => `${row} ${column} ${code}`),
    ];
  }
  const unchanged = async (work: () => Promise<void>): Promise<void> => {
    const before = await everything(server.store.pool);
    await work();
    expect(await everything(server.store.pool)).toEqual(before);
  };

  it('are not set, changed or cleared from below, in mutations', () =>
    unchanged(async () => {
      const accepted = ['city_accepted_on COLUMN_OF_OTHERS'];
      expect(await correct('D1', 2022, { cityAcceptedOn: '2023-02-01' })).toEqual(accepted);
      expect(await correct('D1', 2023, { cityAcceptedOn: '2024-02-01' })).toEqual(accepted);
      expect(await correct('D1', 2023, { cityAcceptedOn: null })).toEqual(accepted);
      // what was accepted is this period, not another
      expect(await correct('D1', 2023, { year: 2020 })).toEqual(accepted);
      expect(await correct('U01', 2021, { districtApprovedOn: '2022-01-22' })).toEqual([
        'district_approved_on COLUMN_OF_OTHERS',
      ]);
      expect(
        await correct('U01', 2022, { districtApprovedOn: null, returnedOn: '2023-01-20' }),
      ).toEqual(['returned_on COLUMN_OF_OTHERS', 'district_approved_on COLUMN_OF_OTHERS']);
    }));

  it('are not filled in from below where the filing is new', () =>
    unchanged(async () => {
      const { extensions } = await server.refusal(
        typed(
          'mutation ($input: SubmissionInput!) { createSubmission(input: $input) { revision } }',
        ),
        {
          input: {
            unitCode: 'U01',
            template: 'T06',
            year: 2024,
            period: '2024',
            dueOn: '2025-01-20',
            cityAcceptedOn: '2025-01-28',
            requiredFields: 55,
            filledFields: 55,
          },
        },
        { unit: 'D1' },
      );
      expect(extensions).toMatchObject({ code: 'FAULTS_IN_DATA' });
      const faults = extensions.faults!;
      expect(faults.map(({ column, code }) => [column, code])).toEqual([
        ['city_accepted_on', 'COLUMN_OF_OTHERS'],
      ]);
      expect(faults[0]!.message).toBe(
        '"accepted by the city on" is filled in by the city; this key may not set, change or ' +
          'clear it. Give the stored value, or leave the cell empty if there is none.',
      );
    }));

  it('are not set, changed or cleared from below, in files', () =>
    unchanged(async () => {
      const refused = ['REFUSED', '2 city_accepted_on COLUMN_OF_OTHERS'];
      expect(await send('D1', [filing(2022, '', '2023-01-22', '2023-01-28')])).toEqual(refused);
      expect(await send('D1', [filing(2023, '', '2024-01-22', '')])).toEqual(refused);
      expect(await send('D1', [filing(2024, '', '2025-01-22', '2025-01-28')])).toEqual(refused);
      expect(await send('U01', [filing(2021, '', '2022-01-22')])).toEqual([
        'REFUSED',
        '2 district_approved_on COLUMN_OF_OTHERS',
      ]);
      // as it is stored it is no change
      expect(await send('U01', [filing(2023, '', '2024-01-22', '2024-01-28')])).toEqual([
        'UNCHANGED',
      ]);
    }));

  it('hold back their row alone when the good ones are written', async () => {
    expect(await send('D1', [filing(2018), filing(2019, '', '', '2020-01-28')], true)).toEqual([
      'WRITTEN',
      '3 city_accepted_on COLUMN_OF_OTHERS',
    ]);
  });

  it('are filled in by whom they are for, and others change the rest of the row', async () => {
    expect(await correct('U01', 2023, { filledFields: 51 })).toEqual([]);
    expect(await correct('D1', 2021, { districtApprovedOn: '2022-01-22' })).toEqual([]);
    expect(await send('D1', [filing(2017, '2018-01-18', '2018-01-22')])).toEqual(['WRITTEN']);
    expect(await correct('C', 2021, { cityAcceptedOn: '2022-01-28' })).toEqual([]);
    expect(await correct('C', 2021, { cityAcceptedOn: null })).toEqual([]);
    expect([...server.logged]).toEqual([]);
  });
});
