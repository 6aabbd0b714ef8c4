import { registers } from '../../schema/registers/index.ts';

/** The people of a unit with the same attributes, all of whom are members or none. */
export interface Profile {
  readonly gender: 'female' | 'male';
  readonly establishment: '1' | '2';
  readonly born: '1990-01-01' | '1970-01-01';
  readonly isMember: boolean;
}

/** Every combination of attributes. */
export const PROFILES: readonly Profile[] = (['female', 'male'] as const).flatMap((gender) =>
  (['1', '2'] as const).flatMap((establishment) =>
    (['1990-01-01', '1970-01-01'] as const).flatMap((born) =>
      [true, false].map((isMember) => ({ gender, establishment, born, isMember })),
    ),
  ),
);

/** A unit of a random city; `counts` says how many people have each of {@link PROFILES}. */
export interface RandomUnit {
  readonly code: string;
  /** code of the node above until the end of 2024, and since */
  readonly parent: string;
  readonly parentNow: string;
  readonly type: 'PS' | 'KG';
  readonly ownership: 'public' | 'private';
  readonly isCovered: boolean;
  readonly counts: readonly number[];
}

/** A city with districts and units, and its tables as a package holds them. */
export interface RandomCity {
  readonly districts: readonly string[];
  readonly units: readonly RandomUnit[];
  readonly tables: Readonly<Record<string, string[][]>>;
}

/** Random numbers from 0 up to, but not including, 1 (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Numbers of people near the limits of disclosure. */
const SMALL = [0, 0, 0, 0, 1, 1, 2, 3];
const LARGE = [0, 1, 2, 4, 6, 9, 12];

/** The city of a seed, always the same one. */
export function randomCity(seed: number): RandomCity {
  const next = randomNumbers(seed);
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const districts = ['D1', 'D2', 'D3'].slice(0, 1 + Math.floor(next() * 3));
  const units: RandomUnit[] = [];
  const count = 3 + Math.floor(next() * 5);
  for (let i = 0; i < count; i++) {
    const above = [...districts, ...districts, 'C', ...(i === 1 ? ['U0'] : [])];
    const parent = oneOf(above);
    const isCovered = next() < 0.85;
    const size = oneOf([SMALL, LARGE, LARGE]);
    units.push({
      code: `U${i}`,
      parent,
      parentNow: i > 1 && next() < 0.2 ? oneOf(districts) : parent,
      type: oneOf(['PS', 'PS', 'KG']),
      ownership: oneOf(['public', 'public', 'private']),
      isCovered,
      counts: PROFILES.map(({ isMember }) => (isMember && !isCovered ? 0 : oneOf(size))),
    });
  }
  return { districts, units, tables: tablesOf(districts, units) };
}

function tablesOf(
  districts: readonly string[],
  units: readonly RandomUnit[],
): Record<string, string[][]> {
  const tables: Record<string, string[][]> = Object.fromEntries(
    registers.map(({ table, columns }) => [table, [columns.map(({ header }) => header)]]),
  );
  const add = (table: string, row: Readonly<Record<string, string>>): void => {
    const [header] = tables[table]!;
    tables[table]!.push(header!.map((name) => row[name] ?? ''));
  };
  const since = '2000-01-01';
  add('org_units', { code: 'C', name: '市', kind: 'city', opened_on: since });
  for (const code of districts) {
    add('org_units', { code, name: code, kind: 'district', opened_on: since });
    add('org_edges', { code, parent_code: 'C', line: 'union', from_on: since });
  }
  for (const { code, parent, parentNow, type, ownership, isCovered, counts } of units) {
    add('org_units', {
      ...{ code, name: code, kind: 'unit', school_type: type },
      ...{ ownership, opened_on: since },
    });
    if (parentNow === parent)
      add('org_edges', { code, parent_code: parent, line: 'union', from_on: since });
    else {
      add('org_edges', {
        code,
        parent_code: parent,
        line: 'union',
        from_on: since,
        to_on: '2025-01-01',
      });
      add('org_edges', { code, parent_code: parentNow, line: 'union', from_on: '2025-01-01' });
    }
    const union = `N-${code}`;
    if (isCovered) {
      add('unions', {
        code: union,
        host_unit_code: code,
        kind: 'single',
        name: union,
        approved_on: since,
      });
      add('union_coverage', { union_code: union, unit_code: code, from_on: since });
    }
    PROFILES.forEach(({ gender, establishment, born, isMember }, profile) => {
      for (let i = 0; i < counts[profile]!; i++) {
        const no = `${code}-${profile}-${i}`;
        add('staff', { staff_no: no, name: no, gender, born_on: born });
        add('employments', {
          ...{ staff_no: no, unit_code: code, is_main: 'true', category: 'health', establishment },
          ...{ full_time_teacher: 'false', dual_qualified: 'false', from_on: '2010-01-01' },
        });
        if (isMember)
          add('memberships', {
            ...{ staff_no: no, union_code: union, kind: 'active', from_on: '2010-01-01' },
          });
      }
    });
  }
  return tables;
}
