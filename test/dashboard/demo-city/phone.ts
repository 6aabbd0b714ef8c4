import { expect, it } from '@jest/globals';
import type { DemoPages } from '../support/demo-pages.ts';
import { PATHS, pictureOf } from '../support/paths.ts';

/** Each page in English on a narrow screen. */
export function pagesOnAPhone(pages: DemoPages): void {
  const { looking } = pages;

  it.each(PATHS)(
    '%s is shown in English too, on a phone, without going beyond its width',
    async (path) => {
      await looking({ language: 'en', width: 390, height: 844 }, async (visitor) => {
        await visitor.visit(path);
        await visitor.picture(`${pictureOf(path)}-en-phone`);
        expect(
          await visitor.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
        ).toBeLessThanOrEqual(0);
        expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
        expect(await visitor.faults()).toEqual([]);
      });
    },
  );

  it('the explorer shows its tools and the query below each other on a phone', async () => {
    await looking({ width: 390, height: 844 }, async ({ page, visit }) => {
      await visit('/console');
      await page.locator('.graphiql-sidebar button').first().click();
      const boxes = [];
      for (const part of ['.graphiql-plugin', '.graphiql-sessions'])
        boxes.push((await page.locator(part).boundingBox())!);
      expect(boxes.map(({ width }) => width > 300)).toEqual([true, true]);
      expect([
        Math.round(boxes[0]!.height),
        boxes[1]!.height >= 559,
        boxes[1]!.y >= boxes[0]!.y + boxes[0]!.height - 1,
      ]).toEqual([320, true, true]);
    });
  });
}
