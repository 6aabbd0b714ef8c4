import { existsSync, readdirSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { ensureDashboard } from './dashboard.mjs';
import { runChild } from './child.mjs';
import { PROGRAM_FLAGS, QUIET } from './node.mjs';
import { Refusal, root } from './root.mjs';

const modules = `${root}node_modules/`;
const tsc = (project, name) => [
  `${modules}typescript/bin/tsc`,
  '--noEmit',
  '--incremental',
  '--tsBuildInfoFile',
  `${root}dist/.check-${name}.tsbuildinfo`,
  '-p',
  project,
];
/**
 * Every test file loads the program again: a larger young generation and eager compilation save a
 * sixth of the time.
 */
const TEST_FLAGS = ['--min-semi-space-size=32', '--max-semi-space-size=64', '--max-lazy'];

/**
 * The developers' tasks: whether they need the build and the dashboard, and their command lines for
 * Node, run until one fails; the commands in `abreast` run in parallel.
 */
const TASKS = {
  build: { built: true, pages: true, lines: () => [] },
  test: {
    built: true,
    pages: true,
    lines: (args) => [
      [...TEST_FLAGS, '--experimental-vm-modules', QUIET, `${modules}jest/bin/jest.js`, ...args],
    ],
  },
  lint: {
    built: false,
    lines: () => [
      [`${modules}prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'],
      tsc('tsconfig.json', 'rooms'),
      tsc('dashboard/tsconfig.json', 'dashboard'),
      tsc('test/dashboard/tsconfig.json', 'test-dashboard'),
      [`${modules}knip/bin/knip.js`],
    ],
    abreast: () => [[`${modules}eslint/bin/eslint.js`, '.']],
  },
  format: {
    built: false,
    lines: () => [[`${modules}prettier/bin/prettier.cjs`, '--write', '--log-level', 'warn', '.']],
  },
  generate: {
    built: true,
    lines: () => [
      [...PROGRAM_FLAGS, `${root}dist/bin/generate.js`],
      [QUIET, `${modules}@graphql-codegen/cli/cjs/bin.js`, '--config', 'codegen.yml', '--silent'],
    ],
  },
  migration: {
    built: true,
    lines: (args) => [[...PROGRAM_FLAGS, `${root}dist/bin/migration.js`, ...args]],
  },
  bench: { built: true, lines: benchLines },
};

/**
 * Runs the task named by the first of `args` in the folder of the project; returns the exit code of
 * the first command that fails, else 0.
 */
export async function runTask(node, [name, ...args]) {
  const task = Object.hasOwn(TASKS, name ?? '') ? TASKS[name] : null;
  if (!task)
    throw new Refusal(
      `There is no task "${name ?? ''}"; run one of: ${Object.keys(TASKS).join(', ')}.`,
      2,
    );
  if (task.built) await ensureBuilt(node);
  if (task.pages) await ensureDashboard(node);
  const codes = await Promise.all(
    [task.lines(args), task.abreast?.() ?? []].map((lines) => runLines(node, lines)),
  );
  return codes.find((code) => code !== 0) ?? 0;
}

async function runLines(node, lines) {
  for (const line of lines) {
    const code = await runChild(node, line, { cwd: root });
    if (code !== 0) return code;
  }
  return 0;
}

function benchLines([name, ...args]) {
  const folder = `${root}dist/bench/`;
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => file.endsWith('.js'))
        .map((file) => file.slice(0, -3))
    : [];
  if (names.includes(name)) return [[...PROGRAM_FLAGS, `${folder}${name}.js`, ...args]];
  throw new Refusal(
    `${name === undefined ? 'Name a bench' : `There is no bench "${name}"`}; there are: ` +
      `${names.join(', ') || 'none yet'}.`,
    name === undefined ? 0 : 2,
  );
}
