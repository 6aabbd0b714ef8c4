import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { EmbeddedServer } from '../../../../schema/store/embedded/server.ts';
import { copyDataFolder } from '../../../support/data-folder.ts';

const CHILD = fileURLToPath(new URL('./child.ts', import.meta.url));
const folders: string[] = [];
const guests: Guest[] = [];

/** The result of a child process that entered a store. */
export interface Guest extends Omit<EmbeddedServer, 'leave'> {
  readonly uid: number;
  readonly process: ChildProcess;
  /** Asks it to leave and waits until it has ended. */
  leave(): Promise<void>;
  /** Kills it without a chance to leave. */
  kill(): Promise<void>;
}

/** An empty folder, with the given mode, that {@link cleanUp} removes. */
export function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-embedded-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

/**
 * A new folder as {@link newFolder} makes it, that holds a store which does not run: for tests that
 * do not speak of making one.
 */
export async function madeFolder(): Promise<string> {
  const folder = newFolder();
  rmSync(folder, { recursive: true });
  await copyDataFolder(folder);
  return folder;
}

/** A child process that is about to enter the store of `dataDir`, as the account when given. */
export const spawnChild = (
  dataDir: string,
  { uid, gid }: { uid?: number; gid?: number } = {},
): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [CHILD, dataDir], {
    ...(uid !== undefined && { uid }),
    ...(gid !== undefined && { gid }),
    cwd: '/',
  });

/** A child process that has entered the store of `dataDir`, as the account when given. */
export async function enterInChild(
  dataDir: string,
  account: { uid?: number; gid?: number } = {},
): Promise<Guest> {
  const child = spawnChild(dataDir, account);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    ended.then(() => null),
  ]);
  if (!line) throw new Error(`the child ended: ${said}`);
  const guest: Guest = {
    ...(JSON.parse(line[0] as string) as EmbeddedServer & { uid: number }),
    process: child,
    leave: async () => {
      child.stdin.write('leave\n');
      await ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
  guests.push(guest);
  return guest;
}

/** Sends `sql` over a connection of its own and returns the result. */
export async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The process id of the server of a cluster; null when it has left no file. */
export function serverPid(cluster: string): number | null {
  const file = join(cluster, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null;
}

/** Kills the processes and servers that tests left behind, and removes the folders. */
export async function cleanUp(): Promise<void> {
  for (const guest of guests.splice(0)) {
    if (guest.process.exitCode === null && guest.process.signalCode === null) await guest.kill();
    const pid = serverPid(guest.folder);
    if (pid) await killed(pid);
    if (!folders.some((folder) => guest.folder.startsWith(folder)))
      rmSync(dirname(guest.folder), { recursive: true, force: true });
  }
  for (const folder of folders.splice(0)) {
    const pid = serverPid(join(folder, 'postgres'));
    if (pid) await killed(pid);
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Kills a process that is not ours to wait for, and returns when it is gone. */
export async function killed(pid: number): Promise<void> {
  while (isAlive(pid)) {
    process.kill(pid, 'SIGKILL');
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** Whether there is a process `pid`. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
