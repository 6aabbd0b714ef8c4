import { describe, expect, it } from '@jest/globals';
import { givingWay, shortRequest } from '../../analytics/store/breathe.ts';
import type { Work } from '../../base/work.ts';

function* long(milliseconds: number, progress: { steps: number }): Work<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const step = performance.now() + 0.5;
    while (performance.now() < step);
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
    const work = givingWay(long(40, progress));
    await turns(2);
    const end = shortRequest();
    const before = progress.steps;
    await turns(6);
    expect(progress.steps).toBe(before);
    end();
    await turns(12);
    expect(progress.steps).toBeGreaterThan(before);
    await work;
  });

  it('goes on in between however many short requests come, and whatever takes long is none', async () => {
    const progress = { steps: 0 };
    const open = [shortRequest()];
    const more = setInterval(() => open.push(shortRequest()), 5);
    await givingWay(long(60, progress));
    clearInterval(more);
    expect(progress.steps).toBeGreaterThan(5);
    for (const end of open) end();
  });
});
