import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import type { HierarchyEdge } from '../../../analytics/tree/dated-edges.ts';
import { Hierarchy, type HierarchyNode } from '../../../analytics/tree/hierarchy.ts';
import { addDays, dayNumber } from '../../../base/day.ts';

const FIRST = '2000-01-01';
const SPAN = 40;
const day = (offset: number): string => addDays(FIRST, offset);
const code = (id: number): string => `n${String(id).padStart(3, '0')}`;
const node = (id: number, kind = 'unit'): HierarchyNode => ({
  id,
  revision: 1,
  code: code(id),
  name: `node ${id}`,
  kind,
  schoolType: null,
  ownership: null,
  urbanRural: null,
  openedOn: FIRST,
  closedOn: null,
});

interface Forest {
  readonly nodes: HierarchyNode[];
  readonly edges: HierarchyEdge[];
}

/** A forest by day: edges of a node follow one another, with gaps; none closes a circle on any day. */
const forests: fc.Arbitrary<Forest> = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc
      .record({
        kinds: fc.array(fc.constantFrom('city', 'district', 'unit', 'group'), {
          minLength: count,
          maxLength: count,
        }),
        opened: fc.array(fc.tuple(fc.nat(SPAN), fc.option(fc.nat(SPAN))), {
          minLength: count,
          maxLength: count,
        }),
        wanted: fc.array(
          fc.record({
            unit: fc.nat(count - 1),
            parent: fc.nat(count - 1),
            from: fc.nat(SPAN),
            length: fc.option(fc.nat(12)),
          }),
          { maxLength: 24 },
        ),
        shuffle: fc.array(fc.nat(1000), { minLength: count, maxLength: count }),
      })
      .map(({ kinds, opened, wanted, shuffle }) => {
        const nodes = kinds.map((kind, id) => ({
          ...node(id + 10, kind),
          code: code((shuffle[id]! * 37 + id) % 997),
          openedOn: day(opened[id]![0]),
          closedOn: opened[id]![1] === null ? null : day(opened[id]![1]),
        }));
        const edges: HierarchyEdge[] = [];
        for (const { unit, parent, from, length } of wanted) {
          const edge = {
            unitId: unit + 10,
            parentId: parent + 10,
            fromOn: day(from),
            toOn: length === null ? null : day(from + length),
          };
          const last = edge.toOn ?? '9999';
          const overlaps = edges.some(
            (it) =>
              it.unitId === edge.unitId && it.fromOn <= last && (it.toOn ?? '9999') >= edge.fromOn,
          );
          if (!overlaps && !circles([...edges, edge])) edges.push(edge);
        }
        return {
          nodes: nodes.filter(
            (it, index) => nodes.findIndex((other) => other.code === it.code) === index || true,
          ),
          edges,
        };
      }),
  )
  .filter(({ nodes }) => new Set(nodes.map((it) => it.code)).size === nodes.length);

const parentOn = (edges: readonly HierarchyEdge[], id: number, on: string): number | null =>
  edges.find((it) => it.unitId === id && it.fromOn <= on && (it.toOn === null || it.toOn > on))
    ?.parentId ?? null;

function circles(edges: readonly HierarchyEdge[]): boolean {
  return Array.from({ length: SPAN * 2 }, (_, offset) => day(offset)).some((on) =>
    edges.some(({ unitId }) => {
      const seen = new Set<number>();
      for (let at: number | null = unitId; at !== null; at = parentOn(edges, at, on)) {
        if (seen.has(at)) return true;
        seen.add(at);
      }
      return false;
    }),
  );
}

const days = fc.integer({ min: -2, max: SPAN * 2 }).map(day);

describe('the hierarchy', () => {
  it('answers for any day what the edges of that day say', async () => {
    await fc.assert(
      fc.asyncProperty(
        forests,
        fc.array(days, { minLength: 1, maxLength: 6 }),
        async ({ nodes, edges }, on) => {
          const hierarchy = await Hierarchy.of(nodes, edges);
          const indexOf = (id: number): number => hierarchy.indexOfId(id);
          const byCode = [...nodes].sort((a, b) => (a.code < b.code ? -1 : 1));
          expect(hierarchy.nodes).toEqual(byCode);
          for (const it of on) {
            const reading = hierarchy.on(it);
            const childrenOf = (id: number): number[] =>
              byCode.filter((node) => parentOn(edges, node.id, it) === id).map((node) => node.id);
            const subtreeOf = (id: number): number[] => [id, ...childrenOf(id).flatMap(subtreeOf)];
            const aboveOf = (id: number): number[] => {
              const parent = parentOn(edges, id, it);
              return parent === null ? [] : [parent, ...aboveOf(parent)];
            };
            for (const { id, code: its } of nodes) {
              const index = hierarchy.indexOfCode(its)!;
              expect(index).toBe(indexOf(id));
              expect(reading.parent[index]).toBe(
                aboveOf(id).length === 0 ? -1 : indexOf(aboveOf(id)[0]!),
              );
              expect(reading.children(index)).toEqual(childrenOf(id).map(indexOf));
              expect(reading.ancestors(index)).toEqual(aboveOf(id).map(indexOf));
              expect([...reading.subtree(index)]).toEqual(subtreeOf(id).map(indexOf));
              for (const other of nodes)
                expect(reading.isWithin(indexOf(other.id), index)).toBe(
                  subtreeOf(id).includes(other.id),
                );
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('knows on which days a node is open', async () => {
    await fc.assert(
      fc.asyncProperty(forests, days, async ({ nodes, edges }, on) => {
        const hierarchy = await Hierarchy.of(nodes, edges);
        for (const { code: its, openedOn, closedOn } of nodes)
          expect(hierarchy.isOpen(hierarchy.indexOfCode(its)!, on)).toBe(
            openedOn <= on && !(closedOn !== null && closedOn <= on),
          );
      }),
    );
  });

  it('knows under which nodes one lay, and when', async () => {
    await fc.assert(
      fc.asyncProperty(forests, days, async ({ nodes, edges }, on) => {
        const hierarchy = await Hierarchy.of(nodes, edges);
        const number = dayNumber(on);
        const aboveOf = (id: number): number[] => {
          const parent = parentOn(edges, id, on);
          return parent === null ? [] : [parent, ...aboveOf(parent)];
        };
        for (const { id } of nodes)
          expect(
            hierarchy
              .above(id)
              .filter(({ from, to }) => from <= number && number < to)
              .map((it) => it.node)
              .sort(),
          ).toEqual(aboveOf(id).sort());
        expect(hierarchy.above(-1)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind in which order nodes and edges come', async () => {
    await fc.assert(
      fc.asyncProperty(forests, days, async ({ nodes, edges }, on) => {
        const one = await Hierarchy.of(nodes, edges);
        const other = await Hierarchy.of([...nodes].reverse(), [...edges].reverse());
        expect(other.on(on)).toEqual(one.on(on));
        expect(other.currentTree(on)).toEqual(one.currentTree(on));
      }),
    );
  });

  it('keeps few readings and makes them anew when asked again', async () => {
    const nodes = Array.from({ length: 200 }, (_, id) => node(id));
    const edges = nodes
      .slice(1)
      .map(({ id }) => ({ unitId: id, parentId: 0, fromOn: day(id), toOn: null }));
    const hierarchy = await Hierarchy.of(nodes, edges);
    for (let round = 0; round < 2; round++)
      for (let offset = 0; offset < 200; offset++)
        expect(hierarchy.on(day(offset)).children(0)).toHaveLength(Math.max(0, offset));
    expect(hierarchy.on(day(7))).toBe(hierarchy.on(day(7)));
  });

  it('knows no code and no id that nobody has', async () => {
    const hierarchy = await Hierarchy.of([], []);
    expect(hierarchy.indexOfCode('x')).toBeUndefined();
    expect(() => hierarchy.indexOfId(1)).toThrow('hierarchy-unknown-id');
    expect([...hierarchy.on(FIRST).order]).toEqual([]);
  });
});

describe('the current tree', () => {
  it('has a place for every node: its last parent that does not hang below it, else the first to come', async () => {
    await fc.assert(
      fc.asyncProperty(forests, days, async ({ nodes, edges }, on) => {
        const hierarchy = await Hierarchy.of(nodes, edges);
        const reading = hierarchy.currentTree(on);
        expect([...reading.order].sort((a, b) => a - b)).toEqual(nodes.map((_, index) => index));
        for (const { id } of nodes) {
          const own = edges
            .filter((it) => it.unitId === id && it.fromOn !== it.toOn)
            .sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
          const last = (own.findLast((it) => it.fromOn <= on) ?? own[0])?.parentId;
          const x = hierarchy.indexOfId(id);
          const now = parentOn(edges, id, on);
          if (now !== null) expect(reading.parent[x]).toBe(hierarchy.indexOfId(now));
          else if (last !== undefined && reading.parent[x] !== hierarchy.indexOfId(last))
            expect(
              reading.isWithin(hierarchy.indexOfId(last), x) ||
                nodes.filter((it) => it.kind === 'city').length === 1,
            ).toBe(true);
        }
        if (nodes.filter((it) => it.kind === 'city').length === 1)
          expect(reading.parent.filter((it) => it < 0)).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });

  const parents = async (
    nodes: HierarchyNode[],
    edges: HierarchyEdge[],
    on: string,
  ): Promise<number[]> => [...(await Hierarchy.of(nodes, edges)).currentTree(on).parent];
  const edge = (
    unitId: number,
    parentId: number,
    from: number,
    to: number | null = null,
  ): HierarchyEdge => ({ unitId, parentId, fromOn: day(from), toOn: to === null ? null : day(to) });

  it('leaves a closed node where it hung last, and puts one to come where it will hang', async () => {
    const nodes = [node(0, 'city'), node(1), node(2)];
    expect(await parents(nodes, [edge(1, 0, 0, 5), edge(2, 0, 30)], day(10))).toEqual([-1, 0, 0]);
  });

  it('does not count an edge that held on no day', async () => {
    const nodes = [node(0, 'city'), node(1), node(2)];
    expect(
      await parents(nodes, [edge(1, 0, 0), edge(2, 1, 0, 5), edge(2, 0, 7, 7)], day(10)),
    ).toEqual([-1, 0, 1]);
  });

  it('puts a node that never hung anywhere under the only city', async () => {
    expect(await parents([node(0, 'city'), node(1), node(2)], [edge(1, 0, 0)], day(1))).toEqual([
      -1, 0, 0,
    ]);
    expect(
      await parents([node(0, 'city'), node(1, 'city'), node(2)], [edge(2, 0, 0)], day(1)),
    ).toEqual([-1, -1, 0]);
  });

  it('does not run in a circle when two nodes have changed places', async () => {
    const nodes = [node(0, 'city'), node(1), node(2)];
    expect(
      await parents(nodes, [edge(1, 2, 0, 5), edge(2, 0, 0, 6), edge(2, 1, 8)], day(10)),
    ).toEqual([-1, 0, 1]);
  });

  it('is made anew for another day', async () => {
    const hierarchy = await Hierarchy.of(
      [node(0, 'city'), node(1), node(2)],
      [edge(1, 0, 0), edge(2, 0, 0, 5), edge(2, 1, 5)],
    );
    expect([...hierarchy.currentTree(day(4)).parent]).toEqual([-1, 0, 0]);
    expect([...hierarchy.currentTree(day(5)).parent]).toEqual([-1, 0, 1]);
    expect(hierarchy.currentTree(day(5))).toBe(hierarchy.currentTree(day(5)));
  });
});
