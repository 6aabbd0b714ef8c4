import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Refusal } from './root.mjs';

const GRACE_MS = 500;

/**
 * Runs `node` with arguments on our terminal; returns its exit code, 128 + n if signal n ended it.
 * SIGTERM and SIGHUP are passed on as SIGTERM. SIGINT is passed on half a second later, since a
 * Ctrl-C on the terminal reaches the child by itself. A second SIGTERM must not disturb a child
 * that is ending.
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
