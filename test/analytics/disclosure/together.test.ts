import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OF_PEOPLE } from '../oracle.ts';
import {
  atomsBy,
  cellsOf,
  codesOf,
  leaks,
  openCrowdedStore,
  answerRows,
  unitsUnder,
  type Cell,
  type CrowdedStore,
} from './support.ts';

describe('numbers withheld cannot be worked out', () => {
  let city: CrowdedStore;
  beforeAll(async () => {
    city = await openCrowdedStore();
  });
  afterAll(() => city.reused.close());

  it('of a node, from the nodes around it', () =>
    city.property(6, (facts, view) => {
      for (const indicator of OF_PEOPLE) {
        const atoms = atomsBy(facts, indicator, 'GENDER');
        expect(
          leaks(cellsOf(view, {}, indicator, (unit) => (atoms(unit, []).length > 0 ? [unit] : []))),
        ).toEqual([]);
      }
    }));

  it.each(['GENDER', 'ESTABLISHMENT', 'AGE_BAND'])(
    'of a group of %s, from the other groups of its node and the whole',
    (dimension) =>
      city.property(4, (facts, view) => {
        for (const indicator of OF_PEOPLE) {
          const atoms = atomsBy(facts, indicator, dimension);
          for (const root of codesOf(facts)) {
            const groups = (row: Cell['row']): string[] => [
              ...new Set(
                unitsUnder(facts, root)
                  .flatMap((unit) => atoms(unit, row.group))
                  .map((atom) => atom.split(' ')[1]!),
              ),
            ];
            expect(
              leaks(
                [{}, { by: [dimension] }]
                  .flatMap((query) => answerRows(view, { ...query, indicators: [indicator], root }))
                  .map((row) => ({ row, atoms: groups(row) })),
              ),
            ).toEqual([]);
          }
        }
      }),
  );
});
