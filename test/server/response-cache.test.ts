import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { revokeApiKey, createApiKey } from '../../server/access/api-keys.ts';
import { startTestServer, type Asker, type TestServer } from './support/server.ts';

let server: TestServer;
let requests = 0;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Sent extends Asker {
  readonly accept?: string;
  readonly variables?: object;
  readonly operationName?: string;
}
interface Body {
  readonly data: Record<string, unknown>;
  readonly errors?: readonly { extensions: { code: string } }[];
}

async function headersOf({
  unit = 'C',
  role = 'STATISTICIAN',
  key,
  language = 'en',
  accept = 'application/json',
}: Sent): Promise<Record<string, string>> {
  return {
    authorization: `Bearer ${key ?? (await server.key(unit, role))}`,
    'accept-language': language,
    accept,
  };
}

/** The answer to a query, and whether it needed a statement besides those of every request. */
async function ask(
  query: string,
  { variables, operationName, ...sent }: Sent = {},
): Promise<{ made: boolean; type: string | null; body: Body }> {
  const headers = await headersOf(sent);
  let response: Response;
  let body: Body;
  const statements = await server.statements(async () => {
    response = await server.post(JSON.stringify({ query, variables, operationName }), headers);
    body = (await response.json()) as Body;
  });
  return { made: statements.length > 0, type: response!.headers.get('content-type'), body: body! };
}

const contest = (code: string, name = code): string =>
  `mutation { createContest(input: { code: "${code}", name: "${name}", kind: other, year: ` +
  '2020 }) { revision changed { code } } }';
/** A query that was never requested before. */
const anew = (fields: string): string => `query Q${++requests} { ${fields} }`;

describe('an answer that is kept', () => {
  it('is sent again, the same to the byte', async () => {
    const query = anew('orgUnits { nodes { code name } } codeLists { name }');
    const first = await ask(query);
    const again = await ask(query);
    expect([first.made, again.made]).toEqual([true, false]);
    expect(again.body).toEqual(first.body);
    expect(again.type).toBe(first.type);
  });

  it('is not sent once a change is committed', async () => {
    const query = anew('contests { nodes { code } } revision');
    const {
      body: { data: before },
    } = await ask(query);
    expect((await ask(query)).made).toBe(false);
    const {
      body: { data: change },
    } = await ask(contest('KA'));
    const {
      body: { data: after },
      made: isMade,
    } = await ask(query);
    expect(isMade).toBe(true);
    expect(after.revision).toBe((before.revision as number) + 1);
    expect(after.revision).toBe((change.createContest as { revision: number }).revision);
    expect((after.contests as { nodes: unknown[] }).nodes).toContainEqual({ code: 'KA' });
  });

  it('is not sent after a change by any other process', async () => {
    const query = anew('revision');
    for (let round = 0; round < 5; round++) {
      const { body } = await ask(query);
      await server.store.pool.query(
        'insert into revisions (revision, cause, actor, changes) select max(revision) + 1, ' +
          "'test', 'test', '{}' from revisions",
      );
      expect((await ask(query)).body.data.revision).toBe((body.data.revision as number) + 1);
    }
  });

  it('is for whom it was made only: who sees as much, in the same language and form', async () => {
    const query = anew('root { code } orgUnits { totalCount } staff { totalCount }');
    const answers = new Map<string, unknown>();
    for (const unit of ['C', 'D1', 'U01'])
      answers.set(unit, (await ask(query, { unit })).body.data);
    expect(
      [...answers.values()].map((value) => (value as { root: { code: string } }).root.code),
    ).toEqual(['C', 'D1', 'U01']);
    for (const unit of ['U01', 'D1', 'C'])
      expect(await ask(query, { unit })).toMatchObject({
        made: false,
        body: { data: answers.get(unit) },
      });
    expect(
      (await ask(query, { unit: 'D1', role: 'ANALYST' })).body.errors![0]!.extensions.code,
    ).toBe('FORBIDDEN');
    expect(
      (
        await ask(query, {
          unit: 'D1',
          key: await createApiKey(server.store, 'D1', 'STATISTICIAN'),
        })
      ).made,
    ).toBe(false);
    expect((await ask(query, { accept: 'application/graphql-response+json' })).type).toBe(
      'application/graphql-response+json; charset=utf-8',
    );
    expect((await ask(query, { language: 'zh' })).made).toBe(true);
  });

  it('is for its variables and its operation only', async () => {
    const query =
      'query A($c: ID!) { orgUnit(code: $c) { name } } query B($c: ID!) { orgUnit(code: $c) { code } }';
    const answered = async (operationName: string, c: string): Promise<unknown> =>
      (await ask(query, { operationName, variables: { c } })).body.data.orgUnit;
    for (let time = 0; time < 2; time++) {
      expect([
        await answered('A', 'D1'),
        await answered('A', 'D2'),
        await answered('B', 'D1'),
      ]).toEqual([{ name: '东区' }, { name: '西区' }, { code: 'D1' }]);
    }
  });

  it('is not sent to a key that has been revoked', async () => {
    const query = anew('revision');
    const key = await createApiKey(server.store, 'C', 'ANALYST');
    expect((await ask(query, { key })).body.data).toHaveProperty('revision');
    await revokeApiKey(server.store, key);
    expect((await ask(query, { key })).body.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is none with errors, also when part of it is data', async () => {
    const query = anew('root { code } orgUnit(code: "none") { code } contests { totalCount }');
    for (let time = 0; time < 2; time++) {
      const { made: isMade, body } = await ask(query);
      expect([isMade, body.errors!.length, body.data.root]).toEqual([true, 1, { code: 'C' }]);
    }
  });

  it('is none of a mutation, and may speak of one', async () => {
    expect((await ask(contest('KB'))).body.data.createContest).toMatchObject({
      changed: [{ code: 'KB' }],
    });
    expect((await ask(contest('KB'))).body.errors![0]!.extensions.code).toBe('FAULTS_IN_DATA');
    await ask(contest('KC', 'mutation { revision }'));
    const query = anew(
      'contests(where: { name: { eq: "mutation { revision }" } }) { nodes { code name } }',
    );
    for (const isMade of [true, false]) {
      const answer = await ask(query);
      expect([answer.made, answer.body.data.contests]).toEqual([
        isMade,
        { nodes: [{ code: 'KC', name: 'mutation { revision }' }] },
      ]);
    }
    expect(
      (
        await ask(`mutation M { ${contest('KD').slice(11)} query Q { revision }`, {
          operationName: 'M',
        })
      ).body.data,
    ).toHaveProperty('createContest');
    expect(
      (
        await ask(`mutation M { ${contest('KD').slice(11)} query Q { revision }`, {
          operationName: 'Q',
        })
      ).body.data,
    ).toHaveProperty('revision');
  });
});

describe('a GET', () => {
  const get = async (query: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { ...(await headersOf({})), 'apollo-require-preflight': '1', ...headers },
    });

  it('is answered with a tag, and not again to whoever has it', async () => {
    const query = anew('orgUnits { totalCount }');
    const first = await get(query);
    const tag = first.headers.get('etag')!;
    expect([first.status, await first.json()]).toEqual([
      200,
      { data: { orgUnits: { totalCount: 17 } } },
    ]);
    const again = await get(query, { 'if-none-match': tag });
    const other = await get(query, { 'if-none-match': '"another"' });
    expect([again.status, await again.text(), again.headers.get('etag'), other.status]).toEqual([
      304,
      '',
      tag,
      200,
    ]);
    await ask(contest('KE'));
    expect((await get(query, { 'if-none-match': tag })).status).toBe(304);
    expect(
      (
        await get(query, {
          'if-none-match': tag,
          authorization: `Bearer ${await server.key('D1', 'STATISTICIAN')}`,
        })
      ).status,
    ).toBe(200);
  });

  it('needs a key and nothing else, also for an answer that is kept', async () => {
    const query = anew('revision');
    const address = `${server.url}/graphql?query=${encodeURIComponent(query)}`;
    const first = await fetch(address, { headers: await headersOf({}) });
    const tag = first.headers.get('etag')!;
    expect([first.status, (await get(query)).headers.get('etag')]).toEqual([200, tag]);
    expect((await fetch(address)).status).toBe(401);
    const status = async (headers: Record<string, string>): Promise<number> =>
      (await get(query, headers)).status;
    expect([
      await status({ 'if-none-match': `"x", W/${tag}` }),
      await status({ 'if-match': tag }),
      await status({ 'if-match': '"x"' }),
    ]).toEqual([304, 200, 412]);
  });
});

describe('a body', () => {
  it('that is no JSON by its type is not answered from one that is', async () => {
    const query = anew('revision');
    const text = JSON.stringify({ query });
    expect((await server.post(text, await headersOf({}))).status).toBe(200);
    for (const [type, status] of [
      ['text/plain', 400],
      ['application/xml', 415],
    ] as const)
      expect(
        (await server.post(text, { ...(await headersOf({})), 'content-type': type })).status,
      ).toBe(status);
  });
});
