import fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { attributesRead } from '../../../analytics/facts/attributes-read.ts';
import { cut, type AttributeSpans } from '../../../analytics/facts/cut.ts';
import { StateSchema } from '../../../analytics/facts/state-schema.ts';
import { FLAG, type StateOf } from '../../../analytics/facts/attribute.ts';
import { StateTable } from '../../../analytics/facts/state-table.ts';
import { unitedSpans } from '../../../analytics/store/spans.ts';

const source = { kind: 'ofUnit', name: 'any' } as const;
const weather = {
  sky: { values: ['clear', 'cloudy', 'rain'] as const, source },
  wind: { values: FLAG, source },
  warm: { values: FLAG, source },
};
type Weather = StateOf<typeof weather>;
const schema = StateSchema.of(weather);

describe('a table of states', () => {
  it('numbers each combination once, in the order in which they come, whichever way leads to it', () => {
    const states = new StateTable(schema);
    const rain = states.with(states.blank, schema.slot('sky', 'rain'));
    const warm = states.with(states.blank, schema.slot('warm', true));
    const warmRain = states.with(rain, schema.slot('warm', true));
    expect([states.blank, rain, warm, warmRain]).toEqual([0, 1, 2, 3]);
    expect(states.with(warm, schema.slot('sky', 'rain'))).toBe(warmRain);
    expect(states.with(warmRain, schema.slot('warm', false))).toBe(rain);
    expect(states.with(rain, schema.slot('sky', 'rain'))).toBe(rain);
    expect(states.size).toBe(4);
    expect(states.states[warmRain]).toEqual({ sky: 'rain', wind: false, warm: true });
    expect(states.indexIn(warmRain, schema.attribute('sky'))).toBe(2);
  });

  it('has no room for values that are not declared', () => {
    expect(() => schema.slot('sky', 'snow')).toThrow('state-unknown-value');
    expect(() => schema.attribute('humidity')).toThrow('state-unknown-attribute');
  });
});

describe('the attributes that a predicate reads', () => {
  const read = (decide: (state: Weather) => unknown): string[] =>
    [...attributesRead(schema, decide)].sort();

  it('are those of every branch', () => {
    expect(read(() => true)).toEqual([]);
    expect(read(({ wind }) => wind)).toEqual(['wind']);
    expect(read((it) => (it.sky === 'rain' ? it.warm : it.wind))).toEqual(['sky', 'warm', 'wind']);
    expect(read((it) => it.wind && it.sky !== 'clear')).toEqual(['sky', 'wind']);
  });
});

describe('cutting days into spells', () => {
  const days = fc.integer({ min: 0, max: 30 });
  const spans = fc
    .array(days, { maxLength: 8 })
    .map((list) => unitedSpans(list.slice(0, list.length & ~1)));

  it('reports for each day the value that holds, and neighbours that differ', () => {
    fc.assert(
      fc.property(days, days, spans, spans, (from, to, wind, rain) => {
        const states = new StateTable(schema);
        const changing: AttributeSpans[] = [
          { slot: schema.slot('wind', true), spans: wind },
          { slot: schema.slot('sky', 'rain'), spans: rain },
        ];
        const byDay = new Map<number, number>();
        const told: number[] = [];
        cut(states, from, to, states.blank, changing, (since, until, state) => {
          for (let day = since; day < until; day++) byDay.set(day, state);
          told.push(state);
        });
        const holds = (list: readonly number[], day: number): boolean =>
          list.filter((it) => it <= day).length % 2 === 1;
        expect([...byDay.keys()]).toEqual(
          Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i),
        );
        for (const [day, state] of byDay)
          expect(states.states[state]).toEqual({
            sky: holds(rain, day) ? 'rain' : 'clear',
            wind: holds(wind, day),
            warm: false,
          });
        expect(told.every((state, i) => state !== told[i - 1])).toBe(true);
      }),
    );
  });
});
