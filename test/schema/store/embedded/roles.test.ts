import { readFileSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { enterEmbedded, type EmbeddedServer } from '../../../../schema/store/embedded/server.ts';
import { ask, cleanUp, newFolder } from './fixture.ts';

let folder: string;
let server: EmbeddedServer;

beforeAll(async () => {
  folder = newFolder();
  server = await enterEmbedded(folder, { fsync: false });
});
afterAll(async () => {
  await server.leave();
  await cleanUp();
});

const withPassword = (url: string, password: string): string =>
  Object.assign(new URL(url), { password }).href;

describe('the logins of the embedded server', () => {
  it('are refused with a wrong password and without one, for every role', async () => {
    for (const user of ['postgres', 'tongxin_owner', 'tongxin_app']) {
      const url = Object.assign(new URL(server.appUrl), { username: user }).href;
      await expect(ask(withPassword(url, 'wrong'), 'SELECT 1')).rejects.toMatchObject({
        code: '28P01',
      });
      await expect(ask(withPassword(url, ''), 'SELECT 1')).rejects.toThrow(/password/);
    }
  });

  it('trust nobody', async () => {
    const hba = readFileSync(join(server.folder, 'pg_hba.conf'), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(hba).toEqual(['host all all 127.0.0.1/32 scram-sha-256']);
  });

  it('have passwords that only the user who runs us can read', () => {
    const { mode, uid } = statSync(join(folder, 'postgres-secrets.json'));
    expect([mode & 0o777, uid]).toEqual([0o600, process.getuid!()]);
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain(
      new URL(server.appUrl).password,
    );
  });

  it('are heard on the loopback only', async () => {
    const outward = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (!outward) return;
    const socket = createConnection(Number(new URL(server.appUrl).port), outward.address);
    await expect(once(socket, 'connect')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('the owner', () => {
  it('makes objects, and the extensions that migrations need, without being a superuser', async () => {
    await ask(
      server.ownerUrl,
      'CREATE EXTENSION btree_gist; CREATE SCHEMA register; CREATE TABLE register.unit (code text)',
    );
    expect(
      await ask(
        server.ownerUrl,
        'SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user',
      ),
    ).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false }]);
    await expect(ask(server.ownerUrl, `COPY (SELECT 1) TO PROGRAM 'true'`)).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('the application', () => {
  it('can make no table but a temporary one', async () => {
    await expect(ask(server.appUrl, 'CREATE TABLE mine (a int)')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(ask(server.appUrl, 'CREATE SCHEMA mine')).rejects.toMatchObject({ code: '42501' });
    expect(await ask(server.appUrl, 'CREATE TEMPORARY TABLE mine AS SELECT 1 AS a')).toEqual([]);
  });

  it("reads the owner's tables only when the owner lets it", async () => {
    await ask(server.ownerUrl, 'CREATE TABLE secret AS SELECT 42 AS value');
    await expect(ask(server.appUrl, 'SELECT * FROM secret')).rejects.toMatchObject({
      code: '42501',
    });
    await ask(server.ownerUrl, 'GRANT SELECT ON secret TO tongxin_app');
    expect(await ask(server.appUrl, 'SELECT * FROM secret')).toEqual([{ value: 42 }]);
  });

  it('cannot become another role, nor enter another database', async () => {
    await expect(ask(server.appUrl, 'SET ROLE tongxin_owner')).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      ask(Object.assign(new URL(server.appUrl), { pathname: '/postgres' }).href, 'SELECT 1'),
    ).rejects.toMatchObject({ code: '42501' });
  });
});
