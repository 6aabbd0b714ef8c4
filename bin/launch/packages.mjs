import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { withLock } from './lock.mjs';
import { Refusal, root } from './root.mjs';

const STAMP = `${root}node_modules/.tongxin-lock`;

/** Installs the packages of package-lock.json, unless they are installed. */
export async function ensurePackages() {
  const wanted = `${createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex')} ${process.platform}-${process.arch}\n`;
  const installed = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  if (installed()) return;
  await withLock(async () => {
    if (installed()) return;
    if (!fits()) install();
    writeFileSync(STAMP, wanted);
  });
}

/**
 * Whether npm's record of node_modules lists every locked package for this machine, and each
 * exists.
 */
function fits() {
  const record = `${root}node_modules/.package-lock.json`;
  if (!existsSync(record)) return false;
  const locked = packagesOf(`${root}package-lock.json`),
    found = packagesOf(record);
  return (
    Object.keys(found).every(
      (path) => path in locked && existsSync(`${root}${path}/package.json`),
    ) &&
    Object.entries(locked).every(([path, it]) =>
      path in found
        ? found[path].version === it.version && found[path].integrity === it.integrity
        : path === '' || mayLack(it),
    )
  );
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Optional packages may be missing if they, or the packages that need them, do not fit the machine.
 */
function mayLack({ optional, os, cpu, libc }) {
  const suits = (list, value) => {
    const names = [list ?? []].flat();
    return (
      !names.includes(`!${value}`) &&
      (names.includes(value) || names.every((name) => name.startsWith('!')))
    );
  };
  return (
    optional === true &&
    !((os || cpu) && !libc && suits(os, process.platform) && suits(cpu, process.arch))
  );
}

function install() {
  console.error('Installing packages (once) ...');
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const args = [
    ...npm.slice(1),
    'ci',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
  ];
  const { status, error } = spawnSync(npm[0], args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32' && npm.length === 1,
  });
  if (status === 0) return;
  throw new Refusal(
    'The packages could not be installed ' +
      `(${error?.message ?? `npm ci ended with ${status}`}); make sure that the npm registry ` +
      'can be reached, then try again.',
  );
}
