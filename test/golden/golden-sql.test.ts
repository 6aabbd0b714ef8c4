import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unionPackage, type Tables } from '../fixtures/union-package.ts';
import { takePath, takeTables } from '../intake/support.ts';
import { openTestStore, type TestStore } from '../support/store.ts';
import { goldenCounts, goldenEstimates, type GoldenCode } from './golden-query.ts';
import { SmallCity } from './small-city.ts';

let store: TestStore;
beforeEach(async () => {
  store = await openTestStore();
});
afterEach(() => store.close());

describe('the golden SQL on the package of the contract', () => {
  it('gives every cell of the expected answers that are not by groups', async () => {
    const { report } = await takePath(store.pool, join(CONTRACT, 'package'));
    expect(report).toMatchObject({ outcome: 'WRITTEN', faultCount: 0 });
    const { rows: nodes } = await store.pool.query<{ code: string; kind: string }>(
      'select code, kind from org_units',
    );
    const kinds = new Map(nodes.map(({ code, kind }) => [code, kind.toUpperCase()]));
    const answers = (
      JSON.parse(await readFile(join(CONTRACT, 'expected.json'), 'utf8')) as {
        query: Query;
        rows: Answer[];
      }[]
    ).filter(({ query }) => !query.by);
    expect(answers).toHaveLength(5);
    for (const {
      query: { indicators, periods, root, level },
      rows,
    } of answers) {
      const found: Answer[] = [];
      for (const period of periods) {
        for (const indicator of indicators) {
          const all = await answer(indicator, period);
          found.push(
            ...all.filter(({ unit }) =>
              level === undefined ? unit === root : kinds.get(unit) === level,
            ),
          );
        }
      }
      expect(found.map(exact)).toEqual(rows.map(exact));
      for (const [index, row] of rows.entries()) {
        for (const name of ['value', 'standardError'] as const) {
          if (typeof row[name] === 'number')
            expect(Math.abs(found[index]![name]! - row[name])).toBeLessThanOrEqual(1e-9);
          else expect(found[index]![name]).toBe(row[name]);
        }
      }
    }
  });
});

describe('the golden SQL on small cities reckoned by hand', () => {
  it('has a row for every org unit open on the day, by code, and none for others', async () => {
    await takeTables(store.pool, unionPackage());
    const units = async (day: string): Promise<string> =>
      (await goldenCounts(store.pool, 'A01', day, day)).map(({ unit }) => unit).join(' ');
    expect(await units('2000-01-01')).toBe('C D1 D2 U5');
    expect(await units('2018-09-01')).toBe('C D1 D2 G1 U1 U2 U3 U4 U5 U6');
    expect(await units('2021-07-31')).toBe('C D1 D2 G1 U1 U2 U3 U4 U6');
  });

  it('A01: follows units that move and close, and gaps in coverage', async () => {
    await takeTables(store.pool, unionPackage());
    expect(await rates('A01', '2018-06-30')).toEqual({
      C: '5/6',
      D1: '3/3',
      D2: '2/2',
      G1: '0/0',
      U1: '1/1',
      U2: '1/1',
      U3: '1/1',
      U4: '1/1',
      U5: '1/1',
      U6: '0/1',
    });
    expect(await rates('A01', '2019-06-30')).toMatchObject({ C: '5/6', D1: '3/3', D2: '2/2' });
    expect(await rates('A01', '2019-07-01')).toMatchObject({ C: '5/6', D1: '2/2', D2: '3/3' });
    expect(await rates('A01', '2019-12-31')).toMatchObject({ C: '5/6', D2: '3/3', U4: '1/1' });
    expect(await rates('A01', '2020-01-01')).toMatchObject({ C: '4/6', D2: '2/3', U4: '0/1' });
    expect(await rates('A01', '2021-07-30')).toMatchObject({ C: '5/6', D2: '3/3' });
    expect(await rates('A01', '2021-07-31')).toMatchObject({ C: '4/5', D2: '2/2', U4: '1/1' });
  });

  it('B01: counts people at their main work alone, and active memberships alone', async () => {
    await takeTables(store.pool, unionPackage());
    expect(await rates('B01', '2016-03-01')).toMatchObject({ C: '4/4', U1: '1/1', U2: '1/1' });
    expect(await rates('B01', '2018-06-30')).toMatchObject({
      C: '4/5',
      D1: '3/3',
      D2: '1/1',
      U2: '1/1',
      U4: '0/0',
      U6: '0/1',
      G1: '0/0',
    });
    expect(await rates('B01', '2020-01-01')).toMatchObject({
      C: '3/4',
      D1: '1/1',
      D2: '2/2',
      U3: '0/0',
    });
    expect(await rates('B01', '2022-09-30')).toMatchObject({
      C: '2/5',
      D2: '1/3',
      U2: '1/2',
      U4: '0/1',
    });
    expect(await rates('B01', '2022-10-01')).toMatchObject({ C: '3/5', D2: '2/3', U4: '1/1' });
  });

  it(
    'A01: asks that the union is in force too, passes through closed nodes, leaves units ' +
      'without an edge to themselves',
    async () => {
      await take(
        new SmallCity()
          .units('D1', 'A', 'B')
          .units('D3', 'E')
          .unions('A', 'B', 'E')
          .add(
            'org_units',
            'D3 | 旧区 | district ||| 2000-01-01 | 2020-01-01',
            'F | 孤 | unit | TR || 2000-01-01',
          )
          .add('org_edges', 'D3 | D2 | 2000-01-01', 'F | D1 | 2020-01-01 | 2020-01-01')
          .add('unions', 'N | 早 | single | F | 2019-01-01 | 2022-01-01')
          .add(
            'union_coverage',
            'N | F | 2018-01-01',
            'N | F | 2018-06-01',
            'N | A | 2019-05-05 | 2019-05-05',
          ),
      );
      expect(await rates('A01', '2018-12-31')).toEqual({
        A: '1/1',
        B: '1/1',
        C: '3/3',
        D1: '2/2',
        D2: '1/1',
        D3: '1/1',
        E: '1/1',
        F: '0/1',
      });
      expect(await rates('A01', '2019-01-01')).toMatchObject({ C: '3/3', D2: '1/1', F: '1/1' });
      expect(await rates('A01', '2020-01-01')).toEqual({
        A: '1/1',
        B: '1/1',
        C: '3/3',
        D1: '2/2',
        D2: '1/1',
        E: '1/1',
        F: '1/1',
      });
      expect(await rates('A01', '2021-12-31')).toMatchObject({ F: '1/1' });
      expect(await rates('A01', '2022-01-01')).toMatchObject({ F: '0/1' });
    },
  );

  it('B01 to B04: retained members are staff but no members; establishments part, coverage bounds B04', async () => {
    await take(
      new SmallCity()
        .units('D1', 'A', 'B')
        .unions('A')
        .people(3, 'A', { union: 'N-A' })
        .people(2, 'A', { union: 'N-A', kind: 'retained' })
        .people(1, 'A', { union: 'N-A', establishment: '2' })
        .people(4, 'A', { establishment: '6' })
        .people(1, 'B', { union: 'N-A' })
        .people(2, 'B', { establishment: '3', to: '2024-07-01' })
        .work('A-1', 'B', { main: false })
        .work('B-2', 'A', { establishment: '1', from: '2024-07-01' }),
    );
    expect(await rates('B01', '2024-06-30')).toMatchObject({ C: '5/13', A: '4/10', B: '1/3' });
    expect(await rates('B02', '2024-06-30')).toMatchObject({ C: '4/6', A: '3/5', B: '1/1' });
    expect(await rates('B03', '2024-06-30')).toMatchObject({ C: '1/7', A: '1/5', B: '0/2' });
    expect(await rates('B04', '2024-06-30')).toMatchObject({ C: '4/10', A: '4/10', B: '0/0' });
    expect(await rates('B01', '2024-07-01')).toMatchObject({ C: '5/12', A: '4/11', B: '1/1' });
    expect(await rates('B02', '2024-07-01')).toMatchObject({ C: '4/7', A: '3/6' });
    expect(await rates('B03', '2024-07-01')).toMatchObject({ C: '1/5', B: '0/0' });
    expect(await rates('B04', '2024-07-01')).toMatchObject({ C: '4/11', B: '0/0' });
  });

  it('C01: an assembly will do below 80 staff, a congress always, while it stands', async () => {
    await take(
      new SmallCity()
        .units('D1', 'A', 'B', 'E')
        .units('D2', 'F', 'H')
        .unions('A', 'B', 'E', 'F')
        .people(79, 'A')
        .people(1, 'A', { from: '2024-09-01' })
        .people(1, 'A', { main: false })
        .people(80, 'B')
        .add(
          'bodies',
          'A | staff_assembly | 2005-01-01',
          'B | staff_congress | 2005-01-01 | 2024-09-01',
          'B | staff_assembly | 2005-01-01',
          'E | staff_assembly | 2024-09-01',
          'F | funds_auditor | 2005-01-01',
          'F | staff_congress | 2006-01-01 | 2006-01-01',
          'H | staff_congress | 2005-01-01',
        ),
    );
    expect(await rates('C01', '2024-08-31')).toMatchObject({
      C: '2/4',
      D1: '2/3',
      D2: '0/1',
      A: '1/1',
      B: '1/1',
      E: '0/1',
      F: '0/1',
      H: '0/0',
    });
    expect(await rates('C01', '2024-09-01')).toMatchObject({
      C: '1/4',
      D1: '1/3',
      A: '0/1',
      B: '0/1',
      E: '1/1',
    });
  });

  it(
    'C02: an auditor will do below 25 members or in a joint union, though the unit has one of ' +
      'its own too',
    async () => {
      await take(
        new SmallCity()
          .units('D1', 'A', 'B')
          .units('D2', 'J1', 'J2')
          .unions('A', 'B', 'J1')
          .add('unions', 'J | 联合 | joint | J1 | 2001-01-01')
          .add('union_coverage', 'J | J1 | 2001-01-01', 'J | J2 | 2001-01-01 | 2024-09-01')
          .people(24, 'A', { union: 'N-A' })
          .people(1, 'A', { union: 'N-A', from: '2024-09-01' })
          .people(9, 'A', { union: 'N-A', kind: 'retained' })
          .people(25, 'B', { union: 'N-B' })
          .people(30, 'J1', { union: 'J' })
          .add(
            'bodies',
            'A | funds_auditor | 2005-01-01',
            'B | funds_auditor | 2005-01-01',
            'B | funds_audit_committee | 2024-09-01',
            'J1 | funds_auditor | 2005-01-01',
          ),
      );
      expect(await rates('C02', '2024-08-31')).toMatchObject({
        C: '2/4',
        D1: '1/2',
        D2: '1/2',
        A: '1/1',
        B: '0/1',
        J1: '1/1',
        J2: '0/1',
      });
      expect(await rates('C02', '2024-09-01')).toMatchObject({
        C: '2/3',
        D1: '1/2',
        D2: '1/1',
        A: '0/1',
        B: '1/1',
        J2: '0/0',
      });
    },
  );

  it('C03: an officer will do for 1 to 9 female members; units without any do not count', async () => {
    await take(
      new SmallCity()
        .units('D1', 'A', 'B', 'E')
        .unions('A', 'B', 'E')
        .people(9, 'A', { union: 'N-A', gender: 'female' })
        .people(1, 'A', { union: 'N-A', gender: 'female', from: '2024-09-01' })
        .people(5, 'A', { gender: 'female' })
        .people(20, 'A', { union: 'N-A' })
        .people(3, 'B', { union: 'N-B', gender: 'female', kind: 'retained' })
        .people(3, 'B', { union: 'N-B' })
        .people(1, 'E', { union: 'N-E', gender: 'female' })
        .work('E-1', 'B', { main: false })
        .add(
          'bodies',
          'A | womens_officer | 2005-01-01',
          'B | womens_committee | 2005-01-01',
          'E | womens_committee | 2005-01-01',
        ),
    );
    expect(await rates('C03', '2024-08-31')).toMatchObject({
      C: '2/2',
      A: '1/1',
      B: '0/0',
      E: '1/1',
    });
    expect(await rates('C03', '2024-09-01')).toMatchObject({
      C: '1/2',
      D1: '1/2',
      A: '0/1',
      B: '0/0',
      E: '1/1',
    });
  });

  it('I01: takes ages on the first day, staff on the last, entries in between, each person once', async () => {
    await take(
      new SmallCity()
        .units('D1', 'A', 'B')
        .add('contests', 'Y | 青 | young_teacher | 2019', 'O | 他 | other | 2025')
        .people(1, 'A', { teacher: true, born: '1989-01-01' })
        .people(1, 'A', { teacher: true, born: '1989-01-02' })
        .people(1, 'A', { teacher: true, born: '1995-05-05', from: '2016-01-01', to: '2025-12-31' })
        .people(1, 'A', {
          teacher: false,
          category: 'teacher',
          born: '1995-05-05',
          from: '2016-01-01',
        })
        .people(1, 'A', { teacher: true, born: '1995-05-05', from: '2025-12-31' })
        .people(1, 'A', { teacher: true, born: '1995-05-05', from: '2016-01-01', to: '2025-09-01' })
        .work('A-6', 'B', { teacher: true, from: '2025-09-01' })
        .work('A-2', 'B', { main: false, teacher: true })
        .add(
          'contest_entries',
          ...['A-1', 'A-3', 'A-4', 'A-6'].map((no) => `Y | ${no} | 2025-06-15 | school`),
          'Y | A-2 | 2025-01-01 | school',
          'Y | A-2 | 2025-12-31 | city',
          'O | A-5 | 2025-06-15 | school',
          'Y | A-5 | 2026-01-01 | school',
          'Y | A-5 | 2024-12-31 | city',
        ),
    );
    expect(await rates('I01', '2025-01-01', '2025-12-31')).toMatchObject({
      C: '2/3',
      A: '1/2',
      B: '1/1',
    });
    expect(await rates('I01', '2025-01-01', '2025-12-30')).toMatchObject({
      C: '3/3',
      A: '2/2',
      B: '1/1',
    });
    expect(await rates('I01', '2024-12-31', '2025-12-31')).toMatchObject({ C: '4/4', A: '3/3' });
    expect(await rates('I01', '2025-01-02', '2025-06-30')).toMatchObject({
      C: '2/2',
      A: '2/2',
      B: '0/0',
    });
    expect(await rates('I01', '2025-07-01', '2025-12-31')).toMatchObject({
      C: '0/2',
      A: '0/1',
      B: '0/1',
    });
    expect(await rates('I01', '2025-07-01', '2026-01-01')).toMatchObject({
      C: '1/2',
      A: '1/1',
      B: '0/1',
    });
  });

  it('I01: someone born on 29 February turns 36 on 1 March of a common year', async () => {
    await take(
      new SmallCity()
        .units('D1', 'A')
        .people(1, 'A', { teacher: true, born: '1988-02-29' })
        .people(1, 'A', { teacher: true, born: '2064-02-29', from: '2090-01-01' }),
    );
    expect(await rates('I01', '2024-02-28', '2024-03-31')).toMatchObject({ A: '0/1' });
    expect(await rates('I01', '2024-02-29', '2024-03-31')).toMatchObject({ A: '0/0' });
    expect(await rates('I01', '2100-02-28', '2100-03-31')).toMatchObject({ A: '0/1' });
    expect(await rates('I01', '2100-03-01', '2100-03-31')).toMatchObject({ A: '0/0' });
  });

  it(
    'I02 to I05: each contest has its own people; a unit counts once one of its people enters ' +
      'the right one',
    async () => {
      await take(
        new SmallCity()
          .units('D1', 'A', 'B', 'E', 'H')
          .units('D2', 'F')
          .add('org_units', 'V | 职校 | unit | VS | public | 2000-01-01')
          .add('org_edges', 'V | D2 | 2000-01-01')
          .add(
            'contests',
            'Y | 青 | young_teacher | 2025',
            'M | 管 | administrator | 2025',
            'L | 勤 | logistics | 2025',
            'Q | 双 | dual_qualified | 2025',
          )
          .people(1, 'A', { category: 'head' })
          .people(1, 'A', { category: 'admin' })
          .people(1, 'A', { category: 'aux' })
          .people(1, 'B', { category: 'logistics' })
          .people(1, 'B', { category: 'nursery' })
          .people(3, 'E', { category: 'teacher', teacher: true })
          .people(1, 'H', { category: 'teacher', teacher: true, born: '1989-01-01' })
          .people(1, 'F', {
            category: 'teacher',
            teacher: true,
            born: '1999-09-09',
            from: '2020-01-01',
          })
          .people(1, 'V', { category: 'teacher', teacher: true })
          .people(1, 'V', { category: 'head', teacher: true })
          .people(1, 'V', { category: 'teacher' })
          .add(
            'contest_entries',
            'M | A-2 | 2025-03-03 | school',
            'M | A-3 | 2025-03-03 | school',
            'Y | A-1 | 2025-03-03 | school',
            'M | B-1 | 2025-03-03 | school',
            'Q | B-2 | 2025-03-03 | school',
            'Y | E-1 | 2025-03-03 | school',
            'L | F-1 | 2025-03-03 | school',
            'Q | V-1 | 2025-03-03 | school',
            'Q | V-1 | 2025-04-03 | city',
            'L | B-2 | 2026-01-01 | city',
          ),
      );
      const year = ['2025-01-01', '2025-12-31'] as const;
      expect(await rates('I02', ...year)).toMatchObject({ C: '1/3', A: '1/2', V: '0/1' });
      expect(await rates('I03', ...year)).toMatchObject({ C: '0/2', B: '0/2' });
      expect(await rates('I04', ...year)).toMatchObject({ C: '1/2', V: '1/2', E: '0/0' });
      expect(await rates('I05', ...year)).toMatchObject({
        C: '2/4',
        D1: '1/2',
        D2: '1/2',
        A: '1/1',
        B: '0/1',
        E: '0/0',
        F: '0/1',
        H: '0/0',
        V: '1/1',
      });
      expect(await rates('I05', '2025-01-01', '2026-01-01')).toMatchObject({ C: '3/4', B: '1/1' });
      expect(await rates('I05', '2024-12-31', '2025-12-31')).toMatchObject({ C: '2/5', H: '0/1' });
    },
  );

  it(
    'F01: reverses two items, scores dimensions with 2/3 of their items, weighs those present, ' +
      'wants six of them',
    async () => {
      const none = (...codes: string[]): Record<string, string> =>
        Object.fromEntries(codes.map((code) => [code, '9']));
      const sevenAndEight = none('S7-1', 'S7-2', 'S8-2', 'S8-3');
      const mixed = {
        'S1-1': '5',
        'S1-2': '5',
        'S1-3': '',
        'S2-4': '',
        'S5-1': '1',
        'S5-2': '',
        'S5-3': '5',
        'S6-1': '5',
        'S6-2': '5',
        'S6-3': '5',
      };
      await take(
        new SmallCity()
          .units('D1', 'A', 'B', 'E')
          .people(9, 'A')
          .people(9, 'B')
          .people(9, 'E')
          .add('survey_waves', 'W | 测 | 2025-10-31')
          .sheet('W', 'A', 3, { ...mixed, ...sevenAndEight })
          .sheet('W', 'B', 3, { ...mixed, ...sevenAndEight, 'S2-3': '' })
          .sheet('W', 'B', 2, none('S1-1', 'S1-2', 'S3-2', 'S3-3', 'S4-1', 'S4-2'))
          .sheet('W', 'E', 1)
          .sheet('W', 'E', 4, { 'S5-3': '3' }),
      );
      // A: 0.15 x (100 + 50 + 50 + 50) + 0.10 x (0 + 100), by 0.80; E: 0, and (0.9 x 75 + 0.1 x (75 + 75 + 50) / 3)
      const found = await estimates('F01', '2025-10-31');
      expect(found.A).toEqual([59.375, null, 1]);
      expect(found.B).toEqual([null, null, 0]);
      expect(found.E![0]).toBeCloseTo((0 + 67.5 + 20 / 3) / 2, 8);
      expect(await rates('F03', '2025-10-31')).toMatchObject({
        C: '3/27',
        A: '1/9',
        B: '0/9',
        E: '2/9',
      });
    },
  );

  it('F01: weighs units by their main staff and pools the variance of single sheets', async () => {
    await take(
      new SmallCity()
        .units('D1', 'A', 'B')
        .units('D2', 'E', 'F', 'H')
        .people(4, 'A')
        .people(6, 'B')
        .people(1, 'E')
        .people(1, 'F')
        .people(3, 'H')
        .work('A-1', 'B', { main: false })
        .add('survey_waves', 'W | 测 | 2025-10-31')
        .sheet('W', 'A', 5)
        .sheet('W', 'A', 3)
        .sheet('W', 'B', 2)
        .sheet('W', 'E', 4)
        .sheet('W', 'F', 1)
        .sheet('W', 'F', 5)
        .sheet('W', 'F', 3),
    );
    const found = await estimates('F01', '2025-01-01', '2025-12-31');
    expect(found.A).toEqual([75, rounded(Math.sqrt((0.5 * 1250) / 2)), 2]);
    expect(found.B).toEqual([25, null, 1]);
    expect(found.E).toEqual([75, 0, 1]);
    expect(found.F).toEqual([50, 0, 3]);
    expect(found.H).toEqual([null, null, 0]);
    // D1: pooled variance 1250; 0.16 x 1/2 x 1250/2 + 0.36 x 5/6 x 1250 = 50 + 375
    expect(found.D1![0]).toBe(45);
    expect(found.D1![1]).toBeCloseTo(Math.sqrt(425), 8);
    // D2: both factors are 0, whatever the variances; the unit without a sheet stands outside
    expect(found.D2).toEqual([62.5, 0, 4]);
    // C: pooled variance (1 x 1250 + 2 x 2500) / 3; (4^2 x 1/2 x 1250/2 + 6^2 x 5/6 x 6250/3) / 12^2
    expect(found.C![0]).toBeCloseTo((4 * 75 + 6 * 25 + 75 + 50) / 12, 8);
    expect(found.C![1]).toBeCloseTo(Math.sqrt(5000 + 62500) / 12, 8);
    expect(found.C![2]).toBe(7);
  });

  it('F01 to F03: read units, staff, tree and sheets on the reference day, rows on the last day', async () => {
    await take(
      new SmallCity()
        .units('D1', 'A')
        .add(
          'org_units',
          'M | 迁 | unit | PS || 2000-01-01',
          'X | 撤 | unit | PS || 2000-01-01 | 2025-12-01',
          'Z | 新 | unit | PS || 2025-11-01',
          'Y | 早撤 | unit | PS || 2000-01-01 | 2025-10-31',
          'G | 组 | group ||| 2000-01-01',
        )
        .add(
          'org_edges',
          'M | D1 | 2000-01-01 | 2025-11-01',
          'M | D2 | 2025-11-01',
          'X | D1 | 2000-01-01 | 2025-12-01',
          'Z | D1 | 2000-01-01',
          'Y | D1 | 2000-01-01',
          'G | M | 2000-01-01',
        )
        .people(2, 'A')
        .people(1, 'A', { from: '2025-11-01' })
        .people(1, 'M')
        .people(1, 'X')
        .people(1, 'Z')
        .people(1, 'Y')
        .add('survey_waves', 'W | 测 | 2025-10-31')
        .sheet('W', 'A', 5)
        .sheet('W', 'M', 3)
        .sheet('W', 'X', 1)
        .sheet('W', 'Z', 1)
        .sheet('W', 'Y', 1)
        .sheet('W', 'G', 1),
    );
    expect(await rates('F03', '2025-10-01', '2025-12-31')).toEqual({
      A: '1/2',
      C: '3/4',
      D1: '3/4',
      D2: '0/0',
      G: '0/0',
      M: '1/1',
      Z: '0/0',
    });
    expect(await estimates('F01', '2025-10-01', '2025-12-31')).toEqual({
      A: [100, null, 1],
      C: [62.5, null, 3],
      D1: [62.5, null, 3],
      D2: [null, null, 0],
      G: [null, null, 0],
      M: [50, 0, 1],
      Z: [null, null, 0],
    });
    expect(await estimates('F02', '2025-10-01', '2025-12-31')).toMatchObject({
      A: [100, null, 1],
      C: [50, null, 3],
      D2: [null, null, 0],
      M: [0, 0, 1],
    });
    expect(await rates('F03', '2025-10-31')).toMatchObject({ C: '3/4', X: '1/1' });
    expect(await rates('F03', '2025-11-01', '2025-12-31')).toMatchObject({ C: '0/0', A: '0/0' });
    expect(await rates('F03', '2025-10-01', '2025-10-30')).toMatchObject({ C: '0/0' });
    expect(await estimates('F01', '2025-11-01', '2025-12-31')).toMatchObject({
      C: [null, null, 0],
    });
  });

  it('F01 to F03: take the last wave of the period, of two on one day the greater code', async () => {
    await take(
      new SmallCity()
        .units('D1', 'A')
        .people(4, 'A')
        .add(
          'survey_waves',
          'Z1 | 一 | 2025-03-31',
          'W10 | 十 | 2025-10-31',
          'W9 | 九 | 2025-10-31',
        )
        .sheet('Z1', 'A', 1)
        .sheet('W10', 'A', 3)
        .sheet('W10', 'A', 3)
        .sheet('W9', 'A', 4)
        .sheet('W9', 'A', 4)
        .sheet('W9', 'A', 4),
    );
    expect(await estimates('F01', '2025-01-01', '2025-12-31')).toMatchObject({ C: [75, 0, 3] });
    expect(await rates('F03', '2025-01-01', '2025-10-31')).toMatchObject({ C: '3/4' });
    expect(await estimates('F02', '2025-01-01', '2025-10-30')).toMatchObject({ C: [0, null, 1] });
  });

  it(
    'F02, F03: O1 of valid sheets alone; sheets of a unit without staff count as sheets, not in ' +
      'the estimate',
    async () => {
      const invalid = Object.fromEntries(
        ['S1', 'S2', 'S3'].flatMap((block) => ['1', '2'].map((item) => [`${block}-${item}`, '9'])),
      );
      await take(
        new SmallCity()
          .units('D1', 'A', 'B', 'E')
          .people(10, 'A')
          .people(5, 'B')
          .add('survey_waves', 'W | 测 | 2025-10-31')
          .sheet('W', 'A', 5)
          .sheet('W', 'A', 1, { O1: '4' })
          .sheet('W', 'A', 5, { O1: '3' })
          .sheet('W', 'A', 5, { O1: '' })
          .sheet('W', 'A', 5, invalid)
          .sheet('W', 'B', 5, { O1: '2' })
          .sheet('W', 'B', 5, { O1: '1' })
          .sheet('W', 'E', 5),
      );
      expect(await rates('F03', '2025-10-31')).toMatchObject({
        C: '7/15',
        A: '4/10',
        B: '2/5',
        E: '1/0',
      });
      const found = await estimates('F02', '2025-10-31');
      // A: 100, 100, 0 of n = 3: s^2 = 10000/3; the sheet that left O1 open is not among the n
      expect(found.A![0]).toBeCloseTo(200 / 3, 8);
      expect(found.A![1]).toBeCloseTo(Math.sqrt((0.7 * 10000) / 9), 8);
      expect(found.A![2]).toBe(3);
      expect(found.E).toEqual([null, null, 0]);
      expect(found.C![0]).toBeCloseTo(400 / 9, 8);
      expect(found.C![1]).toBeCloseTo((Math.sqrt((0.7 * 10000) / 9) * 2) / 3, 8);
      expect(found.C![2]).toBe(5);
    },
  );
});

const CONTRACT = join(import.meta.dirname, 'contract');

interface Query {
  readonly indicators: readonly GoldenCode[];
  readonly root: string;
  readonly level?: string;
  readonly periods: readonly string[];
  readonly by?: readonly string[];
}

interface Answer {
  readonly unit: string;
  readonly period: string;
  readonly indicator: string;
  readonly group: readonly string[];
  readonly status: string;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly n?: number;
  readonly value: number | null;
  readonly standardError?: number | null;
}

/** The numbers that must agree to the digit. */
const exact = ({
  unit,
  period,
  indicator,
  group,
  status,
  numerator,
  denominator,
  n,
}: Answer): unknown => ({ unit, period, indicator, group, status, numerator, denominator, n });

/** The days of a year, a quarter of a year or a day. */
function daysOf(period: string): [first: string, last: string] {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter)
    return [
      `${quarter[1]!}-${['01-01', '04-01', '07-01', '10-01'][Number(quarter[2]) - 1]!}`,
      `${quarter[1]!}-${['03-31', '06-30', '09-30', '12-31'][Number(quarter[2]) - 1]!}`,
    ];
  return period.length === 4 ? [`${period}-01-01`, `${period}-12-31`] : [period, period];
}

/** The golden answer of every open org unit in the form of the contract. */
async function answer(indicator: GoldenCode, period: string): Promise<Answer[]> {
  const [first, last] = daysOf(period);
  const group: string[] = [];
  if (indicator === 'F01' || indicator === 'F02') {
    return (await goldenEstimates(store.pool, indicator, first, last)).map(
      ({ unit, value, standardError, n }) => {
        const status = n === 0 ? 'EMPTY' : n < 10 ? 'SUPPRESSED' : 'OK';
        return {
          unit,
          period,
          indicator,
          group,
          status,
          n,
          ...(status === 'OK' ? { value, standardError } : { value: null, standardError: null }),
        };
      },
    );
  }
  return (await goldenCounts(store.pool, indicator, first, last)).map(
    ({ unit, numerator, denominator }) => ({
      unit,
      period,
      indicator,
      group,
      status: denominator === 0 ? 'EMPTY' : 'OK',
      numerator,
      denominator,
      value: denominator === 0 ? null : (100 * numerator) / denominator,
    }),
  );
}

/** Takes a city in, which must be without faults. */
async function take({ tables }: { tables: Tables }): Promise<void> {
  expect(await takeTables(store.pool, tables)).toMatchObject({
    outcome: 'WRITTEN',
    faultCount: 0,
    faults: [],
  });
}

/** `numerator/denominator` by unit. */
const rates = async (
  code: GoldenCode,
  first: string,
  last = first,
): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await goldenCounts(store.pool, code, first, last)).map(({ unit, numerator, denominator }) => [
      unit,
      `${numerator}/${denominator}`,
    ]),
  );

/** Value, standard error and n by unit, to nine decimals. */
const estimates = async (
  code: 'F01' | 'F02',
  first: string,
  last = first,
): Promise<Record<string, [number | null, number | null, number]>> =>
  Object.fromEntries(
    (await goldenEstimates(store.pool, code, first, last)).map(
      ({ unit, value, standardError, n }) => [unit, [rounded(value), rounded(standardError), n]],
    ),
  );

const rounded = (number: number | null): number | null =>
  number === null ? null : Number(number.toFixed(9));
