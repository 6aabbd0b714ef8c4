import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { TreeReading } from '../../../analytics/tree/tree-reading.ts';

/** Parents of a forest: a node hangs under one before it in some shuffled order, or nowhere. */
const forests = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { maxLength: 40 }).map((wanted) => {
  const order = wanted
    .map((_, index) => index)
    .sort((a, b) => wanted[a]![1] - wanted[b]![1] || a - b);
  const parents = new Array<number>(wanted.length).fill(-1);
  order.forEach((node, place) => {
    const chosen = wanted[node]![0] % (place + 1);
    if (chosen < place) parents[node] = order[chosen]!;
  });
  return Int32Array.from(parents);
});

describe('a reading of a tree', () => {
  it('holds each node once, parents before children, every subtree in one piece', () => {
    fc.assert(
      fc.property(forests, (parents) => {
        const reading = new TreeReading(parents);
        const n = parents.length;
        expect([...reading.order].sort((a, b) => a - b)).toEqual(
          Array.from({ length: n }, (_, x) => x),
        );
        const isUnder = (x: number, root: number): boolean =>
          x === root || (parents[x]! >= 0 && isUnder(parents[x]!, root));
        for (let x = 0; x < n; x++) {
          const members = Array.from({ length: n }, (_, y) => y).filter((y) => isUnder(y, x));
          expect(reading.order[reading.at[x]!]).toBe(x);
          expect(reading.subtree(x)[0]).toBe(x);
          expect([...reading.subtree(x)].sort((a, b) => a - b)).toEqual(members);
          expect(reading.children(x)).toEqual(members.filter((y) => parents[y] === x));
          if (parents[x]! >= 0) expect(reading.at[parents[x]!]!).toBeLessThan(reading.at[x]!);
        }
      }),
    );
  });

  it('reads a chain of 200,000 nodes and a star of as many without recursion', () => {
    const n = 200_000;
    const chain = new TreeReading(Int32Array.from({ length: n }, (_, x) => x - 1));
    const star = new TreeReading(Int32Array.from({ length: n }, (_, x) => (x === 0 ? -1 : 0)));
    expect(chain.ancestors(n - 1)).toHaveLength(n - 1);
    expect(chain.subtree(1)).toHaveLength(n - 1);
    expect(star.children(0)).toHaveLength(n - 1);
  });
});
