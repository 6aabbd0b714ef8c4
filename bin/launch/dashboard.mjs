import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { Refusal, root } from './root.mjs';
import { fingerprint, listFiles } from './sources.mjs';

const STAMP = `${root}dist/.dashboard-stamp`;

/** Brings dist/dashboard up to date: the bundled pages. */
export async function ensureDashboard(node) {
  if (isFresh()) return;
  await withLock(async () => {
    if (isFresh()) return;
    const stamp = fingerprint(sources());
    rmSync(STAMP, { force: true });
    const args = [
      'build',
      '--config',
      'dashboard/vite.config.ts',
      '--configLoader',
      'native',
      '--logLevel',
      'warn',
    ];
    const { status, error } = spawnSync(
      node,
      ['--disable-warning=ExperimentalWarning', `${root}node_modules/vite/bin/vite.js`, ...args],
      { cwd: root, stdio: ['ignore', 2, 2] },
    );
    if (status !== 0)
      throw new Refusal(
        `The dashboard could not be built (${error?.message ?? `vite ended with ${status}`}).`,
      );
    writeFileSync(STAMP, stamp);
  });
}

const sources = () => [
  'package-lock.json',
  'tsconfig.json',
  ...listFiles('dashboard'),
  ...listFiles('base'),
];
const isFresh = () =>
  existsSync(STAMP) &&
  existsSync(`${root}dist/dashboard/index.html`) &&
  readFileSync(STAMP, 'utf8') === fingerprint(sources());
