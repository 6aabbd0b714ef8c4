import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { runYielding, shortRequest } from '../../analytics/store/yield-to-event-loop.ts';
import type { Work } from '../../base/work.ts';

const STEP_MS = 1;

// The clock stands still but for what the tests do: how fast this machine is decides nothing.
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
});
afterEach(() => {
  jest.useRealTimers();
});

/** Work of `steps` steps; each takes one millisecond. */
function* long(steps: number, progress: { steps: number }): Work<void> {
  while (progress.steps < steps) {
    jest.advanceTimersByTime(STEP_MS);
    progress.steps++;
    yield;
  }
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i++) await new Promise(setImmediate);
};

describe('long work beside short requests', () => {
  it('waits for a short request under way, and goes on when it is over', async () => {
    const progress = { steps: 0 };
    const work = runYielding(long(40, progress));
    await turns(2);
    const end = shortRequest();
    const before = progress.steps;
    await turns(20);
    expect(progress.steps).toBe(before);
    end();
    await turns(12);
    expect(progress.steps).toBeGreaterThan(before);
    await work;
  });

  it('goes on in between however many short requests come, and whatever takes long is none', async () => {
    const progress = { steps: 0 };
    const work = runYielding(long(60, progress));
    const open: (() => void)[] = [];
    for (let turn = 0; turn < 400 && progress.steps < 60; turn++) {
      open.push(shortRequest());
      jest.advanceTimersByTime(STEP_MS);
      await turns(1);
    }
    expect(progress.steps).toBe(60);
    for (const end of open) end();
    await work;
  });
});
