import { chooseNode, PROGRAM_FLAGS } from './launch/node.mjs';
import { ensureBuilt } from './launch/build.mjs';
import { ensureDashboard } from './launch/dashboard.mjs';
import { ensurePackages } from './launch/packages.mjs';
import { Refusal, root } from './launch/root.mjs';
import { runChild } from './launch/child.mjs';
import { runTask } from './launch/tasks.mjs';

/**
 * Entry point of every npm script: installs the locked packages, chooses a Node, builds what
 * changed, then runs the program. Plain JavaScript for Node 18 and above, without packages; writes
 * nothing to stdout itself.
 */
const [command, ...rest] = process.argv.slice(2);

try {
  await ensurePackages();
  const node = chooseNode();
  if (command === 'start' || command === 'serve') await ensureDashboard(node);
  process.exitCode =
    command === 'run'
      ? await runTask(node, rest)
      : (await ensureBuilt(node),
        await runChild(node, [
          ...PROGRAM_FLAGS,
          `${root}dist/bin/tongxin.js`,
          ...process.argv.slice(2),
        ]));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
