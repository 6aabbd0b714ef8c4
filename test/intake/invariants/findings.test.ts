import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { findingMessage, currentFindings } from '../../../intake/invariants/findings.ts';
import { BATTERY } from '../../../intake/integrity/index.ts';
import { checks, invariants } from '../../../intake/invariants/index.ts';
import type { IntakeReport } from '../../../intake/report.ts';
import { caseTables } from '../../fixtures/cases.ts';
import { contractTables } from '../../fixtures/contract-package.ts';
import { unionPackage, type Tables } from '../../fixtures/union-package.ts';
import { fillStore } from '../../server/support/server.ts';
import { openTestStore } from '../../support/store.ts';
import { openReusedStore, type ReusedStore } from '../../analytics/reused-store.ts';
import { everything, takeTables } from '../support.ts';

const warningTexts = ({ warnings }: Pick<IntakeReport, 'warnings'>): string[] =>
  warnings.map(({ code, table, key, day }) => [code, table, key, day].join(' '));

/** The checks that are not of the battery, which has tests of its own. */
const own = checks.filter((check) => !BATTERY.includes(check));

describe('the checks of stored data', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());
  const standing = async (tables: Tables): Promise<string[]> => {
    await reused.fill(tables);
    return warningTexts({
      warnings: (await currentFindings(reused.store.pool, own, 100)).listed,
    });
  };

  it('are a frozen list, one file each', () => {
    const files = readdirSync('intake/invariants').filter(
      (file) => !['check.ts', 'findings.ts', 'index.ts'].includes(file),
    );
    const several = own.filter(({ id }) => id.startsWith('LOOKALIKE_KEYS_')).length;
    expect(files).toHaveLength(own.length - several + 1);
    expect(Object.isFrozen(checks)).toBe(true);
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    expect(invariants.map(({ id }) => id)).toEqual([
      'STAFF_AT_CLOSED_UNIT',
      'MEMBER_OF_DISSOLVED_UNION',
      'UNIT_WITHOUT_PLACE',
      'COVERAGE_BY_DISSOLVED_UNION',
      'OPEN_BELOW_CLOSED',
    ]);
  });

  it('find nothing in a city without contradictions, though a membership is older than its union', async () => {
    const tables = unionPackage();
    tables.org_edges!.find(([code]) => code === 'U5')![2] = '1995-09-01';
    tables.memberships!.push(['P6', 'N3', 'active', '2005-01-01', '']);
    expect(await standing(tables)).toEqual([]);
  });

  it('find each contradiction once, from its first day', async () => {
    const tables = unionPackage();
    const set = (table: string, row: number, column: number, cell: string): void => {
      tables[table]![row]![column] = cell;
    };
    set('employments', 5, 8, ''); // P3 at U5, which closed on 2021-07-31
    set('employments', 6, 7, '2021-07-31');
    tables.employments!.splice(6, 1);
    set('employments', 8, 2, 'true');
    set('employments', 8, 8, '2022-09-01');
    set('memberships', 4, 4, ''); // P3 in N5, dissolved on 2021-07-31
    set('union_coverage', 6, 3, '2022-01-01'); // N5
    tables.org_units!.push(['G2', '组', 'group', '', '', '2016-03-01', '']);
    tables.org_edges!.push(['G2', 'U5', '2020-01-01', '2023-01-01']);
    tables.org_edges!.splice(9, 1); // U6 has no parent, P6 works there from 2016-09-01
    expect(await standing(tables)).toEqual([
      'STAFF_AT_CLOSED_UNIT employments P3 / U5 / 2014-09-01 2021-07-31',
      'MEMBER_OF_DISSOLVED_UNION memberships P3 / 2014-10-01 2021-07-31',
      'UNIT_WITHOUT_PLACE org_units U6 2016-09-01',
      'COVERAGE_BY_DISSOLVED_UNION union_coverage N5 / U5 / 1996-01-01 2021-07-31',
      'OPEN_BELOW_CLOSED org_edges G2 / union / 2020-01-01 2021-07-31',
    ]);
  });

  it('take rows that hold on no day, retained memberships and secondary posts for none', async () => {
    const tables = unionPackage();
    tables.org_edges!.find(([code]) => code === 'U5')![2] = '1995-09-01';
    const at = (table: string, row: string[]): number => tables[table]!.push(row);
    at('employments', ['P1', 'U5', 'false', 'head', '1', 'false', 'false', '2022-01-01', '']);
    at('employments', [
      'P4',
      'U5',
      'true',
      'head',
      '1',
      'false',
      'false',
      '2022-01-01',
      '2022-01-01',
    ]);
    at('memberships', ['P6', 'N5', 'retained', '2022-01-01', '']);
    at('union_coverage', ['N5', 'U5', '2022-01-01', '2022-01-01']);
    at('org_units', ['G2', '组', 'group', '', '', '2016-03-01', '2016-03-01']);
    at('org_edges', ['G2', 'U5', '2020-01-01', '']);
    at('org_units', ['U9', '无人', 'unit', 'PS', '', '2016-03-01', '']);
    expect(await standing(tables)).toEqual([]);
  });

  it(
    'find what a store from before the rules holds: two single unions, keys that look alike, ' +
      'somebody employed as a child',
    async () => {
      const store = await openTestStore();
      const owner = new pg.Client(store.ownerUrl);
      try {
        const tables = unionPackage();
        tables.org_edges!.find(([code]) => code === 'U5')![2] = '1995-09-01';
        await fillStore(store, tables);
        await owner.connect();
        await owner.query(`alter table unions drop constraint unions_host_unit_id_exclusive;
        insert into unions (revision, code, name, kind, host_unit_id, approved_on, key_folded)
          select 1, 'n1', '又一个', 'single', host_unit_id, '2010-01-01', key_folded from unions where code = 'N1';
        update staff set born_on = '2005-01-01' where staff_no = 'P2'`);
        const { listed, counts } = await currentFindings(store.pool, own, 100);
        expect(warningTexts({ warnings: listed })).toEqual([
          'SEVERAL_SINGLE_UNIONS unions n1 2010-01-01',
          'EMPLOYED_TOO_YOUNG employments P2 / U1 / 2008-09-01 2008-09-01',
          'EMPLOYED_TOO_YOUNG employments P2 / U1 / 2015-09-01 2015-09-01',
          'EMPLOYED_TOO_YOUNG employments P2 / U2 / 2015-09-01 2015-09-01',
          'LOOKALIKE_KEYS_UNIONS unions n1 ',
        ]);
        expect(counts).toEqual({
          SEVERAL_SINGLE_UNIONS: 1,
          EMPLOYED_TOO_YOUNG: 3,
          LOOKALIKE_KEYS_UNIONS: 1,
        });
        expect(listed.map((finding) => findingMessage(finding, 'en')).join(' ')).not.toMatch(
          /[{}[\]]/,
        );
      } finally {
        await owner.end();
        await store.close();
      }
    },
  );

  it('find a gap between two places only while people work there', async () => {
    const tables = unionPackage();
    tables.org_edges!.find(([code]) => code === 'U5')![2] = '1995-09-01';
    tables.org_edges![4]![3] = '2018-07-01';
    tables.org_units!.push(['D3', '区', 'district', '', '', '2000-01-01', '']);
    tables.org_units!.push(['U9', '有人', 'unit', 'PS', '', '2016-03-01', '']);
    tables.org_edges!.push(['U9', 'D3', '2016-03-01', '']);
    expect(await standing(tables)).toEqual([
      'UNIT_WITHOUT_PLACE org_units D3 2016-03-01',
      'UNIT_WITHOUT_PLACE org_units U2 2018-07-01',
    ]);
  });
});

describe('an import', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());

  it('of the contract writes, and warns of the people at a unit that closed', async () => {
    await reused.fill({
      org_units: contractTables()
        .org_units!.slice(0, 1)
        .concat([['X', 'x', 'city', '', '', '1990-01-01', '']]),
    });
    const report = await takeTables(reused.store.pool, contractTables());
    expect(report).toMatchObject({
      outcome: 'WRITTEN',
      faultCount: 0,
      warningCount: 70,
      warningCounts: { STAFF_AT_CLOSED_UNIT: 70 },
    });
    expect(report.warnings).toHaveLength(70);
    expect(report.warnings.every(({ unit }) => unit === 'C001-D3-U03')).toBe(true);
    const again = await takeTables(reused.store.pool, contractTables());
    expect(again).toMatchObject({ outcome: 'UNCHANGED', warningCount: 0, warnings: [] });
  });

  it('of an open unit with staff and no place warns that it counts in no total, in a dry run too', async () => {
    await reused.fill(contractTables());
    const before = await everything(reused.store.pool);
    const dry = await takeTables(reused.store.pool, caseTables('17u'), { dryRun: true });
    expect(dry.outcome).toBe('PASSED');
    expect(await everything(reused.store.pool)).toEqual(before);
    const report = await takeTables(reused.store.pool, caseTables('17u'));
    expect(report).toMatchObject({ outcome: 'WRITTEN', faultCount: 0, warningCount: 1 });
    expect(warningTexts(report)).toEqual(['UNIT_WITHOUT_PLACE org_units NE-A 2015-09-01']);
    expect(warningTexts(dry)).toEqual(warningTexts(report));
    expect(findingMessage(report.warnings[0]!, 'zh')).toBe(
      '“NE-A”自 2015-09-01 起在办且有人，但没有上级，不计入任何汇总。',
    );
  });

  it('warns only of contradictions in which its rows take part', async () => {
    await reused.fill(contractTables());
    const { org_units: units, employments } = contractTables();
    const person = employments!.find((row) => row[1] === 'C001-D3-U03' && row[8] === '')!;
    const report = await takeTables(reused.store.pool, {
      employments: [employments![0]!, person.with(3, 'admin').with(2, 'true')],
    });
    expect([report.outcome, report.warningCount]).toEqual(['WRITTEN', 1]);
    const unit = units!.find(([code]) => code === 'C001-D3-U03')!;
    const all = await takeTables(reused.store.pool, {
      org_units: [units![0]!, unit.with(1, '改名')],
    });
    expect([all.outcome, all.warningCount]).toEqual(['WRITTEN', 70]);
    const none = await takeTables(reused.store.pool, {
      org_units: [units![0]!, units!.find(([code]) => code === 'C001-D1')!.with(1, '改名')],
    });
    expect([none.outcome, none.warningCount]).toEqual(['WRITTEN', 0]);
  });
});
