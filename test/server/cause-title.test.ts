import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { causeTitle } from '../../server/snapshots/cause-title.ts';

it('every change of the API has a title, which holds no raw name', () => {
  const [mutations = ''] = /^type Mutation \{[^]*?^\}/m.exec(
    readFileSync('schema.graphql', 'utf8'),
  )!;
  const changes = [...mutations.matchAll(/^ {2}((?:create|correct|change|end)\w+|\w+Units?)\(/gm)]
    .map(([, name]) => name!)
    .filter((name) => !/Snapshot|Schedule|Account|ApiKey|Session/.test(name));
  expect(changes.length).toBeGreaterThan(40);
  const titles = changes.map((change) => causeTitle(change));
  for (const { zh, en } of titles) expect([zh, en]).not.toContain('another change');
  expect(new Set(titles.map(({ zh }) => zh)).size).toBe(changes.length);
  for (const { zh } of titles) expect(zh).not.toMatch(/[a-z]/);
  expect(causeTitle('correctEmployment').zh).toBe('更正任职');
  expect(causeTitle('somethingNewer')).toEqual({ zh: '其他改动', en: 'another change' });
});
