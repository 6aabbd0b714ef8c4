import { setTimeout } from 'node:timers/promises';

/**
 * Does some work; what it gives, and the longest turn that this thread's event loop had meanwhile,
 * in milliseconds of its CPU: how busy the machine is does not matter.
 */
export async function longestTurn<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly longestMs: number }> {
  const now = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  const state = { isOver: false };
  let longestMs = 0;
  const watch = (async () => {
    for (let before = now(); !state.isOver;) {
      await setTimeout(0);
      const after = now();
      longestMs = Math.max(longestMs, after - before);
      before = after;
    }
  })();
  try {
    const result = await work();
    await setTimeout(0);
    return { result, longestMs };
  } finally {
    state.isOver = true;
    await watch;
  }
}
