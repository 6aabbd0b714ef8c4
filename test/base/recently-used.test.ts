import { describe, expect, it } from '@jest/globals';
import { RecentlyUsed } from '../../base/recently-used.ts';

describe('values kept while they are used', () => {
  it('are evicted by weight, the least recently used first, and reported', () => {
    const dropped: string[] = [];
    const kept = new RecentlyUsed<string>(10, (text) => {
      dropped.push(text);
    });
    kept.set('a', 'A', 4);
    kept.set('b', 'B', 4);
    expect(kept.get('a')).toBe('A');
    kept.set('c', 'C', 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c'), dropped]).toEqual([
      'A',
      undefined,
      'C',
      ['B'],
    ]);
  });

  it('are dropped where another takes their place or they weigh too much, not where the same is weighed anew', () => {
    const dropped: string[] = [];
    const kept = new RecentlyUsed<string>(10, (text) => {
      dropped.push(text);
    });
    kept.set('a', 'A', 1);
    kept.set('a', 'A', 9);
    expect([kept.get('a'), dropped]).toEqual(['A', []]);
    kept.set('a', 'A2', 1);
    kept.set('b', 'B', 11);
    expect([kept.get('a'), kept.get('b'), dropped]).toEqual(['A2', undefined, ['A', 'B']]);
    kept.set('c', 'C', 9);
    expect([kept.get('a'), kept.get('c')]).toEqual(['A2', 'C']);
  });

  it('are made when they are not there', () => {
    const kept = new RecentlyUsed<number>(2);
    let made = 0;
    expect([
      kept.getOrMake('a', () => ++made),
      kept.getOrMake('a', () => ++made),
      kept.getOrMake('b', () => ++made),
      made,
    ]).toEqual([1, 1, 2, 2]);
  });
});
