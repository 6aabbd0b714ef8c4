import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ChildTask } from './child.ts';

/** Runs a task in a fresh process; returns its result. */
export async function inProcess<T>(task: ChildTask): Promise<T> {
  const child = fork(fileURLToPath(new URL('./child.js', import.meta.url)), [JSON.stringify(task)]);
  const ended = once(child, 'exit');
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [T];
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`bench/snapshots/child ended with ${String(code)}`);
  return answer;
}
