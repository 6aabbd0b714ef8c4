import { describe, expect, it } from '@jest/globals';
import { registerSheet, templateWorkbook } from '../../intake/template/template.ts';
import { registerOf } from '../../schema/register/declared.ts';
import { OrgEdge } from '../../schema/registers/org-edge.ts';
import { unionPackage as wholePackage, type Tables } from '../fixtures/union-package.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { contents, takeTables } from './support.ts';

const EDGES = ['code', 'parent_code', 'line', 'from_on', 'to_on'];
const UNITS = [
  'code',
  'name',
  'kind',
  'school_type',
  'ownership',
  'opened_on',
  'closed_on',
  'urban_rural',
  'school_code',
  'credit_code',
];
const UNIONS = [
  'code',
  'name',
  'kind',
  'host_unit_code',
  'approved_on',
  'dissolved_on',
  'approval_no',
  'legal_person_from',
  'legal_person_to',
];

/** The package as it was before the new columns. */
function unionPackage(): Tables {
  const tables = wholePackage();
  const first = (table: string, count: number): string[][] =>
    tables[table]!.map((row) => row.slice(0, count));
  return {
    ...tables,
    org_units: first('org_units', 7),
    org_edges: first('org_edges', 4),
    unions: first('unions', 6),
  };
}

const edges = (...rows: string[][]): Tables => ({ org_edges: [EDGES, ...rows] });

async function inCity(body: (store: TestStore) => Promise<void>): Promise<void> {
  const store = await openTestStore();
  try {
    expect(await takeTables(store.pool, unionPackage())).toMatchObject({ outcome: 'WRITTEN' });
    await body(store);
  } finally {
    await store.close();
  }
}

describe('the line of an edge', () => {
  it('is that of the union where a package lacks the column or the cell is empty', () =>
    inCity(async ({ pool }) => {
      const stored = (await contents(pool)).org_edges!;
      expect(stored[0]).toEqual(EDGES);
      expect(new Set(stored.slice(1).map(([, , line]) => line))).toEqual(new Set(['union']));
      const again = stored.map(([code, parent, , from, to]) => [code!, parent!, from!, to!]);
      expect(await takeTables(pool, { org_edges: again })).toMatchObject({ outcome: 'UNCHANGED' });
      const blank = stored.map((row, i) => (i === 0 ? row : row.with(2, '')));
      expect(await takeTables(pool, { org_edges: blank })).toMatchObject({ outcome: 'UNCHANGED' });
      expect(await takeTables(pool, { org_edges: blank }, {}, 'xlsx')).toMatchObject({
        outcome: 'UNCHANGED',
      });
    }));

  it('is written as code, in Chinese or in English, and any other text is a fault', () =>
    inCity(async ({ pool }) => {
      const report = await takeTables(
        pool,
        edges(
          ['U1', 'D2', '行政线', '2016-09-01', ''],
          ['U1', 'D2', 'geographic', '2016-09-01', ''],
          ['U1', 'D2', '协作片', '2016-09-01', ''],
        ),
      );
      expect(report).toMatchObject({ outcome: 'WRITTEN', faultCount: 0 });
      const { faults } = await takeTables(pool, edges(['U2', 'D2', '党建线', '2016-09-01', '']));
      expect(faults.map(({ code, column }) => [code, column])).toEqual([['UNKNOWN_CODE', 'line']]);
    }));

  it('has one parent on any day, whatever the parents on other lines', () =>
    inCity(async ({ pool }) => {
      const { faults } = await takeTables(
        pool,
        edges(
          ['U1', 'D2', 'admin', '2016-09-01', ''],
          ['U1', 'D1', 'admin', '2020-01-01', ''],
          ['U1', 'D1', 'geographic', '2020-01-01', ''],
          ['U2', 'D2', '', '2023-01-01', '2023-02-01'],
        ),
      );
      expect(faults.map(({ row, code }) => [row, code])).toEqual([
        [3, 'OVERLAP'],
        [5, 'OVERLAP_STORED'],
      ]);
      expect(
        await takeTables(
          pool,
          edges(
            ['U1', 'D2', 'admin', '2016-09-01', '2020-01-01'],
            ['U1', 'D1', 'admin', '2020-01-01', ''],
            ['U1', 'D1', 'geographic', '2016-09-01', ''],
          ),
        ),
      ).toMatchObject({ outcome: 'WRITTEN' });
      const stored = await takeTables(pool, edges(['U1', 'D1', 'admin', '2018-01-01', '']));
      expect(stored.faults.map(({ code }) => code)).toEqual(['OVERLAP_STORED']);
      await expect(
        pool.query(
          `insert into org_edges (revision, unit_id, parent_id, line, from_on)
            select 1, unit_id, parent_id, line, '2021-01-01' from org_edges where line = 'geographic'`,
        ),
      ).rejects.toThrow('org_edges_unit_id_exclusive');
    }));

  it('has no circle of its own, and none is seen across lines', () =>
    inCity(async ({ pool }) => {
      const across = edges(
        ['U1', 'U2', 'geographic', '2020-01-01', ''],
        ['U2', 'U1', 'admin', '2020-01-01', ''],
      );
      expect(await takeTables(pool, across)).toMatchObject({ outcome: 'WRITTEN' });
      const { faults } = await takeTables(
        pool,
        edges(
          ['U1', 'U2', 'admin', '2020-01-01', ''],
          ['D2', 'D2', 'cooperation', '2020-01-01', ''],
        ),
      );
      expect(faults.map(({ row, code }) => [row, code])).toEqual([
        [2, 'CYCLE'],
        [3, 'CYCLE'],
      ]);
    }));

  it('is no place for a unit with people: only an edge of the union line is', () =>
    inCity(async ({ pool }) => {
      const report = await takeTables(pool, {
        org_units: [UNITS.slice(0, 7), ['U77', '新校', 'unit', 'PS', 'public', '2020-01-01', '']],
        org_edges: [EDGES, ['U77', 'D1', 'admin', '2020-01-01', '']],
        employments: [
          unionPackage().employments![0]!,
          ['P1', 'U77', 'false', 'teacher', '1', 'true', 'false', '2020-01-01', ''],
        ],
      });
      expect(report.warningCounts).toEqual({});
      const { warnings } = await takeTables(pool, {
        staff: [unionPackage().staff![0]!, ['P77', '新', 'male', '1990-01-01']],
        employments: [
          unionPackage().employments![0]!,
          ['P77', 'U77', 'true', 'teacher', '1', 'true', 'false', '2020-01-01', ''],
        ],
      });
      expect(warnings.map(({ code, key }) => [code, key])).toEqual([['UNIT_WITHOUT_PLACE', 'U77']]);
    }));

  it('is offered by the template, where it may stay empty', async () => {
    expect((await templateWorkbook([registerSheet(registerOf(OrgEdge))])).length).toBeGreaterThan(
      1000,
    );
    expect(registerOf(OrgEdge).columns.map(({ header }) => header)).toEqual(EDGES);
  });
});

describe('the new columns of units and unions', () => {
  it('keep their stored values when a package lacks them', () =>
    inCity(async ({ pool }) => {
      const units = unionPackage().org_units!;
      const old = units.find(([code]) => code === 'U1')!;
      const unions = unionPackage().unions!;
      expect(
        await takeTables(pool, {
          org_units: [UNITS, [...old, '镇区', '3211000001', '91110000802100433B']],
          unions: [UNIONS, [...unions[1]!, '常教工〔2010〕12号', '2011-03-01', '2020-01-01']],
        }),
      ).toMatchObject({ outcome: 'WRITTEN', warningCount: 0 });
      expect(await takeTables(pool, { org_units: units, unions })).toMatchObject({
        outcome: 'UNCHANGED',
      });
      const now = await contents(pool);
      expect(now.org_units!.find(([code]) => code === 'U1')!.slice(7)).toEqual([
        'town',
        '3211000001',
        '91110000802100433B',
      ]);
      expect(now.unions!.find(([code]) => code === unions[1]![0])!.slice(6)).toEqual([
        '常教工〔2010〕12号',
        '2011-03-01',
        '2020-01-01',
      ]);
    }));

  it('refuse a school code of another form and days of a legal person in reverse', () =>
    inCity(async ({ pool }) => {
      const old = unionPackage().org_units!.find(([code]) => code === 'U1')!;
      const [, union] = unionPackage().unions!;
      const unit = (...cells: string[]): string[] => [...old, ...cells];
      for (const wrong of ['9911000001', '321100001', '32110000011', '3211 00001', 'A211000001'])
        expect(
          (await takeTables(pool, { org_units: [UNITS, unit('', wrong, '')] })).faults.map(
            ({ code, column }) => [code, column],
          ),
        ).toEqual([[wrong.length > 10 ? 'TOO_LONG' : 'BAD_PATTERN', 'school_code']]);
      expect(
        (
          await takeTables(pool, {
            unions: [UNIONS, [...union!, '', '2020-01-01', '2019-12-31']],
          })
        ).faults.map(({ code, column }) => [code, column]),
      ).toEqual([['DAYS_REVERSED', 'legal_person_to']]);
    }));

  it('warn of a credit code whose check digit fails, and write it', () =>
    inCity(async ({ pool }) => {
      const old = unionPackage().org_units!.find(([code]) => code === 'U1')!;
      const taken = async (code: string): Promise<string[]> => {
        const report = await takeTables(pool, { org_units: [UNITS, [...old, '', '', code]] });
        expect(report.outcome).toBe('WRITTEN');
        return report.warnings.map(
          ({ code: check, unit, params }) => `${check} ${unit!} ${params.value!}`,
        );
      };
      expect(await taken('91110000802100433B')).toEqual([]);
      expect(await taken('91110000802100433C')).toEqual([
        'CREDIT_CODE_DOUBTFUL U1 91110000802100433C',
      ]);
      expect(await taken('9111000080210043')).toEqual(['CREDIT_CODE_DOUBTFUL U1 9111000080210043']);
      expect(await taken('91110000802100433b')).toEqual([]);
    }));
});
