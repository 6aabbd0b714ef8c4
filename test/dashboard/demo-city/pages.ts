import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Visitor } from '../support/browser.ts';
import type { DemoPages } from '../support/demo-pages.ts';
import { PAGES } from '../support/demo-server.ts';
import { PATHS, pictureOf } from '../support/paths.ts';

/**
 * Names of tables, columns and changes that stand in the text of a page, outside of code and of the
 * explorer; r_wg is the name of a statistic.
 */
const rawNames = async ({ page }: Visitor): Promise<string[]> =>
  (
    await page.evaluate<string>(
      "(() => { const body = document.body.cloneNode(true); body.querySelectorAll('code, pre, " +
        "script, style, .graphiql-container').forEach((it) => it.remove()); const texts = []; " +
        'const walk = document.createTreeWalker(body, NodeFilter.SHOW_TEXT); while ' +
        `(walk.nextNode()) texts.push(walk.currentNode.data); return texts.join('\\n'); })()`,
    )
  ).match(/\b(?:(?!r_wg\b)[a-z]+_[a-z]+|(?:correct|create|change|end)[A-Z]\w+)\b/g) ?? [];

/** Each page as it is first shown: without errors, accessible, in both languages and looks. */
export function pagesAreShown(pages: DemoPages): void {
  const { looking } = pages;

  it.each(PATHS)(
    '%s shows no error, asks nobody else, and axe finds nothing serious',
    async (path) => {
      await looking({}, async (visitor) => {
        await visitor.visit(path);
        await visitor.picture(pictureOf(path));
        expect(await visitor.faults()).toEqual([]);
        expect(await rawNames(visitor)).toEqual([]);
      });
    },
  );

  it.each([
    ['en-GB', 'en'],
    ['zh-CN', 'zh'],
    ['fr-FR', 'zh'],
  ])('open in the language of a browser that prefers %s', async (locale, language) => {
    await looking({ language: null, locale }, async (visitor) => {
      await visitor.visit('/indicators');
      expect(await visitor.page.locator('html').getAttribute('lang')).toMatch(
        new RegExp(`^${language}`),
      );
    });
  });

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
    await looking({ isFirst: true }, async (visitor) => {
      visitor.page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
      });
      await visitor.visit('/');
    });
    const bytes = (path: string): number => {
      const gz = readdirSync(join(PAGES, 'assets')).includes(`${path.slice('/assets/'.length)}.gz`);
      return readFileSync(join(PAGES, `${path}${gz ? '.gz' : ''}`)).length;
    };
    const first = [...scripts].filter((text) => !text.includes('echarts'));
    expect([...scripts].some((text) => text.includes('echarts'))).toBe(true);
    expect(first.reduce((sum, text) => sum + bytes(text), 0)).toBeLessThan(600_000);
  });
}
