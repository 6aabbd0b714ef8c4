import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { enterEmbedded } from '../../../../schema/store/embedded/server.ts';
import {
  ask,
  cleanUp,
  enterInChild,
  killed,
  madeFolder,
  newFolder,
  serverPid,
  spawnChild,
} from './fixture.ts';

afterEach(cleanUp);

const enter = (folder: string) => enterEmbedded(folder, { fsync: false });
const keep = (url: string) => ask(url, 'CREATE TABLE kept AS SELECT 7 AS value');
const kept = (url: string) => ask(url, 'SELECT value FROM kept');

describe('the embedded server', () => {
  it('starts in an empty folder and still has its rows when it is opened again', async () => {
    const folder = newFolder();
    const first = await enter(folder);
    expect(first).toMatchObject({ started: true, folder: join(folder, 'postgres') });
    await keep(first.ownerUrl);
    await first.leave();
    expect(serverPid(first.folder)).toBeNull();
    const second = await enter(folder);
    expect(second.started).toBe(true);
    expect(await kept(second.ownerUrl)).toEqual([{ value: 7 }]);
    await second.leave();
  });

  it('is PostgreSQL 18 with checksums, UTF-8 sorted by code point, UTC and ISO days', async () => {
    const server = await enter(newFolder());
    expect(
      await ask(
        server.appUrl,
        `
      SELECT current_setting('server_version') AS version, current_setting('data_checksums') AS checksums,
        current_setting('TimeZone') AS zone,
        current_setting('DateStyle') AS days, current_setting('listen_addresses') AS listens,
        current_setting('wal_level') AS wal, pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider,
          datlocale AS locale
      FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual([
      {
        version: '18.4',
        checksums: 'on',
        zone: 'UTC',
        days: 'ISO, YMD',
        listens: '127.0.0.1',
        wal: 'minimal',
        encoding: 'UTF8',
        provider: 'b',
        locale: 'C.UTF-8',
      },
    ]);
    expect(
      readFileSync(join(server.folder, 'postmaster.pid'), 'utf8').split('\n').slice(4, 6),
    ).toEqual(['', '127.0.0.1']);
    await server.leave();
  });

  it('writes through to the disk unless told not to', async () => {
    const folder = await madeFolder();
    const careful = await enterEmbedded(folder);
    expect(await ask(careful.appUrl, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    await careful.leave();
    const careless = await enterEmbedded(folder, { fsync: false, settings: { work_mem: '7MB' } });
    expect(await ask(careless.appUrl, 'SHOW fsync')).toEqual([{ fsync: 'off' }]);
    expect(await ask(careless.appUrl, 'SHOW work_mem')).toEqual([{ work_mem: '7MB' }]);
    await careless.leave();
  });

  it('is made once and shared when four processes come to an empty folder at once', async () => {
    const folder = newFolder();
    const guests = await Promise.all([1, 2, 3, 4].map(() => enterInChild(folder)));
    expect(guests.filter(({ started }) => started)).toHaveLength(1);
    expect(new Set(guests.map(({ ownerUrl }) => ownerUrl)).size).toBe(1);
    await Promise.all(guests.map(({ leave }) => leave()));
    expect(serverPid(join(folder, 'postgres'))).toBeNull();
  });

  it('stops when the last process leaves, not when the first does', async () => {
    const folder = await madeFolder();
    const first = await enterInChild(folder);
    const last = await enter(folder);
    const again = await enter(folder);
    expect([first.started, last.started, again.started]).toEqual([true, false, false]);
    await first.leave();
    expect(await ask(last.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await last.leave();
    await last.leave();
    expect(await ask(again.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await again.leave();
    await expect(ask(again.appUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('serves on when the process that started it is killed, and stops when the next one leaves', async () => {
    const folder = await madeFolder();
    const starter = await enterInChild(folder);
    await keep(starter.ownerUrl);
    await starter.kill();
    const next = await enter(folder);
    expect(next.started).toBe(false);
    expect(await kept(next.ownerUrl)).toEqual([{ value: 7 }]);
    await next.leave();
    await expect(ask(next.appUrl, 'SELECT 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('recovers when the server is killed too', async () => {
    const folder = await madeFolder();
    const starter = await enterInChild(folder);
    await keep(starter.ownerUrl);
    await Promise.all([starter.kill(), killed(serverPid(starter.folder)!)]);
    const next = await enter(folder);
    expect(next.started).toBe(true);
    expect(await kept(next.ownerUrl)).toEqual([{ value: 7 }]);
    await next.leave();
  });

  it('is whole after the process that makes it was killed, at any stage', async () => {
    const folder = newFolder();
    const cluster = join(folder, 'postgres');
    const stages = [
      () => readdirSync(folder).some((name) => name.startsWith('postgres.new-')),
      () =>
        readdirSync(folder).some((name) => existsSync(join(folder, name, 'cluster', 'base', '1'))),
      () => existsSync(join(cluster, 'PG_VERSION')),
      () => existsSync(join(cluster, 'postmaster.pid')),
      () =>
        existsSync(join(cluster, 'base', '16384')) || existsSync(join(cluster, 'base', '16386')),
    ];
    for (const reached of stages) {
      const maker = spawnChild(folder);
      const ended = once(maker, 'exit');
      while (maker.exitCode === null && !reached()) await sleep(1);
      maker.kill('SIGKILL');
      await ended;
    }
    const server = await enter(folder);
    expect(await ask(server.appUrl, 'SELECT current_user AS me')).toEqual([{ me: 'tongxin_app' }]);
    expect(await ask(server.ownerUrl, 'SELECT datname FROM pg_database ORDER BY 1')).toEqual(
      ['postgres', 'template0', 'template1', 'tongxin'].map((datname) => ({ datname })),
    );
    await server.leave();
    await (await enter(folder)).leave();
    expect(readdirSync(folder).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  });

  it('opens although the number in a left postmaster.pid now belongs to another program of its account', async () => {
    const folder = await madeFolder();
    const first = await enter(folder);
    const file = join(first.folder, 'postmaster.pid');
    const lines = readFileSync(file, 'utf8').split('\n');
    await first.leave();
    const { uid, gid } = statSync(first.folder);
    const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid, gid } : {});
    writeFileSync(file, [other.pid, ...lines.slice(1)].join('\n'));
    const second = await enter(folder);
    expect(second.started).toBe(true);
    await second.leave();
    expect(other.exitCode).toBeNull();
    other.kill();
  });

  it('does not take the server of the folder it was copied from for its own', async () => {
    const folder = await madeFolder();
    const copy = join(newFolder(), 'copy');
    await (await enter(folder)).leave();
    expect(spawnSync('cp', ['-a', folder, copy]).status).toBe(0);
    const original = await enter(folder);
    cpSync(join(original.folder, 'postmaster.pid'), join(copy, 'postgres', 'postmaster.pid'));
    const copied = await enter(copy);
    expect(copied.started).toBe(true);
    expect(serverPid(copied.folder)).not.toBe(serverPid(original.folder));
    await copied.leave();
    await original.leave();
  });

  it('states in one sentence that another PostgreSQL made the files', async () => {
    const folder = await madeFolder();
    const server = await enter(folder);
    await server.leave();
    writeFileSync(join(server.folder, 'PG_VERSION'), '17\n');
    await expect(enter(folder)).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      params: {
        where: server.folder,
        reason: expect.stringMatching(
          /made by PostgreSQL 17, and this program brings PostgreSQL 18;/,
        ),
      },
    });
  });

  it('shows what PostgreSQL said when it does not start', async () => {
    const folder = newFolder();
    await expect(
      enterEmbedded(folder, { settings: { shared_buffers: 'plenty' } }),
    ).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      params: {
        reason: expect.stringMatching(
          /exit code 1.*invalid value for parameter "shared_buffers": "plenty"/,
        ),
      },
    });
    const server = await enter(folder);
    await server.leave();
  });

  it('states which file is missing when the passwords are gone', async () => {
    const folder = await madeFolder();
    const copy = newFolder();
    const server = await enter(folder);
    await server.leave();
    cpSync(server.folder, join(copy, 'postgres'), { recursive: true });
    await expect(enter(copy)).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      params: { where: join(copy, 'postgres-secrets.json') },
    });
    expect(existsSync(join(copy, 'postgres-secrets.json'))).toBe(false);
  });

  it('states why a folder cannot be made', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(enter(join(file, 'data'))).rejects.toMatchObject({
      code: 'STORE_UNREACHABLE',
      params: { where: join(file, 'data'), reason: expect.stringContaining('ENOTDIR') },
    });
  });
});
