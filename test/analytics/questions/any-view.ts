import { afterAll, beforeAll } from '@jest/globals';
import fc from 'fast-check';
import type { Facts } from '../../../analytics/facts/facts.ts';
import { wholeScope } from '../../../analytics/query/scope.ts';
import type { View } from '../../../analytics/view.ts';
import type { Tables } from '../../fixtures/union-package.ts';
import { anyCity, anyDay } from '../any-city.ts';
import { anyPeriod } from '../any-question.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { factsOf } from '../support.ts';

export const viewOf = (facts: Facts, today: string, guarded = false): View => ({
  facts,
  scope: wholeScope(facts.hierarchy, today),
  guarded,
  today,
});

/** The subject of a random question: two periods, a node by number, a reading of the tree. */
const place = fc.record({
  from: anyPeriod,
  to: anyPeriod,
  node: fc.nat(99),
  hierarchy: fc.constantFrom('AS_WAS', 'AS_IS'),
});

/** See {@link place}. */
export type Place = typeof place extends fc.Arbitrary<infer T> ? T : never;

/**
 * A property of any city, some places in it, and a day that is today; its store is opened and
 * closed with the tests around.
 */
export function cities(): {
  property(
    runs: number,
    hold: (city: { tables: Tables; facts: Facts; places: readonly Place[]; today: string }) => void,
    tidy?: boolean,
  ): Promise<void>;
  factsAbout(tables: Tables): Promise<Facts>;
} {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());
  const factsAbout = async (tables: Tables): Promise<Facts> => {
    await reused.fill(tables);
    return factsOf(reused.store.pool);
  };
  return {
    factsAbout,
    property: (runs, hold, tidy = false) =>
      fc.assert(
        fc.asyncProperty(
          anyCity({ tidy, horizons: 'whole' }),
          fc.array(place, { minLength: 6, maxLength: 12, size: 'max' }),
          anyDay,
          async (tables, places, today) => {
            hold({ tables, facts: await factsAbout(tables), places, today });
          },
        ),
        { numRuns: runs, endOnFailure: true },
      ),
  };
}

/** The code of any node. */
export const nodeOf = ({ hierarchy: { nodes } }: Facts, choice: number): string =>
  nodes[choice % nodes.length]!.code;

/** The code of what an error says; undefined if nothing is thrown. */
export function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
