import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningAs } from './account.ts';
import { bareEnvironment, type Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import { dropStrayPidFile, runningPostmaster, type Postmaster } from './postmaster.ts';
import { storeUnreachable } from './unreachable.ts';

const ATTEMPTS = 40;
const LOG_LIMIT = 8 * 1024 * 1024;

/**
 * Transient failures: a port was taken between choosing and binding it, or the children of a killed
 * server still run.
 */
const PASSING =
  /Address already in use|could not bind|pre-existing shared memory block|lock file ".*" already exists/;

const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_level: 'minimal',
  max_wal_senders: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  datestyle: 'ISO, YMD',
  log_min_messages: 'warning',
  log_checkpoints: 'off',
};

/**
 * Commits still reach the operating system, so they survive the server process, but not a crash of
 * the machine.
 */
const CARELESS: Readonly<Record<string, string>> = { fsync: 'off', full_page_writes: 'off' };

/**
 * Starts the server of the place's cluster in its own session, which a Ctrl-C in our terminal does
 * not reach, and waits until it accepts logins. `settings` are PostgreSQL's, by name; they override
 * ours.
 * @throws TongxinError STORE_UNREACHABLE with the last lines of its log
 */
export async function startPostmaster(
  place: Place,
  binaries: Binaries,
  fsync: boolean,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const all = { ...SETTINGS, ...(fsync ? {} : CARELESS), ...settings };
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  for (let attempt = 1; ; attempt++) {
    dropStrayPidFile(place.cluster);
    const port = await freePort();
    const log = openLog(place.log);
    const child = spawn(binaries.postgres, ['-D', place.cluster, '-p', String(port), ...options], {
      ...runningAs(place.account),
      cwd: '/',
      env: bareEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      windowsHide: true,
    });
    closeSync(log.fd);
    child.unref();
    const trouble = await readyOrTrouble(child, place.cluster);
    if (typeof trouble === 'object') return trouble;
    const logText = readFileSync(place.log).subarray(log.from).toString().trim();
    if (attempt < ATTEMPTS && PASSING.test(logText)) {
      await sleep(100);
      continue;
    }
    throw storeUnreachable(
      place.cluster,
      `PostgreSQL did not start (${trouble}). The end of ${place.log}: ` +
        (logText.split('\n').slice(-4).join(' | ') || '(nothing)'),
    );
  }
}

/** Waits for a server whose starter died before it was ready; null when the server ends instead. */
export async function awaitReady(cluster: string): Promise<Postmaster | null> {
  for (;;) {
    const server = runningPostmaster(cluster);
    if (!server || server.status === 'ready') return server;
    await sleep(5);
  }
}

async function readyOrTrouble(child: ChildProcess, cluster: string): Promise<Postmaster | string> {
  const troubles: string[] = [];
  child.once('error', (error) => troubles.push(error.message));
  child.once('exit', (code, signal) =>
    troubles.push(signal ? `signal ${signal}` : `exit code ${code}`),
  );
  while (troubles.length === 0) {
    const server = runningPostmaster(cluster);
    if (server?.status === 'ready' && server.pid === child.pid) return server;
    await sleep(5);
  }
  return troubles[0]!;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * Opens the log for appending; one above 8 MB is first renamed to `.old`. `from` is its current
 * size.
 */
function openLog(file: string): { fd: number; from: number } {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT)
    renameSync(file, `${file}.old`);
  const fd = openSync(file, 'a', 0o600);
  return { fd, from: fstatSync(fd).size };
}
