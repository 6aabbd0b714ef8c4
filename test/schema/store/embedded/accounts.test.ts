import { chownSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { canReach, postgresAccount } from '../../../../schema/store/embedded/account.ts';
import { enterEmbedded } from '../../../../schema/store/embedded/server.ts';
import { ask, cleanUp, enterInChild, newFolder, serverPid } from './fixture.ts';

afterEach(cleanUp);

const account = postgresAccount('/nowhere');
const asRoot = account ? it : it.skip;
const asBoth = account && canReach(import.meta.dirname, account) ? it : it.skip;

describe('the account that runs PostgreSQL', () => {
  asRoot('is lent by root, who keeps the passwords', async () => {
    const folder = newFolder();
    const server = await enterEmbedded(folder, { fsync: false });
    expect(statSync(`/proc/${serverPid(server.folder)}`).uid).toBe(account!.uid);
    expect(statSync(server.folder)).toMatchObject({ uid: account!.uid, mode: 0o40700 });
    expect(statSync(join(folder, 'postgres-secrets.json')).uid).toBe(0);
    await server.leave();
  });

  asBoth('is the user, when it is not root', async () => {
    const folder = newFolder();
    chownSync(folder, account!.uid, account!.gid);
    const guest = await enterInChild(folder, account!);
    expect(guest.uid).toBe(account!.uid);
    expect(guest.folder).toBe(join(folder, 'postgres'));
    expect(statSync(join(folder, 'postgres-secrets.json')).uid).toBe(account!.uid);
    await ask(guest.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS value');
    await guest.leave();
    const byRoot = await enterEmbedded(folder, { fsync: false });
    expect(await ask(byRoot.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
    expect(statSync(`/proc/${serverPid(byRoot.folder)}`).uid).toBe(account!.uid);
    await byRoot.leave();
    const again = await enterInChild(folder, account!);
    expect(again.started).toBe(true);
    await again.leave();
  });

  asBoth('cannot open the store of another user, and hears so', async () => {
    const folder = newFolder();
    await (await enterEmbedded(folder, { fsync: false })).leave();
    await expect(enterInChild(folder, account!)).rejects.toThrow(
      /STORE_UNREACHABLE|start as the user who owns it/,
    );
  });

  asRoot(
    'gets a private folder elsewhere when it cannot reach the folder of the data',
    async () => {
      const folder = newFolder(0o700);
      const data = join(folder, 'data');
      const guests = await Promise.all([1, 2, 3].map(() => enterInChild(data)));
      const home = dirname(guests[0]!.folder);
      expect(new Set(guests.map((guest) => guest.folder)).size).toBe(1);
      expect(home).toMatch(/^\/var\/(?:lib|tmp)\/tongxin\/[0-9a-f]{12}-[0-9a-f]{8}$/);
      expect(readFileSync(join(data, 'postgres-location.txt'), 'utf8').split('\n')[0]).toBe(home);
      expect(statSync(home).mode & 0o777).toBe(0o711);
      expect(statSync(join(home, 'postgres-secrets.json')).mode & 0o777).toBe(0o600);
      await ask(guests[0]!.ownerUrl, 'CREATE TABLE kept AS SELECT 7 AS value');
      for (const guest of guests) await guest.leave();
      const again = await enterEmbedded(data, { fsync: false });
      expect(await ask(again.ownerUrl, 'SELECT value FROM kept')).toEqual([{ value: 7 }]);
      await again.leave();
      rmSync(home, { recursive: true });
      await expect(enterEmbedded(data)).rejects.toMatchObject({
        code: 'STORE_UNREACHABLE',
        params: { reason: expect.stringContaining('which is gone') },
      });
    },
  );

  asRoot('is the one that PG_RUN_AS names, if there is one', async () => {
    process.env['PG_RUN_AS'] = 'nobody';
    expect(postgresAccount('/nowhere')!.name).toBe('nobody');
    for (const wrong of ['root', 'no-such-account']) {
      process.env['PG_RUN_AS'] = wrong;
      expect(() => postgresAccount('/nowhere')).toThrow(
        `PG_RUN_AS=${wrong} is not valid: it must name an account of this machine other than root.`,
      );
    }
    delete process.env['PG_RUN_AS'];
  });

  asRoot('stays the one that owns the files', async () => {
    const folder = newFolder();
    process.env['PG_RUN_AS'] = 'nobody';
    const first = await enterEmbedded(folder, { fsync: false });
    delete process.env['PG_RUN_AS'];
    await first.leave();
    writeFileSync(join(folder, 'postgres.log'), '');
    const second = await enterEmbedded(folder, { fsync: false });
    expect(statSync(`/proc/${serverPid(second.folder)}`).uid).toBe(statSync(second.folder).uid);
    await second.leave();
  });
});
