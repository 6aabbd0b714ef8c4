import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of this bench that serves. */
export interface Served {
  readonly url: string;
  /** microseconds of CPU that its process has used so far */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

const fileOf = (name: string): string => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

/** Runs a program of this folder to its end with `work`; its message. */
export async function ask<T>(name: string, work: object): Promise<T> {
  const child = fork(fileOf(name), [JSON.stringify(work)]);
  const ended = once(child, 'exit');
  const [answer] = (await Promise.race([once(child, 'message'), ended])) as [T];
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`bench/http/${name} ended with ${String(code)}`);
  return answer;
}

/** Starts a program of this folder that serves; it tells its address first. */
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
 * What a serving program does: tells its address, answers how much CPU it has used, and closes when
 * its maker is done.
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
