import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { withLock } from './lock.mjs';
import { Refusal, root } from './root.mjs';
import { fingerprint, listFiles } from './sources.mjs';

const ROOMS = [
  'base',
  'schema',
  'intake',
  'seeds',
  'analytics',
  'reports',
  'server',
  'bin',
  'bench',
];
const INPUTS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
const ASSET = /\.(?:json|graphql|csv)$/;
const STAMP = `${root}dist/.stamp`;

/**
 * Brings dist/ up to date with the sources: JavaScript for TypeScript, and copies of other files
 * that the program reads.
 */
export async function ensureBuilt(node) {
  if (isFresh(listSources())) return;
  await withLock(async () => {
    const sources = listSources();
    if (isFresh(sources)) return;
    const stamp = fingerprint([...INPUTS, ...sources]);
    rmSync(STAMP, { force: true });
    compile(node);
    const missing = () =>
      sources.filter((path) => path.endsWith('.ts') && !existsSync(outputOf(path)));
    if (missing().length > 0) {
      rmSync(`${root}dist/.tsbuildinfo`, { force: true });
      compile(node);
      if (missing().length > 0)
        throw new Refusal(
          `The build made no ${outputOf(missing()[0])}; see whether tsconfig.build.json includes its source.`,
        );
    }
    for (const path of sources) if (ASSET.test(path)) copyAsset(path);
    removeStray(new Set(sources.map(outputOf)));
    writeFileSync(STAMP, stamp);
  });
}

const isSource = (path) => (path.endsWith('.ts') && !path.endsWith('.d.ts')) || ASSET.test(path);
const outputOf = (path) => `${root}dist/${path.replace(/\.ts$/, '.js')}`;
const listSources = () => ROOMS.flatMap((room) => listFiles(room)).filter(isSource);

function isFresh(sources) {
  return (
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === fingerprint([...INPUTS, ...sources]) &&
    sources.every((path) => existsSync(outputOf(path)))
  );
}

function compile(node) {
  const { status, stdout, stderr, error } = spawnSync(
    node,
    [`${root}node_modules/typescript/bin/tsc`, '-p', `${root}tsconfig.build.json`],
    { cwd: root, encoding: 'utf8' },
  );
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Refusal(
    `The program could not be built (${error?.message ?? `tsc ended with ${status}`}).`,
  );
}

function copyAsset(path) {
  mkdirSync(dirname(outputOf(path)), { recursive: true });
  copyFileSync(`${root}${path}`, outputOf(path));
}

/** Removes build output whose source is gone. */
function removeStray(outputs) {
  for (const path of ROOMS.flatMap((room) => listFiles(`dist/${room}`))) {
    if (!outputs.has(`${root}${path.replace(/\.map$/, '')}`)) rmSync(`${root}${path}`);
  }
}
