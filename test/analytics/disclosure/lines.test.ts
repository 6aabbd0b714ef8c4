import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallCity } from '../../golden/small-city.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { factsOf } from '../support.ts';
import { answerRows, viewOf } from './support.ts';

/**
 * Two districts: A has few people, B and E have enough, and A belongs to the other district along
 * the administrative line. S has few sheets; T and V have enough.
 */
function small(): SmallCity {
  const city = new SmallCity().units('D1', 'A', 'B', 'S').units('D2', 'E', 'T', 'V');
  city.unions('A', 'B', 'E', 'S', 'T', 'V');
  city.people(3, 'A', { union: 'N-A' });
  for (const unit of ['B', 'E', 'S', 'T', 'V']) city.people(20, unit, { union: `N-${unit}` });
  city.add('survey_waves', 'W | 测 | 2024-10-31');
  for (const [unit, count] of [
    ['B', 14],
    ['S', 5],
    ['T', 14],
    ['V', 14],
    ['E', 14],
  ] as const)
    for (let n = 0; n < count; n++) city.sheet('W', unit, 1 + (n % 5));
  return city.add(
    'org_edges',
    'D1 | C | 2000-01-01 || admin',
    'D2 | C | 2000-01-01 || admin',
    ...['A', 'E', 'T', 'V'].map((unit) => `${unit} | D2 | 2000-01-01 || admin`),
    ...['B', 'S'].map((unit) => `${unit} | D1 | 2000-01-01 || admin`),
  );
}

describe('what is withheld along the union line', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
    await reused.fill(small().tables);
  });
  afterAll(() => reused.close());

  const statuses = async (
    query: Parameters<typeof answerRows>[1],
    guarded: boolean,
  ): Promise<Record<string, string>> => {
    const view = viewOf(await factsOf(reused.store.pool), guarded);
    return Object.fromEntries(
      answerRows(view, { level: 'DISTRICT', ...query }).map(({ unit, status }) => [unit, status]),
    );
  };

  it('does not follow from the difference of a district on two lines', async () => {
    const query = { indicators: ['B01'] };
    expect(await statuses(query, true)).toEqual({ D1: 'OK', D2: 'OK' });
    // beside A, B is withheld along the union line: so both districts hold a unit that is
    expect(await statuses({ ...query, line: 'admin' }, true)).toEqual({
      D1: 'SUPPRESSED',
      D2: 'SUPPRESSED',
    });
    expect(await statuses({ ...query, line: 'admin' }, false)).toEqual({ D1: 'OK', D2: 'OK' });
    // the city has the same units on both lines
    expect(await statuses({ ...query, line: 'admin', level: 'CITY' }, true)).toEqual({ C: 'OK' });
  });

  it('does not hinder a district of another line all of whose units are told', async () => {
    const units = await statuses({ indicators: ['B01'], line: 'admin', level: 'UNIT' }, true);
    expect(units).toMatchObject({ A: 'SUPPRESSED', B: 'SUPPRESSED', T: 'OK', V: 'OK' });
    // A01 counts units, which are nobody's secret
    expect(await statuses({ indicators: ['A01'], line: 'admin' }, true)).toEqual({
      D1: 'OK',
      D2: 'OK',
    });
  });

  it('holds for answers, whoever asks', async () => {
    for (const guarded of [true, false]) {
      const union = await statuses({ indicators: ['F01'], level: 'UNIT' }, guarded);
      const admin = await statuses({ indicators: ['F01'], level: 'UNIT', line: 'admin' }, guarded);
      expect(union.S).toBe('SUPPRESSED');
      expect(admin).toEqual(union);
    }
  });
});
