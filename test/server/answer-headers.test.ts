import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestServer, type TestServer } from './support/server.ts';

describe('every answer', () => {
  let server: TestServer;
  let statistician: string;
  let analyst: string;
  beforeAll(async () => {
    server = await startTestServer();
    statistician = await server.key('D1', 'STATISTICIAN');
    analyst = await server.key('D1', 'ANALYST');
  });
  afterAll(() => server.close());

  const json = { 'content-type': 'application/json' };
  const graphql = JSON.stringify({ query: '{ staff { nodes { name } } }' });
  const metric = JSON.stringify({ indicators: ['B01'], root: 'D1', periods: ['2024'] });

  it.each<[string, string, RequestInit, number]>([
    ['of persons', '/graphql', { method: 'POST', body: graphql, headers: json }, 200],
    [
      'of persons to a GET',
      `/graphql?query=${encodeURIComponent('{ staff { nodes { name } } }')}`,
      { headers: json },
      200,
    ],
    [
      'of a subscription',
      '/graphql/stream',
      { method: 'POST', body: '{"query":"{ revision }"}', headers: json },
      404,
    ],
    [
      'of an import',
      '/import?name=contests.csv&dryRun=true',
      { method: 'POST', body: 'x', headers: { 'content-type': 'application/octet-stream' } },
      200,
    ],
    [
      'of numbers as a file',
      '/analytics/answer.csv',
      { method: 'POST', body: metric, headers: json },
      200,
    ],
    ['of health', '/health/live', {}, 200],
    ['of an address that there is not', '/nothing', {}, 404],
    ['of a body that is no JSON', '/graphql', { method: 'POST', body: '{', headers: json }, 400],
  ])('%s is stored by nobody and taken for no other type', async (_, path, init, status) => {
    const response = await fetch(server.url + path, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string>),
        authorization: `Bearer ${statistician}`,
      },
    });
    await response.body?.cancel();
    expect([
      response.status,
      response.headers.get('cache-control'),
      response.headers.get('x-content-type-options'),
      response.headers.get('referrer-policy'),
    ]).toEqual([status, 'no-store', 'nosniff', 'no-referrer']);
  });

  it('without a key states no more', async () => {
    const response = await server.post(graphql);
    expect([
      response.status,
      response.headers.get('cache-control'),
      response.headers.get('x-content-type-options'),
    ]).toEqual([401, 'no-store', 'nosniff']);
  });

  it('to a key that sees no persons may be kept by its browser and asked for again', async () => {
    const get = (key: string, tag = ''): Promise<Response> =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent('{ revision }')}`, {
        headers: { ...json, authorization: `Bearer ${key}`, 'if-none-match': tag },
      });
    const first = await get(analyst);
    expect([
      first.headers.get('cache-control'),
      (await get(analyst, first.headers.get('etag')!)).status,
    ]).toEqual(['private, no-cache', 304]);
    expect((await get(statistician)).headers.get('cache-control')).toBe('no-store');
  });
});
