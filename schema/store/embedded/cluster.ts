import { execFile } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runningAs } from './account.ts';
import { bareEnvironment, type Binaries } from './binaries.ts';
import type { Place } from './place.ts';
import type { Secrets } from './secrets.ts';
import { storeUnreachable } from './unreachable.ts';

const DRAFT = 'postgres.new-';
const HBA =
  '# Every login needs its password, from this machine only.\nhost all all 127.0.0.1/32 scram-sha-256\n';

/** Whether the place has a cluster. */
export const hasCluster = ({ cluster }: Place): boolean => existsSync(join(cluster, 'PG_VERSION'));

/**
 * Makes an empty cluster: UTF-8, sorted by code point (C.UTF-8 of the built-in provider), with
 * checksums, no login without a password. It appears under its name only when complete. `fsync`
 * false leaves it to the disk cache.
 * @throws TongxinError STORE_UNREACHABLE with the message of initdb
 */
export async function makeCluster(
  { home, cluster, account }: Place,
  { initdb }: Binaries,
  secrets: Secrets,
  fsync: boolean,
): Promise<void> {
  const draft = mkdtempSync(join(home, DRAFT));
  const files = join(draft, 'cluster');
  const password = join(draft, 'password');
  chmodSync(draft, 0o711);
  mkdirSync(files, { mode: 0o700 });
  writeFileSync(password, secrets.postgres, { mode: 0o600 });
  if (account) for (const path of [files, password]) chownSync(path, account.uid, account.gid);
  const args = [
    '-D',
    files,
    '-U',
    'postgres',
    '--pwfile',
    password,
    '-A',
    'scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(fsync ? [] : ['--no-sync']),
  ];
  try {
    await promisify(execFile)(initdb, args, {
      ...runningAs(account),
      cwd: '/',
      env: bareEnvironment(),
    });
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: string };
    throw storeUnreachable(
      home,
      `initdb could not make a cluster: ${(stderr || message).trim().split('\n').slice(-3).join(' ')}`,
    );
  }
  writeFileSync(join(files, 'pg_hba.conf'), HBA, { flush: fsync });
  renameSync(files, cluster);
  rmSync(draft, { recursive: true });
}

/**
 * Asserts that the cluster has the version of the programs.
 * @throws TongxinError STORE_UNREACHABLE when it has another major version
 */
export function checkVersion({ cluster }: Place, { major }: Binaries): void {
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version === major) return;
  throw storeUnreachable(
    cluster,
    `its files were made by PostgreSQL ${version}, and this program brings PostgreSQL ${major}; ` +
      'export the data with the version of this program that made them, then import it into an ' +
      'empty folder',
  );
}

/**
 * Removes the drafts of processes that were killed while making a cluster; their initdb may still
 * be writing.
 */
export function sweepDrafts({ home }: Place): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith(DRAFT))
      rmSync(join(home, name), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}
