import fc from 'fast-check';
import type { Tables } from '../../fixtures/union-package.ts';
import { SmallCity } from '../../golden/small-city.ts';

/** The number of people of a unit by kind, members and others, and of valid responses. */
export interface Crowd {
  readonly at: string;
  readonly women: readonly [members: number, others: number];
  readonly men: readonly [members: number, others: number];
  readonly sheets: number;
  readonly type: string;
}

const size = fc.constantFrom(0, 0, 1, 3, 4, 5, 9, 10, 11, 20);
const sheets = fc.constantFrom(0, 0, 1, 5, 9, 10, 11, 14);

const crowd: fc.Arbitrary<Crowd> = fc.record({
  at: fc.constantFrom('D1', 'D1', 'D2', 'D2', 'D3', 'C', 'U0', 'U1'),
  women: fc.tuple(size, size),
  men: fc.tuple(size, size),
  sheets,
  type: fc.constantFrom('PS', 'PS', 'KG', 'VS'),
});

/** Units of a city, see {@link cityOf}; few enough to read when a property fails. */
export const anyCrowds: fc.Arbitrary<Crowd[]> = fc.array(crowd, {
  minLength: 3,
  maxLength: 9,
  size: 'max',
});

/**
 * A city of three districts with units `U0`, `U1`, …. The numbers of people and responses of a unit
 * are near the limits of disclosure; nothing changes over time.
 */
export function cityOf(crowds: readonly Crowd[]): Tables {
  const city = new SmallCity()
    .add('org_units', 'D3 | 北区 | district ||| 2000-01-01')
    .add('org_edges', 'D3 | C | 2000-01-01')
    .add('survey_waves', 'W | 测 | 2024-10-31');
  crowds.forEach(({ at, women, men, sheets: count, type }, i) => {
    const code = `U${i}`;
    city
      .add('org_units', `${code} | ${code} | unit | ${type} | public | 2000-01-01`)
      .add('org_edges', `${code} | ${i < 2 && at.startsWith('U') ? 'D1' : at} | 2000-01-01`)
      .unions(code);
    for (const [gender, [members, others]] of [
      ['female', women],
      ['male', men],
    ] as const) {
      city
        .people(members, code, { gender, union: `N-${code}`, teacher: true, born: '1990-01-01' })
        .people(others, code, { gender, establishment: '2', born: '1970-01-01' });
    }
    for (let n = 0; n < count; n++) city.sheet('W', code, 1 + ((n + i) % 5));
  });
  return city.tables;
}
