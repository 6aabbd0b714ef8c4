import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallCity } from '../golden/small-city.ts';
import { startTestServer, typed, type Asker, type TestServer } from './support/server.ts';

interface Group {
  readonly schoolType: string;
  readonly size: string | null;
  readonly peers: number;
  readonly judged: number;
  readonly isEnough: boolean;
  readonly median: number | null;
  readonly mad: number | null;
  readonly spread: number | null;
  readonly method: string | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly outliers: number;
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly {
    readonly indicator: { readonly code: string };
    readonly unit: { readonly code: string };
    readonly z: number;
    readonly side: string;
    readonly isWorse: boolean;
    readonly lower: number;
    readonly upper: number;
    readonly leastCount: number | null;
    readonly mostCount: number | null;
    readonly group: Group;
  }[];
  readonly groups: readonly Group[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const GROUP = 'schoolType size peers judged isEnough median mad spread method lower upper outliers';
const OUTLIERS = typed<{ outliers: Page }>(`
  query($indicator: ID, $period: String!, $unit: ID, $first: Int, $after: String) {
    outliers(indicator: $indicator, period: $period, unit: $unit, first: $first, after: $after) {
      revision period totalCount groups { ${GROUP} } pageInfo { hasNextPage endCursor }
      nodes { indicator { code } unit { code } z side isWorse lower upper leastCount mostCount
        group { ${GROUP} } } } }`);

interface Part {
  readonly indicator: { readonly code: string };
  readonly weight: number | null;
  readonly loss: number | null;
}
interface Quality {
  readonly index: { readonly value: number | null };
  readonly parts: readonly Part[];
  readonly totalCount: number;
  readonly findings: number;
  readonly nodes: readonly {
    readonly unit: { readonly code: string };
    readonly index: { readonly value: number | null };
    readonly parts: readonly Part[];
    readonly worst: { readonly code: string } | null;
    readonly findings: number;
    readonly outliers: number;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const QUALITY = typed<{ dataQuality: Quality }>(`
  query($unit: ID, $period: String!, $order: DataQualityOrder, $first: Int, $after: String) {
    dataQuality(unit: $unit, period: $period, order: $order, first: $first, after: $after) {
      index { value } parts { indicator { code } weight loss } totalCount findings outliers
      nodes { unit { code } index { value } parts { indicator { code } weight loss } worst { code } findings outliers }
      pageInfo { hasNextPage endCursor } } }`);

/** Members of 30 staff of each of ten schools; S10 is far from the others. */
const MEMBERS = [28, 29, 27, 28, 29, 28, 27, 29, 28, 10];

/**
 * D1: S1 to S5, D2: S6 to S10, all of 30 staff; D2 has a school of four, three of them members, and a
 * kindergarten. Filings of S1 are in order, those of S2 and S3 are not.
 */
function city(): SmallCity {
  const made = new SmallCity();
  const codes = MEMBERS.map((_, i) => `S${i + 1}`);
  made
    .units('D1', ...codes.slice(0, 5))
    .units('D2', ...codes.slice(5), 'X')
    .add('org_units', 'K | 园 | unit | KG | private | 2000-01-01')
    .add('org_edges', 'K | D2 | 2000-01-01')
    .unions(...codes, 'X')
    .people(3, 'X', { union: 'N-X' })
    .people(1, 'X')
    .people(30, 'K');
  MEMBERS.forEach((members, i) => {
    const code = codes[i]!;
    made.people(members, code, { union: `N-${code}` }).people(30 - members, code);
  });
  return made.add(
    'submissions',
    'S1 | T06 | 2025 | 2025 | 2025-12-01 | 2025-11-30 |            | 2025-12-05 | | 100 | 100',
    'S2 | T06 | 2025 | 2025 | 2025-12-01 | 2025-12-02 | 2025-12-03 | 2025-12-05 | | 100 | 50',
    'S3 | T06 | 2025 | 2025 | 2025-12-01 |            |            |            | | 100 | 80',
    'S4 | T06 | 2025 | 2025 | 2025-12-01 | 2025-11-30 |            | 2025-12-05 | | 100 | 101',
  );
}

describe('outliers and data quality', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer(city().tables);
  });
  afterAll(() => server.close());
  const outliers = async (variables: object = {}, asker?: Asker): Promise<Page> =>
    (await server.data(OUTLIERS, { period: '2025', indicator: 'B01', ...variables }, asker))
      .outliers;
  const quality = async (variables: object = {}, asker?: Asker): Promise<Quality> =>
    (await server.data(QUALITY, { period: '2025', ...variables }, asker)).dataQuality;
  const code = async (variables: object, asker?: Asker): Promise<string> =>
    (await server.refusal(OUTLIERS, { period: '2025', ...variables }, asker)).extensions.code;

  it('are judged by median and MAD of like units, as SQL computes them', async () => {
    const { nodes, groups } = await outliers();
    const { rows } = await server.store.pool.query<{ median: number; mad: number; z: number }>(`
      with rates as (
        select u.code, 100.0 * count(m.id) / count(*) as rate from org_units u
          join employments e on e.unit_id = u.id left join memberships m on m.staff_id = e.staff_id
          where u.code like 'S%' group by 1),
        middle as (select percentile_cont(0.5) within group (order by rate) as median from rates),
        deviation as (select median, percentile_cont(0.5) within group (order by abs(rate - median)) as mad
          from rates, middle group by 1)
      select median, mad, (rate::float8 - median) / (1.4826 * mad) as z from rates, deviation
        where code = 'S10'`);
    const [sql] = rows;
    expect(nodes.map(({ unit }) => unit.code)).toEqual(['S10']);
    expect(nodes[0]!.z).toBeCloseTo(sql!.z, 9);
    expect(sql!.z).toBeCloseTo(-12.141, 3);
    expect(nodes[0]).toMatchObject({ side: 'BELOW', isWorse: true, mostCount: 30 });
    const group = groups.find(({ size }) => size === '25-79');
    expect(group).toMatchObject({
      schoolType: 'PS',
      size: '25-79',
      peers: 10,
      judged: 10,
      isEnough: true,
      method: 'MAD',
      upper: 100,
      outliers: 1,
    });
    expect(group!.median).toBeCloseTo(sql!.median, 9);
    expect(group!.mad).toBeCloseTo(sql!.mad, 9);
    expect(group!.lower).toBeCloseTo(sql!.median - 3.5 * 1.4826 * sql!.mad, 9);
  });

  it('are none where a unit is so small that chance explains it, though its z is beyond 3.5', async () => {
    const { nodes, groups } = await outliers();
    const mixed = groups.find(({ schoolType, size }) => schoolType === 'PS' && size === null);
    const kindergartens = groups.find(({ schoolType }) => schoolType === 'KG');
    // three of four is 75 %: z = (75 - 93.3) / 4.94
    expect((75 - mixed!.median!) / mixed!.spread!).toBeLessThan(-3.5);
    expect(mixed).toMatchObject({ size: null, peers: 11, judged: 1, outliers: 0 });
    expect(nodes.map(({ unit }) => unit.code)).not.toContain('X');
    expect(kindergartens).toMatchObject({ schoolType: 'KG', isEnough: false, median: null });
  });

  it('are listed of a part, while the peers stay those of the scope', async () => {
    expect((await outliers({ unit: 'D1' })).totalCount).toBe(0);
    expect((await outliers({ unit: 'D2' })).nodes[0]!.group.peers).toBe(10);
    expect((await outliers({ unit: 'S10' })).totalCount).toBe(1);
  });

  it('rest on nothing that the viewer may not see', async () => {
    const { groups, totalCount } = await outliers({}, { unit: 'D2' });
    expect(totalCount).toBe(0);
    expect(groups.every(({ isEnough }) => !isEnough)).toBe(true);
    // rates of fewer than ten people are withheld from an analyst
    const guarded = await outliers({}, { role: 'ANALYST' });
    expect(guarded.groups.map(({ peers }) => peers)).not.toContain(11);
    expect(await code({ unit: 'D1' }, { unit: 'D2' })).toBe('OUT_OF_SCOPE');
  });

  it('are listed of all indicators, the farthest first, in pages that hold each of them once', async () => {
    const all = await outliers({ indicator: null, first: 500 });
    expect(all.nodes.map(({ indicator }) => indicator.code)).toContain('B01');
    expect(all.groups.every((group) => group.outliers > 0)).toBe(true);
    const far = all.nodes.map(({ z }) => Math.abs(z));
    expect(far).toEqual(far.toSorted((a, b) => b - a));
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const page: Page = await outliers({ indicator: null, first: 2, after });
      paged.push(...page.nodes);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all.nodes);
  });

  it('refuse what cannot be answered by its code', async () => {
    expect(await code({ indicator: 'B99' })).toBe('UNKNOWN_INDICATOR');
    expect(await code({ unit: 'D9' })).toBe('UNKNOWN_ORG_UNIT');
    expect(await code({ period: '2025-13' })).toBe('INVALID_PERIOD');
    expect(await code({ period: 'LAST_4_QUARTERS' })).toBe('INVALID_QUERY');
    expect(await code({ first: 501 })).toBe('INVALID_PAGE');
    expect(await code({ after: 'x' })).toBe('INVALID_CURSOR');
  });

  it('are a file too', async () => {
    const response = await fetch(`${server.url}/analytics/outliers.csv`, {
      method: 'POST',
      body: JSON.stringify({ period: '2025', indicator: 'B01' }),
      headers: {
        authorization: `Bearer ${await server.key('C', 'STATISTICIAN')}`,
        'content-type': 'application/json',
      },
    });
    expect(response.headers.get('content-disposition')).toContain('outliers-2025.csv');
    const lines = (await response.text()).trim().split('\n');
    expect(lines.at(-1)).toMatch(/B01,.*S10,S10,2025,33\.3.*,10,30,偏低,-12\.1/);
  });

  it('show which part of the index pulls down which unit', async () => {
    const all = await quality();
    const of = (wanted: string): Quality['nodes'][number] =>
      all.nodes.find(({ unit }) => unit.code === wanted)!;
    const losses = ({ parts }: { readonly parts: readonly Part[] }): (number | null)[] =>
      parts.map(({ loss }) => loss && Number(loss.toFixed(3)));
    expect(losses(of('S1'))).toEqual([0, 0, 0]);
    expect(losses(of('S2'))).toEqual([20, 30, 30]);
    // nothing was sent, so there is no first pass: weights 0.4 and 0.3 of 0.7
    expect(losses(of('S3'))).toEqual([11.429, 42.857, null]);
    expect([of('S1').worst, of('S2').worst?.code, of('S3').worst?.code]).toEqual([
      null,
      'XC3',
      'XC3',
    ]);
    for (const one of [all, of('S2'), of('S3')])
      expect(one.parts.reduce((sum, { loss }) => sum + (loss ?? 0), 0)).toBeCloseTo(
        100 - one.index.value!,
        9,
      );
    expect(all.nodes.slice(0, 2).map(({ unit }) => unit.code)).toEqual(['S2', 'S3']);
    // more fields filled than required
    expect(of('S4').findings).toBe(1);
    expect(of('S10').outliers).toBeGreaterThan(0);
    expect((await quality({ order: 'OUTLIERS' })).nodes[0]!.unit.code).toBe('S10');
    expect((await quality({ unit: 'S2' })).nodes).toEqual([of('S2')]);
    expect((await quality({ unit: 'D2' })).index.value).toBeNull();
  });
});
