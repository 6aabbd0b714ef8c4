import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server process of this bench. */
export interface Served {
  readonly url: string;
  /** CPU time of its process so far, in microseconds */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

const fileOf = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

/** Runs a program of this folder to its end with `work`; returns its message. */
export async function ask<T>(name: string, work: object): Promise<T> {
  const child = fork(fileOf(name), [JSON.stringify(work)]);
  const ended = once(child, 'exit');
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [T];
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`bench/http/${name} ended with ${String(code)}`);
  return answer;
}

/** Starts a server program of this folder, which sends its address first. */
export async function serve(name: string, work: object): Promise<Served> {
  const child = fork(fileOf(name), [JSON.stringify(work)], { serialization: 'advanced' });
  const ended = once(child, 'exit');
  const [url] = (await Promise.race([once(child, 'message'), ended])) as [string];
  if (typeof url !== 'string') throw new Error(`bench/http/${name} ended with ${String(url)}`);
  return {
    url,
    async cpu() {
      child.send('cpu');
      return ((await once(child, 'message')) as [number])[0];
    },
    async stop() {
      child.disconnect();
      await ended;
    },
  };
}

/**
 * The side of the server program: sends its address, reports its CPU time, and closes when the
 * parent is done.
 */
export async function served(url: string, close: () => Promise<void>): Promise<void> {
  process.send!(url);
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send!(user + system);
  });
  await once(process, 'disconnect');
  await close();
}
