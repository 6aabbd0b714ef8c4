import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { demoPages } from './support/demo-pages.ts';
import { PAGES } from './support/demo-server.ts';
import { PATHS, pictureOf } from './support/paths.ts';

describe('the pages, with the demo city', () => {
  const pages = demoPages();
  const { looking } = pages;

  it.each(PATHS)(
    '%s shows no error, asks nobody else, and axe finds nothing serious',
    async (path) => {
      await looking({}, async (visitor) => {
        await visitor.visit(path);
        await visitor.picture(pictureOf(path));
        expect(await visitor.faults()).toEqual([]);
      });
    },
  );

  it.each(['/', '/satisfaction', '/explore?indicators=B01', '/snapshots'])(
    '%s is shown in the dark',
    async (path) => {
      await looking({ look: 'dark' }, async (visitor) => {
        await visitor.visit(path);
        await visitor.picture(`${pictureOf(path)}-dark`);
        expect(await visitor.faults()).toEqual([]);
      });
    },
  );

  it('loads less than 600 KB of script before the city is shown, charts not among it', async () => {
    const scripts = new Set<string>();
    await looking({}, async (visitor) => {
      visitor.page.on('request', (it) => {
        if (it.resourceType() === 'script') scripts.add(new URL(it.url()).pathname);
      });
      await visitor.visit('/');
    });
    const bytes = (path: string): number => {
      const gz = readdirSync(join(PAGES, 'assets')).includes(`${path.slice('/assets/'.length)}.gz`);
      return readFileSync(join(PAGES, `${path}${gz ? '.gz' : ''}`)).length;
    };
    const first = [...scripts].filter((it) => !it.includes('echarts'));
    expect([...scripts].some((it) => it.includes('echarts'))).toBe(true);
    expect(first.reduce((sum, it) => sum + bytes(it), 0)).toBeLessThan(600_000);
  });
});
