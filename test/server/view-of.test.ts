import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { RequestContext } from '../../server/graphql/context.ts';
import { viewOf } from '../../server/metrics/view-of.ts';
import { SmallCity } from '../golden/small-city.ts';
import { takeTables } from '../intake/support.ts';
import { openReusedStore, type ReusedStore } from '../analytics/reused-store.ts';

describe('what a viewer may see of facts', () => {
  let reused: ReusedStore;
  beforeAll(async () => {
    reused = await openReusedStore();
  });
  afterAll(() => reused.close());

  it('is of the same revision as the facts, also where units open while a request catches up', async () => {
    const city = new SmallCity().units('D1', 'U1').units('D2', 'U2');
    await reused.fill(city.tables);
    const { pool } = reused.store;
    const facts = new FollowedFacts(pool);
    const unitId = (await facts.at(1)).hierarchy.nodes.find(({ code }) => code === 'D1')!.id;
    const grown = new SmallCity().units('D1', 'A1', 'A2', 'U1').units('D2', 'A3', 'U2');
    let renewed = 0;
    const viewer = { unitId, unitCode: 'D1', role: 'STATISTICIAN' } as RequestContext['viewer'];
    const context = {
      facts,
      revision: 0,
      today: '2025-01-01',
      viewer,
      refreshed: async () => {
        if (++renewed > 1) return { revision: (await facts.at(0)).revision };
        expect(
          (
            await takeTables(pool, {
              org_units: grown.tables.org_units!,
              org_edges: grown.tables.org_edges!,
            })
          ).outcome,
        ).toBe('WRITTEN');
        await facts.at(2);
        return { revision: 1 };
      },
    } as unknown as RequestContext;

    const {
      facts: { hierarchy, revision },
      scope: { root, sees },
    } = await viewOf(context);
    expect([renewed, revision, context.revision]).toEqual([2, 2, 2]);
    expect(hierarchy.nodes[root]!.code).toBe('D1');
    expect(hierarchy.nodes.flatMap(({ code }, node) => (sees(node) ? [code] : []))).toEqual([
      'A1',
      'A2',
      'D1',
      'U1',
    ]);
  });
});
