import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../../base/day.ts';
import { findCycles, type DatedEdge } from '../../../intake/rules/cycle.ts';

const FIRST = '2020-01-01';
const day = (count: number): string => addDays(FIRST, count);

/** Edges from lines like `A>B 0-5`: A is below B on days 0 to 4; without an end, forever. */
const edges = (...lines: string[]): DatedEdge[] =>
  lines.map((text, index) => {
    const [, child, parent, from, to] = /^(\w+)>(\w+) (\d+)-(\d*)$/.exec(text)!;
    return {
      row: index + 2,
      child: child!,
      parent: parent!,
      fromOn: day(Number(from)),
      toOn: to === '' ? null : day(Number(to)),
    };
  });

describe('circles in a hierarchy', () => {
  it('are none in a tree, whatever its depth', () => {
    expect(findCycles(edges('A>R 0-', 'B>A 0-', 'C>B 0-', 'D>A 3-'))).toEqual([]);
    expect(
      findCycles(
        Array.from({ length: 20_000 }, (_, i) => ({
          row: i,
          child: `N${i + 1}`,
          parent: `N${i}`,
          fromOn: FIRST,
          toOn: null,
        })),
      ),
    ).toEqual([]);
  });

  it('are found on their first day, with their nodes in order and the rows that close them', () => {
    expect(findCycles(edges('A>B 0-', 'B>C 2-9', 'C>A 5-7', 'D>A 0-'))).toEqual([
      { day: day(5), path: ['C', 'A', 'B', 'C'], rows: [4, 2, 3] },
    ]);
  });

  it('may be a node under itself', () => {
    expect(findCycles(edges('A>A 3-4'))).toEqual([{ day: day(3), path: ['A', 'A'], rows: [2] }]);
  });

  it('are none where one edge ends on the day on which the other begins', () => {
    expect(findCycles(edges('A>B 0-5', 'B>A 5-'))).toEqual([]);
    expect(findCycles(edges('A>B 5-', 'B>A 0-5'))).toEqual([]);
  });

  it('are none with edges of no day', () => {
    expect(findCycles(edges('A>B 0-', 'B>A 5-5'))).toEqual([]);
  });

  it('are found once, though all their edges begin on one day', () => {
    expect(
      findCycles(edges('A>B 1-', 'B>C 1-', 'C>A 1-')).map(({ rows }) => rows.toSorted()),
    ).toEqual([[2, 3, 4]]);
  });

  it('name no row for the edges that are stored', () => {
    const [first, second] = edges('A>B 0-', 'B>A 2-');
    expect(findCycles([{ ...first!, row: null }, second!])).toEqual([
      { day: day(2), path: ['B', 'A', 'B'], rows: [3] },
    ]);
  });

  it('are those that looking at every day shows, each on its first day', () => {
    const spells = fc.array(
      fc.record({
        from: fc.nat(12),
        length: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null, freq: 6 }),
        parent: fc.nat(4),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(spells, { minLength: 2, maxLength: 5 }), (nodes) => {
        const all: DatedEdge[] = [];
        for (const [child, list] of nodes.entries()) {
          let free = 0;
          for (const { from, length, parent } of list.toSorted((a, b) => a.from - b.from)) {
            if (from < free) continue;
            all.push({
              row: all.length,
              child: String(child),
              parent: String(parent % nodes.length),
              fromOn: day(from),
              toOn: length === null ? null : day(from + length),
            });
            free = length === null ? Infinity : from + length;
          }
        }
        expect(
          new Set(
            findCycles(all).map(
              (cycle) => `${cycle.day} ${cycle.rows.toSorted((a, b) => a - b).join(' ')}`,
            ),
          ),
        ).toEqual(daily(all));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The cycles of dated edges, found by checking every day: the first day and the rows of each. */
function daily(all: readonly DatedEdge[]): Set<string> {
  const cycles = new Map<string, string>();
  for (let count = 0; count < 30; count++) {
    const now = day(count);
    const parents = new Map(
      all
        .filter(({ fromOn, toOn }) => fromOn <= now && (toOn === null || now < toOn))
        .map((edge) => [edge.child, edge]),
    );
    for (const start of parents.keys()) {
      const walked: DatedEdge[] = [];
      for (
        let at = parents.get(start);
        at && walked.length <= parents.size;
        at = parents.get(at.parent)
      ) {
        walked.push(at);
        if (at.parent === start) break;
      }
      if (walked.at(-1)?.parent !== start) continue;
      const rows = walked
        .map(({ row }) => row!)
        .sort((a, b) => a - b)
        .join(' ');
      if (!cycles.has(rows)) cycles.set(rows, now);
    }
  }
  return new Set([...cycles].map(([rows, first]) => `${first} ${rows}`));
}
