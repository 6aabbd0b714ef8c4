import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const start = (name: string, work: object): ChildProcess =>
  fork(fileURLToPath(new URL(`./${name}.js`, import.meta.url)), [JSON.stringify(work)]);

async function messageOf<T>(child: ChildProcess): Promise<T> {
  child.send('tell');
  return ((await once(child, 'message')) as [T])[0];
}

async function end(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}

/** Bytes of memory of a process. */
export interface Memory {
  readonly now: number;
  readonly peak: number;
}

interface ChildState {
  readonly memory: Memory;
  readonly ports: readonly number[];
  readonly longestTurnMs: number;
}

/** A process that serves. */
export interface ServedApart {
  readonly url: string;
  memory(): Promise<Memory>;
  /** remote ports of its open connections */
  ports(): Promise<ReadonlySet<number>>;
  /** the longest block of its event loop since the last call, in milliseconds of CPU */
  longestTurnMs(): Promise<number>;
  stop(): Promise<void>;
}

/** A process that serves the store of some settings. */
export async function servedApart(settings: object): Promise<ServedApart> {
  const child = start('served', { settings });
  const [url] = (await once(child, 'message')) as [string];
  let longest = 0;
  const askState = async (): Promise<ChildState> => {
    const message = await messageOf<ChildState>(child);
    longest = Math.max(longest, message.longestTurnMs);
    return message;
  };
  return {
    url,
    memory: async () => (await askState()).memory,
    ports: async () => new Set((await askState()).ports),
    longestTurnMs: async () => {
      await askState();
      const it = longest;
      longest = 0;
      return it;
    },
    stop: () => end(child),
  };
}

/**
 * The measurements of a prober: milliseconds and status of each request, 0 if there was no answer.
 */
export interface Seen {
  readonly times: readonly number[];
  readonly statuses: readonly number[];
}

/** A process that requests an address again and again, `pauseMs` after each answer. */
export function prober(work: {
  readonly url: string;
  readonly key: string | null;
  readonly body: string | null;
  readonly pauseMs: number;
}): { seen(): Promise<Seen>; stop(): Promise<void> } {
  const child = start('prober', work);
  return { seen: () => messageOf<Seen>(child), stop: () => end(child) };
}

/** A quantile of some numbers; NaN for none. */
export const quantile = (numbers: readonly number[], part: number): number =>
  numbers.toSorted((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(numbers.length * part))
  ] ?? NaN;
