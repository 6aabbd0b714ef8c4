import { setTimeout as wait } from 'node:timers/promises';
import { cacheExchange, Client, fetchExchange, gql } from '@urql/core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../../server/start.ts';
import { OrgUnitPlaceDocument } from './operations/generated.ts';
import {
  openFilledStore,
  startTestServer,
  type ShownError,
  type TestServer,
} from './support/server.ts';
import { city } from './support/city.ts';
import { openTestStore } from '../support/store.ts';
import { createApiKey } from '../../server/access/api-keys.ts';
import { randomRequests } from './support/requests.ts';

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly ShownError[];
}

let server: TestServer;
let key: string;
beforeAll(async () => {
  server = await startTestServer();
  key = await server.key('C', 'STATISTICIAN');
});
afterAll(() => server.close());

const send = async (
  init: RequestInit & { readonly path?: string },
): Promise<{ status: number; type: string; body: Body; headers: Headers }> => {
  const response = await fetch(`${server.url}${init.path ?? '/graphql'}`, {
    ...init,
    headers: { authorization: `Bearer ${key}`, ...(init.headers as Record<string, string>) },
  });
  const text = await response.text();
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body: JSON.parse(text || 'null') as Body,
    headers: response.headers,
  };
};
const JSON_TYPE = { 'content-type': 'application/json', 'accept-language': 'en' };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  send({
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { ...JSON_TYPE, ...headers },
  });
const codeOf = ({ body }: { body: Body }): string | undefined => body.errors?.[0]?.extensions.code;
const GRAPHQL = { accept: 'application/graphql-response+json' };

describe('GraphQL over HTTP', () => {
  it.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['*/*', 'application/json; charset=utf-8'],
    [
      'application/graphql-response+json; charset=utf-8, application/json;q=0.9',
      'application/graphql-response+json; charset=utf-8',
    ],
  ])('answers a POST that accepts %s', async (accept, expected) => {
    const { status, type, body } = await post({ query: '{ root { code } }' }, { accept });
    expect([status, type, body]).toEqual([200, expected, { data: { root: { code: 'C' } } }]);
  });

  it.each([
    ['charset=utf-8', 'application/json; charset=utf-8'],
    ['no charset', 'application/json'],
  ])('takes UTF-8 with %s', async (_, type) => {
    const { body } = await post(
      {
        query: 'query ($w: OrgUnitFilter) { orgUnits(where: $w) { totalCount } }',
        variables: { w: { name: { contains: '幼儿园' } } },
      },
      { 'content-type': type },
    );
    expect(body).toEqual({ data: { orgUnits: { totalCount: 3 } } });
  });

  it.each(['variables', 'operationName', 'extensions'])('takes null for %s', async (name) => {
    expect((await post({ query: '{ revision }', [name]: null })).body).toEqual({
      data: { revision: 1 },
    });
  });

  it('takes a map of variables, a map of extensions and an operation by name', async () => {
    const query = 'query A($c: ID!) { orgUnit(code: $c) { name } } query B { revision }';
    expect(
      (
        await post({
          query,
          operationName: 'A',
          variables: { c: 'D1' },
          extensions: { some: 'value' },
        })
      ).body,
    ).toEqual({ data: { orgUnit: { name: '东区' } } });
    expect(codeOf(await post({ query, operationName: 'C' }))).toBe('OPERATION_RESOLUTION_FAILURE');
    expect((await post({ query: '{ __type(name: "Contest") { name } }' })).body).toEqual({
      data: { __type: { name: 'Contest' } },
    });
  });

  it.each([undefined, true, false, 'force', 'within-url-limit'] as const)(
    'answers urql as it comes, with preferGetMethod %s',
    async (preferGetMethod) => {
      const client = new Client({
        url: `${server.url}/graphql`,
        exchanges: [cacheExchange, fetchExchange],
        fetchOptions: { headers: { authorization: `Bearer ${key}` } },
        ...(preferGetMethod !== undefined && { preferGetMethod }),
      });
      const long = `X${'0'.repeat(3_000)}`;
      const query = gql`
        query ($c: String!, $codes: [String!]!) {
          orgUnits(where: { or: [{ code: { eq: $c } }, { code: { in: $codes } }] }) {
            nodes {
              code
            }
          }
        }
      `;
      for (const codes of [[], ['D1'], [long]]) {
        const { data, error } = await client
          .query<{ orgUnits: { nodes: { code: string }[] } }>(query, { c: 'D2', codes })
          .toPromise();
        expect(error).toBeUndefined();
        expect(data?.orgUnits.nodes.map(({ code }) => code)).toEqual(
          codes.includes('D1') ? ['D1', 'D2'] : ['D2'],
        );
      }
    },
  );

  it('answers a GET query with a bearer key and nothing else, and no mutation', async () => {
    const query = encodeURIComponent('query ($c: ID!) { orgUnit(code: $c) { code } }');
    const path = `/graphql?query=${query}&variables=${encodeURIComponent('{"c":"D2"}')}`;
    const preflight = { 'apollo-require-preflight': '1' };
    for (const headers of [preflight, {}])
      expect(await send({ path, headers })).toMatchObject({
        status: 200,
        body: { data: { orgUnit: { code: 'D2' } } },
      });
    for (const authorization of ['', `Basic ${btoa(`x:${key}`)}`, key])
      expect(
        await send({ path, headers: { authorization, cookie: `key=${key}`, ...preflight } }),
      ).toMatchObject({ status: 401 });
    const mutation = `/graphql?query=${encodeURIComponent(
      'mutation { createContest(input: { code: "G", name: "G", kind: other, year: 2020 }) { ' +
        'revision } }',
    )}`;
    for (const headers of [preflight, {}])
      expect((await send({ path: mutation, headers })).status).toBe(405);
    expect((await post({ query: '{ contest(code: "G") { code } }' })).body).toEqual({
      data: { contest: null },
    });
  });

  it.each<[string, unknown]>([
    ['malformed JSON', '{"query": '],
    ['no JSON', 'query { revision }'],
    ['an empty body', ''],
    ['no query', {}],
    ['a number', '1'],
    ['null', 'null'],
    ['a text', '"{ revision }"'],
    ['a query that is a number', { query: 1 }],
    ['a query that is a map', { query: {} }],
    ['variables that are a text', { query: '{ revision }', variables: 'x' }],
    ['variables that are a list', { query: '{ revision }', variables: [1] }],
    ['an operation name that is a number', { query: '{ revision }', operationName: 1 }],
    ['extensions that are a text', { query: '{ revision }', extensions: 'x' }],
    ['a batch', [{ query: '{ revision }' }, { query: '{ revision }' }]],
  ])('answers %s with 400 and JSON', async (_, body) => {
    const {
      status,
      type,
      body: shown,
    } = await post(body, { accept: 'application/graphql-response+json, application/json' });
    expect([status, /json/.test(type), shown.data]).toEqual([400, true, undefined]);
    expect(shown.errors).toHaveLength(1);
    expect(shown.errors![0]!.extensions.code).toBe('BAD_REQUEST');
  });

  it('answers other content types with 415, or 400 where a page of another site could send them', async () => {
    const typedAs = async (type: string): Promise<number> =>
      (
        await send({
          method: 'POST',
          body: '{"query":"{ revision }"}',
          headers: { 'content-type': type },
        })
      ).status;
    expect([
      await typedAs('application/xml'),
      await typedAs('application/graphql'),
      await typedAs('application/x-www-form-urlencoded'),
    ]).toEqual([415, 415, 415]);
    expect(await typedAs('text/plain')).toBe(400);
  });

  it('answers too large a body with 413, an unknown path with 404, another method with 404 or 405', async () => {
    const large = await post({ query: '{ revision }', variables: { a: 'x'.repeat(1 << 20) } });
    expect([large.status, large.body.errors![0]!.extensions.code]).toEqual([413, 'BAD_REQUEST']);
    const missing = await send({ path: '/nowhere?<script>', headers: { 'accept-language': 'en' } });
    expect([missing.status, missing.body]).toEqual([
      404,
      {
        errors: [
          {
            message: 'There is no "/nowhere" in this service.',
            extensions: expect.objectContaining({ code: 'NOT_FOUND' }) as unknown,
          },
        ],
      },
    ]);
    expect([404, 405]).toContain(
      (await send({ method: 'PUT', body: '{}', headers: JSON_TYPE })).status,
    );
    expect([404, 405]).toContain((await send({ method: 'DELETE' })).status);
  });

  it('reports whether it is alive and ready without a key', async () => {
    expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({ status: 'ready' });
  });

  it.each([
    ['{ revision', 'GRAPHQL_PARSE_FAILED'],
    ['', 'BAD_REQUEST'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($a: Int!) { staff(first: $a) { totalCount } }', 'BAD_USER_INPUT'],
    ['{ orgUnit { code } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { revision }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ orgUnits(where: { openedOn: { eq: "x" } }) { totalCount } }', 'INVALID_DAY'],
    ['fragment A on OrgUnit { code }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('refuses %s as %s', async (query, code) => {
    const plain = await post({ query });
    const typed = await post({ query }, GRAPHQL);
    expect([codeOf(plain), codeOf(typed)]).toEqual([code, code]);
    expect([plain.status, typed.status, typed.body.data]).toEqual([200, 400, undefined]);
    expect(JSON.stringify(typed.body)).not.toMatch(/stacktrace|node_modules/);
  });

  it('lists wrong variables up to a number, and the end of the list is no fault of ours', async () => {
    const w = { or: Array.from({ length: 100 }, () => ({ nothing: 1 })) };
    const query = 'query($w: OrgUnitFilter) { orgUnits(where: $w) { totalCount } }';
    for (let time = 0; time < 2; time++) {
      const { body } = await post({ query, variables: { w } });
      const codes = new Set(body.errors!.map(({ extensions: { code } }) => code));
      expect([...codes]).toEqual(['BAD_USER_INPUT']);
    }
    expect([...server.logged]).toEqual([]);
  });
});

describe('a hostile document', () => {
  const fields = (count: number): string => Array.from({ length: count }, () => 'code').join(' ');
  const inlineFragments = (count: number): string =>
    `{ root { ${'... on OrgUnit { '.repeat(10)}${'...on OrgUnit{code}'.repeat(count)}${' }'.repeat(10)} } }`;
  const growingFragment = (i: number): string =>
    `fragment F${i} on OrgUnit { ${i < 19 ? `...F${i + 1} a${i}: parent { ...F${i + 1} }` : 'code'} }`;
  it.each<[string, string, string]>([
    ['deep', `{ root ${'{ parent '.repeat(24)}{ code }${' }'.repeat(25)}`, 'QUERY_TOO_LARGE'],
    [
      'of many aliases',
      `{ ${Array.from({ length: 501 }, (_, i) => `a${i}: revision`).join(' ')} }`,
      'QUERY_TOO_LARGE',
    ],
    ['of many fields', `{ root { ${fields(2_000)} } }`, 'QUERY_TOO_LARGE'],
    ['of many tokens', `{ root { ${fields(20_000)} } }`, 'GRAPHQL_PARSE_FAILED'],
    [
      'of fragments that grow',
      ['{ root { ...F0 } }', ...Array.from({ length: 20 }, (_, i) => growingFragment(i))].join(' '),
      'QUERY_TOO_LARGE',
    ],
    [
      'of many errors',
      `{ ${Array.from({ length: 400 }, (_, i) => `nothing${i}`).join(' ')} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'of circular fragments',
      'fragment A on OrgUnit { ...B } fragment B on OrgUnit { parent { ...A } } { root { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['of 20,000 braces', '{'.repeat(20_000), 'GRAPHQL_PARSE_FAILED'],
    [
      'of 9,000 levels',
      `${'{root'.repeat(9_000)}{code}${'}'.repeat(9_000)}`,
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'of a value of 9,000 levels',
      `{ orgUnit(code: ${'['.repeat(9_000)}1${']'.repeat(9_000)}) { code } }`,
      'GRAPHQL_PARSE_FAILED',
    ],
    ...[100, 1_000].map((depth): [string, string, string] => [
      `of ${depth} filters in filters`,
      `{ orgUnits(where: ${'{not:'.repeat(depth)}{}${'}'.repeat(depth)}) { totalCount } }`,
      'QUERY_TOO_LARGE',
    ]),
    ...[100, 1_000].map((depth): [string, string, string] => [
      `of ${depth} inline fragments in one another`,
      `{ root { ${'... on OrgUnit { '.repeat(depth)}code${' }'.repeat(depth)} } }`,
      'QUERY_TOO_LARGE',
    ]),
    ['of 1,000 levels', `${'{root'.repeat(1_000)}{code}${'}'.repeat(1_000)}`, 'QUERY_TOO_LARGE'],
    ['of inline fragments that must be compared', inlineFragments(3_200), 'QUERY_TOO_LARGE'],
    [
      'of many directives',
      `{ revision ${'@include(if: true) '.repeat(2_500)} }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('%s is refused without long work', async (_, query, code) => {
    const began = performance.now();
    const answer = await post({ query });
    const tookMs = performance.now() - began;
    expect([codeOf(answer), answer.status]).toEqual([code, 200]);
    // some 50 ms on a quiet machine; long work would take minutes
    expect(tookMs).toBeLessThan(5_000);
    expect(JSON.stringify(answer.body).length).toBeLessThan(50_000);
  });

  it.each<[string, string, number]>([
    ['nested filters', '{"not":', 100_000],
    ['nested filters', '{"not":', 3_000],
    ['lists in lists', '{"and":[', 60_000],
  ])('with a variable of %s is refused', async (_, open, depth) => {
    const where = `${open.repeat(depth)}{}${(open.endsWith('[') ? ']}' : '}').repeat(depth)}`;
    const began = performance.now();
    const answer = await post(
      `{"query":"query ($w: OrgUnitFilter) { orgUnits(where: $w) { totalCount } }","variables":{"w":${where}}}`,
    );
    expect([codeOf(answer), answer.status]).toEqual(['QUERY_TOO_LARGE', 400]);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each<[string, (depth: number) => string]>([
    ['selections', (depth) => `${'{root'.repeat(depth)}{code}${'}'.repeat(depth)}`],
    ['inline fragments', (depth) => `{ root { ${'...{'.repeat(depth)}code${'}'.repeat(depth)} } }`],
    [
      'filters',
      (depth) =>
        `{ orgUnits(where: ${'{not:'.repeat(depth)}{}${'}'.repeat(depth)}) { totalCount } }`,
    ],
    [
      'lists',
      (depth) =>
        `{ orgUnits(where: { and: ${'['.repeat(depth)}${']'.repeat(depth)} }) { totalCount } }`,
    ],
  ])('of %s of any depth is the mistake of its caller', async (_, nested) => {
    for (const depth of [98, 300, 700, 1_200, 1_500, 1_800, 2_200, 3_000, 4_500])
      expect([depth, codeOf(await post({ query: nested(depth) }))]).toEqual([
        depth,
        expect.stringMatching(/^(QUERY_TOO_LARGE|GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED)$/),
      ]);
  });

  it('of as many inline fragments as there may be is answered within half a second', async () => {
    const query = inlineFragments(1_900);
    const began = performance.now();
    const { status } = await post({ query });
    expect([status, performance.now() - began < 500]).toEqual([200, true]);
  });

  it('states what it is too large in, found and allowed', async () => {
    const { body } = await post({
      query: `{ ${Array.from({ length: 501 }, (_, i) => `a${i}: revision`).join(' ')} }`,
    });
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: 'The query is too large: aliases 501, the limit is 500.',
        extensions: {
          code: 'QUERY_TOO_LARGE',
          params: { what: { zh: '别名数', en: 'aliases' }, found: 501, limit: 500 },
        },
      }),
    ]);
  });

  it('leaves room for the introspection that tools send', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { body } = await post({
      query: getIntrospectionQuery({
        inputValueDeprecation: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
      }),
    });
    expect(body.errors).toBeUndefined();
  });
});

describe('what goes wrong inside', () => {
  const SQL = /select|insert|relation|pg_|syntax|postgres|node_modules|\.ts/i;

  it('is shown as a mark only, which the log knows', async () => {
    const broken = await startTestServer();
    const owner = new pg.Client(broken.store.ownerUrl);
    const asker = { unit: 'C', role: 'STATISTICIAN' } as const;
    // Renaming locks one table; dropping also locks the tables it refers to, and can deadlock with
    // a reader of several.
    const takeAway = (table: string) =>
      owner.query(`alter table ${table} rename to ${table}_taken_away`);
    await broken.key('C', 'STATISTICIAN');
    await owner.connect();
    const masked = async (query: string, status: number): Promise<void> => {
      const response = await broken.post(JSON.stringify({ query }), {
        authorization: `Bearer ${await broken.key(asker.unit, asker.role)}`,
        'accept-language': 'en',
      });
      const body = (await response.json()) as Body;
      const mark = body.errors![0]!.extensions.params!.mark as string;
      expect([response.status, body.errors!.length, body.errors![0]!.extensions.code]).toEqual([
        status,
        1,
        'INTERNAL',
      ]);
      expect(body.errors![0]!.message).toBe(
        `Internal error, mark ${mark}. Report this mark to the maintainers.`,
      );
      expect(JSON.stringify(body)).not.toMatch(SQL);
      expect(String(broken.logged.get(mark))).toMatch(/relation .* does not exist/);
    };
    try {
      await takeAway('contest_entries');
      await masked('{ contestEntries { totalCount } }', 200);
      expect((await broken.ask(OrgUnitPlaceDocument, { code: 'C' })).errors).toEqual([]);
      await takeAway('revisions');
      await masked('{ root { code } }', 500);
      await takeAway('api_keys');
      await masked('{ root { code } }', 500);
    } finally {
      await owner.end();
      await broken.close();
    }
  });
});

describe('a thousand random requests', () => {
  it('meet no error of ours, and the server goes on answering', async () => {
    const before = server.logged.size;
    const statuses = new Map<number, number>();
    const requests = randomRequests(20_261_123, 1_000);
    for (let start = 0; start < requests.length; start += 20) {
      await Promise.all(
        requests.slice(start, start + 20).map(async ({ path, ...init }, index) => {
          const response = await fetch(`${server.url}${path}`, {
            ...init,
            headers: { ...init.headers, authorization: `Bearer ${key}` },
          });
          const text = await response.text();
          if (response.status >= 500 || /"INTERNAL"|node_modules|stacktrace/.test(text))
            throw new Error(
              `request ${start + index}: ${response.status} ${text.slice(0, 300)} for ` +
                JSON.stringify({ path, ...init }).slice(0, 600),
            );
          statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        }),
      );
    }
    expect([...statuses.values()].reduce((a, b) => a + b)).toBe(1_000);
    expect(statuses.get(200)).toBeGreaterThan(100);
    expect(server.logged.size).toBe(before);
    expect((await post({ query: '{ root { code } }' })).body).toEqual({
      data: { root: { code: 'C' } },
    });
  });
});

describe('closing', () => {
  it('lets what is under way finish, and takes no more', async () => {
    const store = await openFilledStore(city());
    const running = await startServer(store, { port: 0, tuning: { answerBytes: 0 } });
    const own = await createApiKey(store, 'C', 'STATISTICIAN');
    const ask = () =>
      fetch(`${running.url}/graphql`, {
        method: 'POST',
        body: '{"query":"{ staff { totalCount } }"}',
        headers: { ...JSON_TYPE, authorization: `Bearer ${own}` },
      });
    expect((await ask()).status).toBe(200);
    const holder = new pg.Client(store.ownerUrl);
    await holder.connect();
    await holder.query('begin; lock table staff in access exclusive mode');
    const underWay = Array.from({ length: 5 }, ask);
    const waiting =
      'select from pg_locks where not granted and database = (select oid from pg_database ' +
      'where datname = current_database())';
    while ((await holder.query(waiting)).rowCount! < 5) await wait(10);
    let closed = false;
    const closing = Promise.all([running.close(), running.close()]).then(() => {
      closed = true;
    });
    await wait(100);
    expect(closed).toBe(false);
    await holder.query('commit');
    await holder.end();
    for (const response of underWay)
      expect(await (await response).json()).toEqual({ data: { staff: { totalCount: 80 } } });
    await closing;
    await expect(ask()).rejects.toThrow();
    await running.close();
    expect((await store.pool.query('select 1')).rowCount).toBe(1);
    await store.close();
  });

  it('leaves the port to the next, and a taken one is refused with a sentence', async () => {
    const store = await openTestStore();
    const first = await startServer(store, { port: 0 });
    const port = Number(new URL(first.url).port);
    await expect(startServer(store, { port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      params: { port },
    });
    await first.close();
    const second = await startServer(store, { port });
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
    await second.close();
    await store.close();
  });
});
