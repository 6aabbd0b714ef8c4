import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createAccount } from '../../../server/access/accounts.ts';
import { redeemLink } from '../../../server/access/links.ts';
import { openBrowser, type Browser } from '../support/browser.ts';
import { startTestServer, type TestServer } from '../support/server.ts';

const PASSWORD = 'Parasol-Meadow-7';

let server: TestServer;
let admin: Browser;
let analyst: Browser;

beforeAll(async () => {
  server = await startTestServer();
  const signedIn = async (login: string, name: string, role: string, unitCode: string) => {
    const link = await createAccount(server.store, { login, name, role, unitCode }, 'cli');
    await redeemLink(server.store.pool, link, { login, name, password: PASSWORD });
    const browser = openBrowser(server.url);
    await browser.request('POST', '/session', { login, password: PASSWORD });
    return browser;
  };
  admin = await signedIn('wangfang', '王芳', 'STATISTICIAN', 'C');
  analyst = await signedIn('li.na', '李娜', 'ANALYST', 'C');
});
afterAll(() => server.close());

const ask = async (query: string, browser = admin, headers = {}): Promise<unknown> => {
  const { code, body } = await browser.request('POST', '/graphql', { query }, headers);
  return code ?? body.data;
};

describe('the viewer', () => {
  it('has the name of its own person, also where answers to the same query are cached', async () => {
    const query = '{ viewer { name login managesAccess } }';
    const second = await admin.request('POST', '/graphql', { query });
    expect(second.body.data).toEqual({
      viewer: { name: '王芳', login: 'wangfang', managesAccess: true },
    });
    expect(await ask(query, analyst)).toEqual({
      viewer: { name: '李娜', login: 'li.na', managesAccess: false },
    });
    for (const role of ['STATISTICIAN', 'ANALYST'] as const)
      expect(
        await ask(query, openBrowser(server.url), {
          authorization: `Bearer ${await server.key('C', role)}`,
        }),
      ).toEqual({ viewer: { name: null, login: null, managesAccess: false } });
  });

  it('is named with its changes', async () => {
    const data = await ask(
      'mutation { createContest(input: { code: "P1", name: "p", kind: other, year: 2025 }) { revision } }',
    );
    expect(data).toMatchObject({ createContest: {} });
    const { rows } = await server.store.pool.query<{ actor: string }>(
      'select actor from revisions order by revision desc limit 1',
    );
    expect(rows[0]!.actor).toBe('王芳 (wangfang)');
  });
});

describe('accounts', () => {
  it('are created, listed, changed, locked and reset by an administrator', async () => {
    const create =
      'mutation { createAccount(input: { login: "chen", name: "陈静", role: "ANALYST", unit: "D1" }) }';
    expect(await ask(create)).toEqual({ createAccount: expect.stringMatching(/^tl_/) });
    expect(await ask(create)).toBe('LOGIN_TAKEN');
    expect(
      await ask(
        'mutation { changeAccount(login: "chen", change: { role: "STATISTICIAN", isLocked: true }) }',
      ),
    ).toEqual({ changeAccount: true });
    expect(
      await ask('{ accounts { login name role status createdBy root { code } } }'),
    ).toMatchObject({
      accounts: [
        {
          login: 'chen',
          name: '陈静',
          role: 'STATISTICIAN',
          status: 'LOCKED',
          createdBy: '王芳 (wangfang)',
          root: { code: 'D1' },
        },
        { login: 'li.na' },
        { login: 'wangfang' },
      ],
    });
    expect(await ask('mutation { resetPassword(login: "chen") }')).toEqual({
      resetPassword: expect.stringMatching(/^tl_/),
    });
  });

  it.each([
    ['mutation { changeAccount(login: "chen", change: {}) }', 'NOTHING_TO_CHANGE'],
    ['mutation { changeAccount(login: "WangFang", change: { isLocked: true }) }', 'OWN_ACCOUNT'],
    ['mutation { changeAccount(login: "x", change: { isLocked: true }) }', 'NOT_FOUND'],
    ['mutation { resetPassword(login: "x") }', 'NOT_FOUND'],
    ['mutation { endSession(id: "x") }', 'NOT_FOUND'],
    ['mutation { createApiKey(input: { unit: "C", role: "BOSS" }) }', 'UNKNOWN_ROLE'],
    ['mutation { createApiKey(input: { unit: "X", role: "ANALYST" }) }', 'UNKNOWN_ORG_UNIT'],
    [
      'mutation { createApiKey(input: { unit: "C", role: "ANALYST", expiresOn: "x" }) }',
      'INVALID_DAY',
    ],
    ['mutation { revokeApiKey(prefix: "x") }', 'NOT_FOUND'],
  ])('%s is refused with %s', async (query, code) => {
    expect(await ask(query)).toBe(code);
  });

  it('and keys are for administrators who signed in, and for nobody else', async () => {
    for (const query of [
      '{ accounts { login } }',
      '{ apiKeys { prefix } }',
      'mutation { resetPassword(login: "wangfang") }',
      'mutation { changeAccount(login: "chen", change: { role: "STATISTICIAN" }) }',
      'mutation { createAccount(input: { login: "y", name: "y", role: "ANALYST", unit: "C" }) }',
      'mutation { createApiKey(input: { unit: "C", role: "STATISTICIAN" }) }',
      'mutation { revokeApiKey(prefix: "tx_") }',
    ]) {
      expect([query, await ask(query, analyst)]).toEqual([query, 'FORBIDDEN']);
      const authorization = `Bearer ${await server.key('C', 'STATISTICIAN')}`;
      const withKey = await ask(query, openBrowser(server.url), { authorization });
      expect([query, withKey]).toEqual([query, 'SESSION_NEEDED']);
    }
  });
});

describe('keys', () => {
  it('are created, listed with purpose and author, and revoked', async () => {
    const made = (await ask(
      'mutation { createApiKey(input: { unit: "D1", role: "ANALYST", purpose: "年报", expiresOn: "2199-12-31" }) }',
    )) as { createApiKey: string };
    const prefix = made.createApiKey.slice(0, 11);
    const own = async (): Promise<unknown> =>
      (
        (await ask(
          '{ apiKeys { prefix purpose createdBy expiresAt revokedAt root { code } } }',
        )) as { apiKeys: { prefix: string }[] }
      ).apiKeys.find((key) => key.prefix === prefix);
    expect(await own()).toEqual({
      prefix,
      purpose: '年报',
      createdBy: '王芳 (wangfang)',
      expiresAt: '2199-12-31T16:00:00.000Z',
      revokedAt: null,
      root: { code: 'D1' },
    });
    expect(await ask(`mutation { revokeApiKey(prefix: "${prefix}") }`)).toEqual({
      revokeApiKey: true,
    });
    expect(await own()).toMatchObject({ revokedAt: expect.stringMatching(/Z$/) });
  });
});

describe('sessions', () => {
  it('are listed and ended by their own person alone', async () => {
    const elsewhere = openBrowser(server.url);
    await elsewhere.request(
      'POST',
      '/session',
      { login: 'wangfang', password: PASSWORD },
      { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36' },
    );
    const { mySessions } = (await ask('{ mySessions { id device isCurrent } }')) as {
      mySessions: { id: string; device: string; isCurrent: boolean }[];
    };
    expect(mySessions.map(({ device, isCurrent }) => [device, isCurrent])).toEqual([
      ['Chrome · Windows', false],
      ['? · ?', true],
    ]);
    const end = `mutation { endSession(id: "${mySessions[0]!.id}") }`;
    expect(await ask(end, analyst)).toBe('NOT_FOUND');
    expect((await elsewhere.request('GET', '/session')).status).toBe(200);
    expect(await ask(end)).toEqual({ endSession: true });
    expect((await elsewhere.request('GET', '/session')).status).toBe(401);
  });
});
