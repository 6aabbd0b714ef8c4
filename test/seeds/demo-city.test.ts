import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JURISDICTIONS, SCHOOL_TYPES, STAFF, UNITS } from '../../seeds/population.ts';
import { registers } from '../../schema/registers/index.ts';
import { writeDemoCity } from '../../seeds/demo-city.ts';
import { faultsOf } from './integrity.ts';
import { holds, readPackage, type Package, type Row } from './package.ts';

const DAY = '2025-12-31';
let folder: string;
let rows: Record<string, number>;
let city: Package;
const progress: [number, number][] = [];

/** Main staff of open units on the reference day, each row joined with its person and unit. */
let staff: (Row & { person: Row; unit: Row; member: boolean })[];
let parents: Map<string, string>;

async function hashes(of: string): Promise<Record<string, string>> {
  const files = (await readdir(of)).sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(
        async (file) =>
          [
            file,
            createHash('sha256')
              .update(await readFile(join(of, file)))
              .digest('hex'),
          ] as const,
      ),
    ),
  );
}

const share = <T>(values: readonly T[], test: (value: T) => boolean): number =>
  (100 * values.filter(test).length) / values.length;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demo-city-'));
  rows = await writeDemoCity(folder, { onProgress: (done, total) => progress.push([done, total]) });
  city = readPackage(folder);
  const people = new Map(city['staff']!.map((row) => [row['staff_no'], row]));
  const units = new Map(city['org_units']!.map((row) => [row['code'], row]));
  parents = new Map(
    city['org_edges']!.filter(
      (row) => row['line'] === 'union' && holds(DAY, row['from_on']!, row['to_on']!),
    ).map((row) => [row['code']!, row['parent_code']!]),
  );
  const members = new Set(
    city['memberships']!.filter(
      (row) => row['kind'] === 'active' && holds(DAY, row['from_on']!, row['to_on']!),
    ).map((row) => row['staff_no']),
  );
  staff = city['employments']!.filter(
    (row) => row['is_main'] === 'true' && holds(DAY, row['from_on']!, row['to_on']!),
  ).map((row) =>
    Object.assign({}, row, {
      person: people.get(row['staff_no'])!,
      unit: units.get(row['unit_code'])!,
      member: members.has(row['staff_no']),
    }),
  );
});

afterAll(() => rm(folder, { recursive: true }));

const openUnits = (): readonly Row[] =>
  city['org_units']!.filter(
    (row) => row['kind'] === 'unit' && holds(DAY, row['opened_on']!, row['closed_on']!),
  );

describe('the demo city', () => {
  test('has the open units of the table of units, by type and jurisdiction', () => {
    const counts = Map.groupBy(
      openUnits(),
      (row) => `${row['school_type']} ${parents.get(row['code']!)}`,
    );
    for (const type of SCHOOL_TYPES) {
      JURISDICTIONS.forEach(({ code }, place) => {
        expect([type, code, counts.get(`${type} ${code}`)?.length ?? 0]).toEqual([
          type,
          code,
          UNITS[type][place],
        ]);
      });
    }
    expect(openUnits()).toHaveLength(912);
  });

  test('has the staff of the table of staff, by type and jurisdiction', () => {
    const counts = Map.groupBy(
      staff,
      (row) => `${row.unit['school_type']} ${parents.get(row['unit_code']!)}`,
    );
    for (const type of SCHOOL_TYPES) {
      JURISDICTIONS.forEach(({ code }, place) => {
        expect([type, code, counts.get(`${type} ${code}`)?.length ?? 0]).toEqual([
          type,
          code,
          STAFF[type][place],
        ]);
      });
    }
    expect(staff).toHaveLength(67_858);
  });

  test('keeps every integrity rule of the package', () => {
    expect(faultsOf(city)).toEqual([]);
  });

  test('has boundary units that stand exactly at their thresholds', () => {
    const boundary = openUnits()
      .filter((row) => row['name']!.includes('边界'))
      .map((row) => {
        const own = staff.filter((employee) => employee['unit_code'] === row['code']);
        const members = own.filter(({ member }) => member);
        return (
          `${row['name']}: ${own.length} staff, ${members.length} members, ` +
          `${members.filter((member) => member.person['gender'] === 'female').length} women`
        );
      });
    expect(boundary).toHaveLength(9);
    const text = boundary.join('\n');
    for (const size of [79, 80, 81])
      expect(text).toContain(`边界${size}人小学: ${size} staff, ${size} members`);
    for (const size of [199, 200])
      expect(text).toContain(`边界${size}人高级中学: ${size} staff, ${size} members`);
    for (const size of [24, 25])
      expect(text).toMatch(new RegExp(`边界${size}会员幼儿园: \\d+ staff, ${size} members`));
    for (const size of [9, 10])
      expect(text).toMatch(
        new RegExp(`边界${size}女会员服务中心: \\d+ staff, \\d+ members, ${size} women`),
      );
  });

  test('marks every name as one of the demo', () => {
    for (const table of ['org_units', 'unions', 'staff', 'contests', 'survey_waves']) {
      expect(city[table]!.filter((row) => !row['name']!.startsWith('演示'))).toEqual([]);
    }
    const names = city['org_units']!.map((row) => row['name']);
    expect(new Set(names).size).toBe(names.length);
  });

  test('holds nothing like an identity number', async () => {
    for (const file of await readdir(folder))
      expect((await readFile(join(folder, file), 'utf8')).match(/\d{15,}/)).toBeNull();
  });

  test('has a table for every register, with every column and some rows', () => {
    for (const { table, columns } of registers)
      expect([table, Object.keys(city[table]![0]!)]).toEqual([
        table,
        columns.map(({ header }) => header),
      ]);
  });

  test('reports its rows and its progress', () => {
    expect(rows).toEqual(
      Object.fromEntries(Object.entries(city).map(([name, table]) => [name, table.length])),
    );
    expect(Object.keys(rows).sort()).toEqual(registers.map(({ table }) => table).sort());
    expect(progress.at(-1)).toEqual([progress.length, progress.length]);
  });

  test('is the same to the byte when made again, and different with another seed', async () => {
    const again = await mkdtemp(join(tmpdir(), 'demo-city-'));
    const other = await mkdtemp(join(tmpdir(), 'demo-city-'));
    await writeDemoCity(again);
    await writeDemoCity(other, { seed: 7 });
    expect(await hashes(again)).toEqual(await hashes(folder));
    expect((await hashes(other))['staff.csv']).not.toBe((await hashes(folder))['staff.csv']);
    expect(faultsOf(readPackage(other))).toEqual([]);
    await Promise.all([again, other].map((path) => rm(path, { recursive: true })));
  });

  test('at scale 2 begins with the units and people of scale 1 and keeps every integrity rule', async () => {
    const twice = await mkdtemp(join(tmpdir(), 'demo-city-'));
    await writeDemoCity(twice, { scale: 2 });
    const large = readPackage(twice);
    for (const file of [
      'staff.csv',
      'employments.csv',
      'memberships.csv',
      'bodies.csv',
      'contest_entries.csv',
      'org_units.csv',
      'unions.csv',
    ]) {
      const [small, whole] = await Promise.all(
        [folder, twice].map((path) => readFile(join(path, file), 'utf8')),
      );
      expect([file, whole!.startsWith(small!)]).toEqual([file, true]);
    }
    expect(
      large['org_units']!.filter((row) => row['kind'] === 'unit' && row['closed_on'] === ''),
    ).toHaveLength(1824);
    expect(faultsOf(large)).toEqual([]);
    await rm(twice, { recursive: true });
  });

  test('refuses a scale that is no positive whole number', async () => {
    for (const scale of [0, -1, 1.5, NaN])
      await expect(writeDemoCity(folder, { scale })).rejects.toMatchObject({ code: 'BAD_USAGE' });
  });
});

describe('the people of the demo city', () => {
  const isFemale = (row: { person: Row }): boolean => row.person['gender'] === 'female';

  test.each([
    ['KG', 92.7, 97.8],
    ['PS', 74, 78],
    ['JS', 62, 66],
    ['SH', 56.5, 57],
    ['VS', 53, 56],
    ['TR', 70, 74],
  ])('of %s are women to about %d %%, of the teachers %d %%', (type, ofStaff, ofTeachers) => {
    const own = staff.filter((row) => row.unit['school_type'] === type);
    expect(Math.abs(share(own, isFemale) - ofStaff)).toBeLessThan(2.5);
    expect(
      Math.abs(
        share(
          own.filter((row) => row['full_time_teacher'] === 'true'),
          isFemale,
        ) - ofTeachers,
      ),
    ).toBeLessThan(3);
  });

  test.each([
    ['KG', [58, 27, 13, 2]],
    ['PS', [40, 31, 24, 5]],
    ['JS', [33, 31, 29, 7]],
    ['DU', [22, 34, 34, 10]],
    ['TR', [70, 24, 5, 1]],
  ])('of %s have the age bands %j', (type, bands) => {
    const ages = staff
      .filter((row) => row.unit['school_type'] === type)
      .map((row) => 2025 - Number(row.person['born_on']!.slice(0, 4)));
    const shares = [
      (age: number) => age <= 35,
      (age: number) => age > 35 && age <= 45,
      (age: number) => age > 45 && age <= 55,
      (age: number) => age > 55,
    ].map((band) => share(ages, band));
    shares.forEach((percent, i) => expect(Math.abs(percent - bands[i]!)).toBeLessThan(4));
  });

  test.each([
    ['KG', [5, 54, 2, 2, 12, 22, 3]],
    ['PS', [3, 88, 3, 3, 3, 0, 0]],
    ['VS', [3, 76, 7, 8, 6, 0, 0]],
  ])('of %s have the categories %j', (type, mix) => {
    const own = staff.filter((row) => row.unit['school_type'] === type);
    ['head', 'teacher', 'admin', 'aux', 'logistics', 'nursery', 'health'].forEach((category, i) =>
      expect(Math.abs(share(own, (row) => row['category'] === category) - mix[i]!)).toBeLessThan(1),
    );
  });

  test('hold established posts to about 65 %, never in private units', () => {
    expect(Math.abs(share(staff, (row) => row['establishment'] === '1') - 65)).toBeLessThan(3);
    expect(
      staff.filter((row) => row.unit['ownership'] === 'private' && row['establishment'] === '1'),
    ).toEqual([]);
    expect(new Set(staff.map((row) => row['establishment']))).toEqual(
      new Set(['1', '2', '3', '4', '5', '6']),
    );
  });

  test('are members nearly all when established, fewer otherwise', () => {
    const covered = new Set(
      city['union_coverage']!.filter((row) => holds(DAY, row['from_on']!, row['to_on']!)).map(
        (row) => row['unit_code'],
      ),
    );
    const own = staff.filter((row) => covered.has(row['unit_code']));
    expect(
      share(
        own.filter((row) => row['establishment'] === '1'),
        ({ member }) => member,
      ),
    ).toBeGreaterThan(98);
    const others = share(
      own.filter((row) => row['establishment'] !== '1'),
      ({ member }) => member,
    );
    expect(others).toBeGreaterThan(75);
    expect(others).toBeLessThan(93);
  });

  test('leave at about 5 % a year, and some move between units', () => {
    const main = city['employments']!.filter((row) => row['is_main'] === 'true');
    const gone = city['staff']!.length - staff.length;
    expect(gone / staff.length / 3).toBeGreaterThan(0.04);
    expect(gone / staff.length / 3).toBeLessThan(0.065);
    const unitsOf = Map.groupBy(main, (row) => row['staff_no']);
    const moved = [...unitsOf.values()].filter(
      (spells) => new Set(spells.map((spell) => spell['unit_code'])).size > 1,
    ).length;
    expect(moved).toBeGreaterThan(1500);
    expect(city['employments']!.filter((row) => row['is_main'] === 'false').length).toBeGreaterThan(
      200,
    );
    expect(city['memberships']!.filter((row) => row['kind'] === 'retained').length).toBeGreaterThan(
      1000,
    );
  });
});

describe('the lines of the demo city', () => {
  const placesOn = (line: string): ReadonlyMap<string, string> =>
    new Map(
      city['org_edges']!.filter(
        (row) => row['line'] === line && holds(DAY, row['from_on']!, row['to_on']!),
      ).map((row) => [row['code']!, row['parent_code']!]),
    );

  test('place every open unit on the administrative and the geographic line, a fifth of them elsewhere', () => {
    const codes = openUnits().map((row) => row['code']!);
    const admin = placesOn('admin');
    const geographic = placesOn('geographic');
    expect(codes.filter((code) => !admin.has(code) || !geographic.has(code))).toEqual([]);
    const elsewhere = share(codes, (code) => admin.get(code) !== parents.get(code));
    expect(elsewhere).toBeGreaterThan(14);
    expect(elsewhere).toBeLessThan(24);
    const ofTheCity = codes.filter((code) => parents.get(code) === 'CZ-ZS');
    expect(ofTheCity.every((code) => geographic.get(code) !== 'CZ-ZS')).toBe(true);
    for (const line of ['admin', 'geographic', 'cooperation'])
      expect(JURISDICTIONS.every(({ code }) => placesOn(line).get(code) === 'CZ')).toBe(true);
  });

  test('have one cooperation area, around a school, with a member from another district', () => {
    const cooperation = [...placesOn('cooperation')].filter(([code]) => !/^CZ-..$/.test(code));
    expect(cooperation).toHaveLength(6);
    const members = cooperation.filter(([, parent]) => parent === 'CZ-WJ-PS-001');
    expect(new Set(members.map(([code]) => parents.get(code)))).toEqual(
      new Set(['CZ-WJ', 'CZ-JK']),
    );
  });

  test('say where units lie, and have unions with, without and no longer with a legal person', () => {
    const counts = Map.groupBy(openUnits(), (row) => row['urban_rural']!);
    for (const code of ['', 'urban', 'town', 'rural'])
      expect(counts.get(code)!.length).toBeGreaterThan(8);
    const unions = city['unions']!.filter((row) =>
      holds(DAY, row['approved_on']!, row['dissolved_on']!),
    );
    const without = unions.filter((row) => row['legal_person_from'] === '');
    const expired = unions.filter((row) => row['legal_person_to'] !== '');
    expect(without.length).toBeGreaterThan(50);
    expect(expired.length).toBeGreaterThan(10);
    expect(unions.every((row) => row['approval_no'] !== '')).toBe(true);
  });
});

describe('the history of the demo city', () => {
  test('moves twelve units from Wujin to the Economic Development Zone on 2024-09-01', () => {
    const moved = city['org_edges']!.filter(
      (row) =>
        row['line'] === 'union' &&
        row['from_on'] === '2024-09-01' &&
        row['code']!.startsWith('CZ-WJ') &&
        row['parent_code'] === 'CZ-JK',
    );
    expect(moved).toHaveLength(12);
    for (const { code } of moved) {
      expect(
        city['org_edges']!.find(
          (row) => row['line'] === 'union' && row['code'] === code && row['to_on'] === '2024-09-01',
        )?.['parent_code'],
      ).toBe('CZ-WJ');
    }
  });

  test('merges two units into a new one and splits one, with their staff', () => {
    const before = (code: string): Set<string | undefined> => {
      const people = new Set(
        staff.filter((row) => row['unit_code'] === code).map((row) => row['staff_no']),
      );
      return new Set(
        city['employments']!.filter(
          (row) => people.has(row['staff_no']) && row['to_on'] === '2024-09-01',
        ).map((row) => row['unit_code']),
      );
    };
    const opened = openUnits().filter(
      (row) => row['opened_on'] === '2024-09-01' && row['school_type'] === 'PS',
    );
    const closed = new Set(
      city['org_units']!.filter((row) => row['closed_on'] === '2024-09-01').map(
        (row) => row['code'],
      ),
    );
    expect(closed.size).toBe(2);
    expect(
      opened.some((row) => [...before(row['code']!)].sort().join() === [...closed].sort().join()),
    ).toBe(true);
    expect(
      opened.some(
        (row) =>
          before(row['code']!).size === 1 &&
          ![...before(row['code']!)].some((code) => closed.has(code)),
      ),
    ).toBe(true);
  });

  test('grows the share of private units with a union, and joint unions cover several units', () => {
    const shareOn = (day: string): number => {
      const open = city['org_units']!.filter(
        (row) => row['ownership'] === 'private' && holds(day, row['opened_on']!, row['closed_on']!),
      );
      const covered = new Set(
        city['union_coverage']!.filter((row) => holds(day, row['from_on']!, row['to_on']!)).map(
          (row) => row['unit_code'],
        ),
      );
      return share(open, (row) => covered.has(row['code']));
    };
    const shares = ['2020-12-31', '2022-12-31', '2025-12-31'].map(shareOn);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    for (const { code } of city['unions']!.filter((row) => row['kind'] === 'joint')) {
      expect(
        city['union_coverage']!.filter((row) => row['union_code'] === code).length,
      ).toBeGreaterThan(1);
    }
    expect(city['unions']!.filter((row) => row['kind'] === 'joint').length).toBeGreaterThan(5);
  });

  test('has contests whose entries pass on to the next level at 22 % and 25 %', () => {
    const counts = Map.groupBy(city['contest_entries']!, (row) => row['level']);
    const [school, district, of] = ['school', 'district', 'city'].map(
      (level) => counts.get(level)!.length,
    ) as [number, number, number];
    expect(Math.abs(district / school - 0.22)).toBeLessThan(0.01);
    expect(Math.abs(of / district - 0.25)).toBeLessThan(0.02);
  });

  test('has survey answers with the mean, spread, correlation and gaps of the model', () => {
    const sheets = city['survey_responses']!;
    const answers = sheets.flatMap((row) => [row['S1-1'], row['S1-2']]);
    const given = answers.filter((answer) => answer !== '' && answer !== '9').map(Number);
    const mean = given.reduce((sum, x) => sum + x, 0) / given.length;
    expect(Math.abs(mean - 4)).toBeLessThan(0.1);
    expect(
      Math.abs(Math.sqrt(given.reduce((sum, x) => sum + (x - mean) ** 2, 0) / given.length) - 0.9),
    ).toBeLessThan(0.08);
    expect(100 * (1 - given.length / answers.length)).toBeGreaterThan(1);
    expect(100 * (1 - given.length / answers.length)).toBeLessThan(2.2);
    const reversed = sheets
      .map((row) => row['S8-3'])
      .filter((answer) => answer !== '' && answer !== '9')
      .map(Number);
    expect(reversed.reduce((sum, x) => sum + x, 0) / reversed.length).toBeLessThan(2.5);
  });
});

describe('the unions of the demo city', () => {
  test('are mostly single where a unit has 25 members, and sometimes joint', () => {
    const kinds = new Map(city['unions']!.map((row) => [row['code'], row['kind']]));
    const covered = city['union_coverage']!.filter((row) =>
      holds(DAY, row['from_on']!, row['to_on']!),
    );
    const members = Map.groupBy(
      staff.filter(({ member }) => member),
      (row) => row['unit_code'],
    );
    const large = covered.filter((row) => (members.get(row['unit_code'])?.length ?? 0) >= 25);
    const single = share(large, (row) => kinds.get(row['union_code']) === 'single');
    expect(single).toBeGreaterThan(96);
    expect(single).toBeLessThan(99);
  });

  test('have groups in large public units, each below its unit for as long as that is open', () => {
    const units = new Map(city['org_units']!.map((row) => [row['code'], row]));
    const groups = city['org_units']!.filter((row) => row['kind'] === 'group');
    expect(groups.length).toBeGreaterThan(100);
    for (const group of groups) {
      const unit = units.get(parents.get(group['code']!))!;
      expect([unit['kind'], unit['opened_on'], unit['ownership']]).toEqual([
        'unit',
        group['opened_on'],
        'public',
      ]);
    }
  });
});

describe('the projects and filings of the demo city', () => {
  const of = (kind: string): readonly Row[] =>
    city['projects']!.filter((row) => row['kind'] === kind);
  const year = (row: Row, column: string): string => row[column]!.slice(0, 4);

  test.each(['2023', '2024', '2025'])(
    'in %s stand on both sides of three completed benefit projects a unit',
    (of2) => {
      const done = of('benefit').filter((row) => year(row, 'completed_on') === of2);
      const counts = [...Map.groupBy(done, (row) => row['unit_code']).values()].map(
        (rows) => rows.length,
      );
      for (const number of [1, 2, 3, 4])
        expect(counts.filter((count) => count === number).length).toBeGreaterThan(40);
      const covered = new Set(
        city['union_coverage']!.filter((row) =>
          holds(`${of2}-12-31`, row['from_on']!, row['to_on']!),
        ).map((row) => row['unit_code']),
      );
      expect(done.some((row) => !covered.has(row['unit_code']))).toBe(true);
    },
  );

  test(
    'have key tasks completed on the day they were due, the day after, and never; and cards ' +
      'without each of the five fields',
    () => {
      const tasks = of('key_task').filter((row) => row['due_on'] !== '');
      const on = tasks.filter((row) => row['completed_on'] === row['due_on']).length;
      const dayAfter = (day: string): string =>
        new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      const late = tasks.filter((row) => row['completed_on'] === dayAfter(row['due_on']!)).length;
      const never = tasks.filter((row) => row['completed_on'] === '').length;
      for (const number of [on, late, never]) expect(number).toBeGreaterThan(50);
      for (const field of ['owner', 'goal', 'milestones', 'budget', 'due_on']) {
        expect(of('key_task').some((row) => row[field] === '')).toBe(true);
        expect(share(of('key_task'), (row) => row[field] === '')).toBeLessThan(6);
      }
      expect(of('key_task').some((row) => row['budget'] === '0' && row['milestones'] === '0')).toBe(
        true,
      );
    },
  );

  test('are approved for most units, for fewer than half of one district in the first year', () => {
    const approved = (district: string, period: string): number =>
      share(
        city['submissions']!.filter(
          (row) =>
            row['template'] === 'T06' &&
            row['period'] === period &&
            parents.get(row['unit_code']!) === district,
        ),
        (row) => row['district_approved_on'] !== '',
      );
    expect(approved('CZ-JK', '2023')).toBeLessThan(50);
    expect(approved('CZ-XB', '2023')).toBeGreaterThan(50);
    expect(approved('CZ-XB', '2023')).toBeLessThan(75);
    for (const { code } of JURISDICTIONS) expect(approved(code, '2025')).toBeGreaterThan(90);
    const filings = city['submissions']!;
    expect(share(filings, (row) => row['submitted_on']! > row['due_on']!)).toBeLessThan(3);
    expect(share(filings, (row) => row['returned_on'] !== '')).toBeLessThan(4);
    expect(filings.some((row) => row['submitted_on'] === row['due_on'])).toBe(true);
    expect(
      filings.some((row) => Number(row['filled_fields']) < Number(row['required_fields'])),
    ).toBe(true);
  });

  test('have answers of leaders to T1 and T2 beside those of everybody to T3', () => {
    const sheets = city['survey_responses']!;
    for (const item of ['T1', 'T2']) {
      const answered = share(sheets, (row) => /^[1-5]$/.test(row[item]!));
      expect(answered).toBeGreaterThan(5);
      expect(answered).toBeLessThan(9);
    }
  });
});
