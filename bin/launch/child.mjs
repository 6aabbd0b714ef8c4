import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Refusal } from './root.mjs';

const GRACE_MS = 500;

/**
 * Runs `node` with the arguments on our terminal; the exit code it ends with, 128 + n when signal n
 * ended it. SIGTERM and SIGHUP to us become a SIGTERM to it. So does SIGINT, half a second later: a
 * Ctrl-C has reached it by itself, and it may have ended; one that was sent to us alone has not. A
 * second SIGTERM must not matter to one that is ending.
 */
export function runChild(node, args, options = {}) {
  const child = spawn(node, args, { stdio: 'inherit', ...options });
  const end = () => child.kill('SIGTERM');
  let timer;
  const handlers =
    process.platform === 'win32'
      ? { SIGINT() {} }
      : { SIGTERM: end, SIGHUP: end, SIGINT: () => (timer ??= setTimeout(end, GRACE_MS)) };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(
        new Refusal(
          `${node} does not start (${error.message}); delete node_modules and try again.`,
        ),
      ),
    );
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      for (const [name, handler] of Object.entries(handlers)) process.off(name, handler);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}
