import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal, root } from './root.mjs';

const OLDEST = [22, 17];

/** Silences Node's warnings about experimental features. */
export const QUIET = '--disable-warning=ExperimentalWarning';

/**
 * Memory flags for the program and its benches: a small young generation of fixed size, without
 * pretenuring. So the garbage of a snapshot of a city is collected young instead of growing to
 * hundreds of MiB, at no cost in time.
 */
export const PROGRAM_FLAGS = [
  '--enable-source-maps',
  QUIET,
  '--min-semi-space-size=8',
  '--max-semi-space-size=8',
  '--no-allocation-site-pretenuring',
];

/** The Node of the locked packages if it runs here, otherwise this one if it is new enough. */
export function chooseNode() {
  const brought =
    process.platform === 'win32'
      ? `${root}node_modules/node-win-${process.arch}/bin/node.exe`
      : `${root}node_modules/node-${process.platform}-${process.arch}/bin/node`;
  if (
    brought === process.execPath ||
    (existsSync(brought) && spawnSync(brought, ['--version']).status === 0)
  )
    return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return process.execPath;
  throw new Refusal(
    `This program needs Node ${OLDEST.join('.')} or newer, this is ${process.version}, and ` +
      `none comes with the packages for ${process.platform}-${process.arch}; install Node 24 ` +
      'and try again.',
  );
}
