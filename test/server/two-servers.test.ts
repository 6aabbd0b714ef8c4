import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { openAt, type Store } from '../../schema/store/open.ts';
import { startServer, type RunningServer } from '../../server/start.ts';
import { SmallCity } from '../golden/small-city.ts';
import { startTestServer, typed, type TestServer } from './support/server.ts';

const METRICS = print(
  typed(
    'query ($query: MetricQuery!) { metrics(query: $query) { revision rows { unit { code } numerator denominator } } }',
  ),
);
const QUERY = { indicators: ['B01', 'A01'], periods: ['2024'], level: 'DISTRICT' };
interface MetricsAnswer {
  readonly revision: number;
  readonly rows: readonly {
    readonly unit: { readonly code: string };
    readonly numerator: number;
    readonly denominator: number;
  }[];
}

describe('two servers over one store', () => {
  let firstServer: TestServer;
  let store: Store;
  let other: RunningServer;
  beforeAll(async () => {
    firstServer = await startTestServer(
      new SmallCity()
        .units('D1', 'U1')
        .units('D2', 'U2')
        .unions('U1')
        .people(12, 'U1')
        .people(15, 'U2')
        .add('survey_waves', 'W | 测 | 2024-10-31').tables,
    );
    const { appUrl, ownerUrl, where } = firstServer.store;
    store = await openAt({ ownerUrl, appUrl, where, leave: () => Promise.resolve() });
    other = await startServer(store, { port: 0 });
  });
  afterAll(async () => {
    await other.close();
    await store.close();
    await firstServer.close();
  });

  const post = async <T>(url: string, query: string, variables: object = {}): Promise<T> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await firstServer.key('C', 'STATISTICIAN')}`,
      },
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: object[] };
    expect(errors).toBeUndefined();
    return data;
  };
  const answerOf = async (url: string): Promise<MetricsAnswer> =>
    (await post<{ metrics: MetricsAnswer }>(url, METRICS, { query: QUERY })).metrics;
  const change = async (url: string, mutation: string): Promise<number> =>
    Object.values(
      await post<Record<string, { revision: number }>>(
        url,
        `mutation { ${mutation} { revision } }`,
      ),
    )[0]!.revision;
  const join = (no: number): string =>
    `createMembership(input: { staffNo: "U1-${no}", unionCode: "N-U1", kind: active, fromOn: "2020-01-01" })`;

  it('say the same of what stands there', async () => {
    expect(await answerOf(firstServer.url)).toEqual(await answerOf(other.url));
    expect(
      (await answerOf(firstServer.url)).rows.map(({ unit, numerator, denominator }) => [
        unit.code,
        numerator,
        denominator,
      ]),
    ).toEqual([
      ['D1', 0, 12],
      ['D2', 0, 15],
      ['D1', 1, 1],
      ['D2', 0, 1],
    ]);
  });

  it(
    'tell a change through one in the very next answer of the other, at the same revision, ' +
      'again and again',
    async () => {
      for (let no = 1; no <= 6; no++) {
        const [writer, reader] =
          no % 2 === 0 ? [firstServer.url, other.url] : [other.url, firstServer.url];
        const revision = await change(writer, join(no));
        const otherAnswer = await answerOf(reader);
        const answer = await answerOf(writer);
        expect([otherAnswer.revision, otherAnswer.rows[0]!.numerator]).toEqual([revision, no]);
        expect(answer).toEqual(otherAnswer);
      }
    },
  );

  it('tell a unit that opened through one, by name and in its level', async () => {
    const revision = await change(
      firstServer.url,
      'openUnit(input: { code: "U3", name: "新校", kind: unit, openedOn: "2023-09-01" }, parentCode: "D2")',
    );
    const { metrics } = await post<{ metrics: MetricsAnswer }>(other.url, METRICS, {
      query: { indicators: ['A01'], periods: ['2024'], level: 'UNIT' },
    });
    expect(metrics.revision).toBe(revision);
    expect(metrics.rows.map(({ unit }) => unit.code)).toEqual(['U1', 'U2', 'U3']);
    expect((await answerOf(other.url)).rows.at(-1)).toMatchObject({
      unit: { code: 'D2' },
      denominator: 2,
    });
  });

  it('never go back while both are written to and asked at once', async () => {
    const before = (await answerOf(firstServer.url)).revision;
    const seen: [MetricsAnswer[], MetricsAnswer[]] = [[], []];
    const ask = async (server: 0 | 1): Promise<void> => {
      for (let i = 0; i < 8; i++)
        seen[server].push(await answerOf([firstServer.url, other.url][server]!));
    };
    const revisions = await Promise.all(
      [7, 8, 9, 10]
        .map((no) => change(no % 2 === 0 ? firstServer.url : other.url, join(no)))
        .concat([ask(0).then(() => 0), ask(1).then(() => 0)]),
    );
    expect(revisions.filter((revision) => revision > 0).sort((a, b) => a - b)).toEqual(
      [1, 2, 3, 4].map((value) => before + value),
    );
    for (const answers of seen)
      expect(answers.map(({ revision }) => revision)).toEqual(
        answers.map(({ revision }) => revision).sort((a, b) => a - b),
      );
    // each change added one member, so the number of members gives the revision
    for (const { revision, rows } of seen.flat())
      expect(rows[0]!.numerator).toBe(6 + revision - before);
    expect(await answerOf(firstServer.url)).toEqual(await answerOf(other.url));
    expect((await answerOf(other.url)).revision).toBe(before + 4);
  });
});
