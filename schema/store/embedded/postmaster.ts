import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { storeUnreachable } from './unreachable.ts';

/** Time to wait for a server to stop. */
const STOP_TIMEOUT_MS = 60_000;

/** A server process that runs a cluster; it accepts logins on `port` of 127.0.0.1 when `ready`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: string;
}

/**
 * The server that runs `cluster`, according to postmaster.pid; null if no server runs, even if one
 * that crashed left its postmaster.pid.
 */
export function runningPostmaster(cluster: string): Postmaster | null {
  const lines = pidFile(cluster);
  if (!lines) return null;
  const [pid, folder] = [Number(lines[0]), lines[1] ?? ''];
  return isPostmaster(pid, folder, cluster)
    ? { pid, port: Number(lines[3]), status: (lines[7] ?? '').trim() }
    : null;
}

/**
 * Removes a postmaster.pid if its process id now belongs to another program; PostgreSQL itself
 * removes the file only if no process has that id. Call it only if no server runs the cluster.
 */
export function dropStrayPidFile(cluster: string): void {
  if (exists(Number(pidFile(cluster)?.[0])))
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

/**
 * Stops the server that runs `cluster`, if any, and waits until its process has ended. Open
 * transactions are rolled back.
 */
export async function stopPostmaster(cluster: string, pgCtl: () => string): Promise<void> {
  const server = runningPostmaster(cluster);
  if (!server) return;
  const send = (signal: 'SIGINT' | 'SIGQUIT'): void => {
    if (process.platform === 'win32')
      spawnSync(pgCtl(), ['kill', signal.slice(3), String(server.pid)]);
    else if (exists(server.pid)) process.kill(server.pid, signal);
  };
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    send(signal);
    if (await waitUntilStopped(cluster, server.pid)) return;
  }
  throw storeUnreachable(
    cluster,
    `its server (process ${server.pid}) does not stop; end that process`,
  );
}

/**
 * Waits until the server `pid` no longer runs `cluster`; false if it still does after `timeoutMs`,
 * by default a minute.
 */
export async function waitUntilStopped(
  cluster: string,
  pid: number,
  timeoutMs = STOP_TIMEOUT_MS,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (Date.now() < deadline) {
    if (runningPostmaster(cluster)?.pid !== pid) return true;
    await sleep(5);
  }
  return false;
}

/** Lines: process id, folder, start time, port, socket folder, address, shared memory, status. */
function pidFile(cluster: string): string[] | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isPostmaster(pid: number, folder: string, cluster: string): boolean {
  if (!exists(pid) || isCopy(folder, cluster)) return false;
  if (!existsSync('/proc/self/cmdline')) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EACCES';
  }
}

/** Whether `cluster` is a copy, with postmaster.pid, of another folder that still exists. */
function isCopy(folder: string, cluster: string): boolean {
  const original = statSync(folder, { throwIfNoEntry: false });
  const clusterStat = statSync(cluster);
  return (
    original !== undefined && (original.ino !== clusterStat.ino || original.dev !== clusterStat.dev)
  );
}

function exists(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
