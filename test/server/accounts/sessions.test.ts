import { createHash } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { changeAccount, createAccount, createResetLink } from '../../../server/access/accounts.ts';
import { followAccess, type AccessEvent } from '../../../server/access/access-event.ts';
import { storedPassword } from '../../../server/access/passwords.ts';
import { redeemLink } from '../../../server/access/links.ts';
import { hashOfToken } from '../../../server/access/tokens.ts';
import { sessionTimesIn } from '../../../server/access/session-times.ts';
import { startTestServer, type TestServer } from '../support/server.ts';
import { openBrowser, type Browser } from '../support/browser.ts';

const PASSWORD = '梧桐-Parasol-7';
const QUERY = { query: '{ viewer { role root { code } } }' };

let server: TestServer;
let owner: pg.Client;
let browser: Browser;

const signIn = (
  password = PASSWORD,
  login = 'wangfang',
  { request }: Browser = browser,
): ReturnType<Browser['request']> => request('POST', '/session', { login, password });
const forgetFailures = (): Promise<unknown> => owner.query('delete from sign_in_failures');

beforeAll(async () => {
  server = await startTestServer();
  owner = new pg.Client(server.store.ownerUrl);
  await owner.connect();
  for (const [login, name, role, unitCode] of [
    ['wangfang', '王芳', 'STATISTICIAN', 'C'],
    ['li.na', '李娜', 'ANALYST', 'D1'],
  ] as const) {
    const link = await createAccount(server.store, { login, name, role, unitCode }, 'cli');
    await redeemLink(server.store.pool, link, { login, name, password: PASSWORD });
  }
});
afterAll(async () => {
  await owner.end();
  await server.close();
});
beforeEach(async () => {
  browser = openBrowser(server.url);
  await forgetFailures();
});

describe('signing in', () => {
  it('gives a cookie that pages cannot read, and then the rights of the account', async () => {
    const { status, headers, body } = await signIn();
    expect([status, body]).toEqual([200, { signedIn: true }]);
    expect(headers.get('set-cookie')).toMatch(
      /^tongxin_session=ts_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await browser.request('GET', '/session')).body).toEqual({
      login: 'wangfang',
      name: '王芳',
      role: 'STATISTICIAN',
      unit: 'C',
      idleSeconds: 900,
    });
    expect((await browser.request('POST', '/graphql', QUERY)).body).toEqual({
      data: { viewer: { role: 'STATISTICIAN', root: { code: 'C' } } },
    });
    const other = openBrowser(server.url);
    await signIn(PASSWORD, 'ＬＩ.Na ', other);
    expect((await other.request('POST', '/graphql', QUERY)).body).toEqual({
      data: { viewer: { role: 'ANALYST', root: { code: 'D1' } } },
    });
  });

  it('stores neither password nor token, and the serving role cannot read the verifier', async () => {
    await signIn();
    const token = browser.cookie!.split('=')[1]!;
    const { rows } = await owner.query<{ text: string }>(
      'select (select json_agg(a)::text from accounts a) || (select json_agg(s)::text from sessions s) as text',
    );
    for (const secret of [PASSWORD, token]) expect(rows[0]!.text).not.toContain(secret);
    expect(rows[0]!.text).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    await expect(
      server.store.pool.query('select password_verifier from accounts'),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('always gives a new token, and the one that the browser had ends', async () => {
    browser.cookie = 'tongxin_session=ts_chosen-by-somebody-else';
    await signIn();
    const first = browser.cookie;
    expect(first).not.toContain('chosen');
    await signIn();
    expect(browser.cookie).not.toBe(first);
    expect((await browser.request('GET', '/session')).status).toBe(200);
    browser.cookie = first;
    expect((await browser.request('GET', '/session')).code).toBe('UNAUTHENTICATED');
  });

  it.each([
    ['a wrong password', { login: 'wangfang', password: `${PASSWORD}x` }, 401, 'SIGN_IN_REFUSED'],
    ['an unknown name', { login: 'nobody', password: PASSWORD }, 401, 'SIGN_IN_REFUSED'],
    ['an empty name', { login: '', password: '' }, 401, 'SIGN_IN_REFUSED'],
    ['signs of SQL', { login: "' or 1=1 --", password: "'" }, 401, 'SIGN_IN_REFUSED'],
    ['no password', { login: 'wangfang' }, 400, 'INVALID_QUERY'],
    ['a number', { login: 7, password: PASSWORD }, 400, 'INVALID_QUERY'],
    ['a NUL', { login: 'a\0', password: PASSWORD }, 400, 'INVALID_QUERY'],
    ['no object', 'wangfang', 400, 'INVALID_QUERY'],
    ['a long text', { login: 'x'.repeat(1_001), password: 'x' }, 400, 'INVALID_QUERY'],
  ])('with %s is refused with a stable code', async (_, body, status, code) => {
    const reply = await browser.request('POST', '/session', body);
    expect([reply.status, reply.code, browser.cookie]).toEqual([status, code, null]);
  });

  it('is blocked for a name after five failures, whether or not an account has the name', async () => {
    for (const login of ['wangfang', 'nobody.at.all']) {
      const codes = [];
      for (let n = 0; n < 5; n++) codes.push((await signIn('wrong', login)).code);
      expect(codes).toEqual(Array(5).fill('SIGN_IN_REFUSED'));
      const { status, code, headers, body } = await signIn(PASSWORD, login);
      expect([status, code]).toEqual([429, 'SIGN_IN_LOCKED']);
      const seconds = Number(headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(890);
      expect(seconds).toBeLessThanOrEqual(900);
      expect(body.errors![0]!.extensions.params).toEqual({ seconds });
    }
    expect((await signIn(PASSWORD, 'li.na')).status).toBe(200);
    await owner.query("update sign_in_failures set locked_until = now() - interval '1 second'");
    expect((await signIn()).status).toBe(200);
  });

  it('counts attempts at the same time one by one, and success forgets failures', async () => {
    await Promise.all(Array.from({ length: 4 }, () => signIn('wrong')));
    expect((await signIn()).status).toBe(200);
    const codes = await Promise.all(
      Array.from({ length: 8 }, async () => (await signIn('wrong')).code),
    );
    expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(3);
  });

  it('takes as much work for a name without an account as for a wrong password', async () => {
    const work: Record<string, number[]> = { wangfang: [], nobody: [] };
    for (let round = 0; round < 8; round++)
      for (const login of ['wangfang', 'nobody']) {
        await forgetFailures();
        const began = process.cpuUsage();
        await signIn('wrong', login);
        const { user, system } = process.cpuUsage(began);
        work[login]!.push(user + system);
      }
    const [known, unknown] = Object.values(work).map((microseconds) => Math.min(...microseconds));
    // both compute one Argon2id hash of some 30 ms; the rest of the answer takes a few milliseconds
    expect(unknown! / known!).toBeGreaterThan(0.6);
    expect(unknown! / known!).toBeLessThan(1.6);
  });

  it('is noted for the audit, as are refusals', async () => {
    const events: AccessEvent[] = [];
    const stop = followAccess((event) => events.push(event));
    await signIn('wrong');
    await signIn();
    await browser.request('DELETE', '/session');
    stop();
    await signIn();
    expect(events.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['SIGN_IN_REFUSED', 'wangfang'],
      ['SIGNED_IN', 'wangfang'],
      ['SIGNED_OUT', expect.stringMatching(/^\d+$/)],
    ]);
  });

  it('hashes with Argon2id and the parameters of OWASP', async () => {
    const { salt, verifier } = await storedPassword(PASSWORD);
    const [, algorithm, version, parameters, encoded] = salt.split('$');
    const phc = await hash(PASSWORD, { salt: Buffer.from(encoded!, 'base64url') });
    expect(phc.startsWith(`$${algorithm}$${version}$${parameters}$`)).toBe(true);
    const raw = Buffer.from(phc.split('$')[5]!, 'base64');
    expect(createHash('sha256').update(raw).digest('hex')).toBe(verifier);
  });
});

describe('a session', () => {
  beforeEach(async () => {
    await signIn();
  });
  const status = async (): Promise<number> => (await browser.request('GET', '/session')).status;

  it('ends when its person signs out, and the token stays dead', async () => {
    const { cookie } = browser;
    const { headers, body } = await browser.request('DELETE', '/session');
    expect([body, browser.cookie]).toEqual([{ signedIn: false }, null]);
    expect(headers.get('set-cookie')).toContain('Max-Age=0');
    browser.cookie = cookie;
    expect(await status()).toBe(401);
    await server.store.pool.query('update sessions set ended_at = null');
    expect(await status()).toBe(401);
  });

  it('ends after its time without use, and after its whole time however much it is used', async () => {
    expect(await status()).toBe(200);
    await owner.query(
      `update credential_uses set used_at = now() - interval '16 minutes';
       update sessions set created_at = now() - interval '16 minutes'`,
    );
    expect(await status()).toBe(401);
    await signIn();
    await owner.query("update sessions set expires_at = now() - interval '1 second'");
    expect(await status()).toBe(401);
  });

  it('goes on while it is used, since its use is recorded', async () => {
    await owner.query("update sessions set created_at = now() - interval '14 minutes'");
    expect(await status()).toBe(200);
    const token = browser.cookie!.split('=')[1]!;
    for (let tries = 0; tries < 100; tries++) {
      const { rowCount } = await owner.query('select from credential_uses where hash = $1', [
        hashOfToken(token),
      ]);
      if (rowCount === 1) break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await owner.query("update sessions set created_at = now() - interval '16 minutes'");
    expect(await status()).toBe(200);
  });

  it('ends at once when an administrator locks the account, and nobody can sign in', async () => {
    await changeAccount(server.store, 'wangfang', { isLocked: true }, 'cli');
    expect([await status(), (await signIn()).code]).toEqual([401, 'SIGN_IN_REFUSED']);
    const link = await createResetLink(server.store, 'wangfang', 'cli');
    expect((await browser.request('POST', '/setup/link', { link })).code).toBe('LINK_INVALID');
    await changeAccount(server.store, 'wangfang', { isLocked: false }, 'cli');
    expect((await signIn()).status).toBe(200);
  });

  it('has the new role and unit of its account with the next request', async () => {
    await changeAccount(server.store, 'wangfang', { role: 'ANALYST', unitCode: 'D1' }, 'cli');
    expect((await browser.request('POST', '/graphql', QUERY)).body).toEqual({
      data: { viewer: { role: 'ANALYST', root: { code: 'D1' } } },
    });
    await changeAccount(server.store, 'wangfang', { role: 'STATISTICIAN', unitCode: 'C' }, 'cli');
  });

  it('is of no use as a bearer key, nor is a key as a session', async () => {
    const token = browser.cookie!.split('=')[1]!;
    const key = await server.key('C', 'ANALYST');
    const asKey = { authorization: `Bearer ${token}` };
    expect((await browser.request('POST', '/graphql', QUERY, asKey)).code).toBe('UNAUTHENTICATED');
    browser.cookie = `tongxin_session=${key}`;
    expect(await status()).toBe(401);
    const withKey = { authorization: `Bearer ${key}` };
    expect((await browser.request('GET', '/session', undefined, withKey)).code).toBe(
      'SESSION_NEEDED',
    );
  });
});

describe('a request with a session from another site', () => {
  it.each([
    ['POST', '/graphql', { 'sec-fetch-site': 'cross-site' }],
    ['POST', '/graphql', { 'sec-fetch-site': 'same-site' }],
    ['POST', '/graphql', { origin: 'https://evil.example' }],
    ['POST', '/graphql', { origin: 'null' }],
    ['POST', '/session/password', { 'sec-fetch-site': 'cross-site' }],
    ['DELETE', '/session', { 'sec-fetch-site': 'cross-site' }],
    ['POST', '/snapshots', { origin: 'https://evil.example' }],
    ['POST', '/import?name=a.zip', { origin: 'https://evil.example' }],
    ['GET', '/templates/all.xlsx', { 'sec-fetch-site': 'cross-site' }],
    ['POST', '/analytics/answer.csv', { origin: 'https://evil.example' }],
    ['POST', '/session', { origin: 'https://evil.example' }],
    ['POST', '/setup', { 'sec-fetch-site': 'cross-site' }],
  ])('%s %s with %o is refused', async (method, path, headers) => {
    await signIn();
    const reply = await browser.request(
      method,
      path,
      method === 'POST' ? QUERY : undefined,
      headers,
    );
    expect([reply.status, reply.code]).toEqual([403, 'CROSS_SITE_REQUEST']);
  });

  it('is refused without a header that a foreign page cannot send, also as GET', async () => {
    await signIn();
    const cookie = browser.cookie!;
    for (const path of [
      '/graphql?query={revision}',
      '/session',
      '/snapshots/x.csv',
      '/graphql/stream?query=subscription{revision}',
    ])
      expect([path, (await fetch(server.url + path, { headers: { cookie } })).status]).toEqual([
        path,
        403,
      ]);
  });
});

describe('a password', () => {
  it('is changed by whoever knows the old one, which ends every other session', async () => {
    const elsewhere = openBrowser(server.url);
    await signIn(PASSWORD, 'li.na', elsewhere);
    await signIn(PASSWORD, 'li.na');
    const change = (password: string, newPassword: string): ReturnType<Browser['request']> =>
      browser.request('POST', '/session/password', { password, newPassword });
    for (const [weak, reason] of [
      ['Ab1-Ab1', /12 characters/],
      ['abcdefghijk', /12 characters/],
      ['Password@123', /common/],
      ['li.na-Parasol', /login name/],
      [PASSWORD, /old password/],
      ['x'.repeat(129), /at most 128/],
    ] as const) {
      const { status, code, body } = await change(PASSWORD, weak);
      expect([weak, status, code]).toEqual([weak, 400, 'WEAK_PASSWORD']);
      expect(body.errors![0]!.message).toMatch(/密码不符合要求/);
      expect(JSON.stringify(body.errors![0]!.extensions.params)).toMatch(reason);
    }
    expect((await change('wrong', 'Bluestone-River-9')).code).toBe('SIGN_IN_REFUSED');
    expect((await change(PASSWORD, 'Bluestone-River-9')).status).toBe(200);
    expect((await browser.request('GET', '/session')).status).toBe(200);
    expect((await elsewhere.request('GET', '/session')).status).toBe(401);
    expect((await signIn(PASSWORD, 'li.na')).code).toBe('SIGN_IN_REFUSED');
    expect((await signIn('Bluestone-River-9', 'li.na')).status).toBe(200);
  });

  it('is set once with a link, which then is of no more use', async () => {
    const first = await createResetLink(server.store, 'li.na', 'cli');
    const link = await createResetLink(server.store, 'li.na', 'cli');
    const redeem = (link: string, password: string): ReturnType<Browser['request']> =>
      browser.request('POST', '/setup', { link, login: '', name: '', password });
    expect((await browser.request('POST', '/setup/link', { link })).body).toEqual({
      account: { login: 'li.na', name: '李娜' },
    });
    expect((await redeem(first, 'Granite-Meadow-4')).code).toBe('LINK_INVALID');
    expect((await redeem(link, 'short')).code).toBe('WEAK_PASSWORD');
    expect((await redeem(link, 'Granite-Meadow-4')).status).toBe(200);
    expect((await browser.request('GET', '/session')).body.login).toBe('li.na');
    const again = await redeem(link, 'Granite-Meadow-5');
    expect([again.status, again.code]).toEqual([404, 'LINK_INVALID']);
    const expired = await createResetLink(server.store, 'li.na', 'cli');
    await owner.query("update account_links set expires_at = now() - interval '1 second'");
    expect((await redeem(expired, 'Granite-Meadow-5')).code).toBe('LINK_INVALID');
  });
});

describe('the settings of sessions', () => {
  it('are read from the environment', () => {
    expect(sessionTimesIn({})).toEqual({ idleSeconds: 900, absoluteSeconds: 43_200 });
    expect(sessionTimesIn({ SESSION_IDLE_MINUTES: '5', SESSION_HOURS: '8' })).toEqual({
      idleSeconds: 300,
      absoluteSeconds: 28_800,
    });
    for (const value of ['0', '-1', '1.5', 'x', '1441'])
      expect(() => sessionTimesIn({ SESSION_IDLE_MINUTES: value })).toThrow(/SESSION_IDLE_MINUTES/);
  });
});
