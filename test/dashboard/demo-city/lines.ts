import { expect, it } from '@jest/globals';
import { figuresOn, type DemoPages } from '../support/demo-pages.ts';

/** The pages along a line of the hierarchy. */
export function pagesAlongALine(pages: DemoPages): void {
  const { looking, ask } = pages;

  const rates = async (line: string): Promise<Record<string, number>> => {
    const { metrics } = await ask<{
      metrics: { rows: { unit: { code: string }; value: number }[] };
    }>(`query($q: MetricQuery!) { metrics(query: $q) { rows { unit { code } value } } }`, {
      q: { indicators: ['A01'], periods: ['2025'], level: 'DISTRICT', line },
    });
    return Object.fromEntries(metrics.rows.map(({ unit, value }) => [unit.code, value]));
  };

  it('explore reads the line in the address, and its control puts another one there', async () => {
    await looking({}, async ({ page, visit }) => {
      const shown = async (): Promise<Record<string, number | null>> =>
        Object.fromEntries((await figuresOn(page)).map(({ unit, value }) => [unit, value]));
      await visit('/explore?indicators=A01&periods=2025&level=DISTRICT&line=admin');
      const admin = await rates('admin');
      expect(await shown()).toEqual(admin);
      expect(await page.locator('main').innerText()).toContain('line: admin');
      await page.locator('button.figure[data-unit=CZ-WJ]').first().click();
      await page.getByRole('dialog').getByText('行政线').waitFor();
      await page.keyboard.press('Escape');
      const union = await rates('union');
      expect(union).not.toEqual(admin);
      await page.getByRole('combobox', { name: '隶属线' }).click();
      await page.locator('.ant-select-item-option', { hasText: '工会线' }).click();
      await page.waitForURL((url) => !url.searchParams.has('line'));
      await page.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll<HTMLElement>('button.figure')].some(({ textContent }) =>
            textContent.startsWith(wanted),
          ),
        union['CZ-WJ']!.toFixed(2),
      );
      expect(await shown()).toEqual(union);
    });
  });

  it('a part of the policy is shown along the line in the address, down to its explanations', async () => {
    await looking({}, async ({ page, visit }) => {
      const shown = async (): Promise<Record<string, number | null>> =>
        Object.fromEntries(
          (await figuresOn(page))
            .filter(
              ({ indicator, unit, group }) => indicator === 'A01' && unit !== 'CZ' && group === '',
            )
            .map(({ unit, value }) => [unit, value]),
        );
      await visit('/part/organisation?line=admin');
      expect(await shown()).toMatchObject(await rates('admin'));
      await page.getByRole('link', { name: '演示·武进区' }).first().click();
      await page.waitForURL(
        ({ searchParams }) =>
          searchParams.get('root') === 'CZ-WJ' && searchParams.get('line') === 'admin',
      );
      await page.getByRole('heading', { name: '组织建设 · 演示·武进区' }).waitFor();
      await page.locator('button.figure[data-unit=CZ-WJ]').first().click();
      await page.getByRole('dialog').getByText('行政线').waitFor();
    });
  });

  it('the list of units whose lines differ is that of the API', async () => {
    const { lineDifferences: all } = await ask<{
      lineDifferences: { totalCount: number; nodes: { unit: { code: string } }[] };
    }>('{ lineDifferences(lines: [admin], first: 50) { totalCount nodes { unit { code } } } }', {});
    expect(all.totalCount).toBeGreaterThan(100);
    await looking({}, async ({ page, visit }) => {
      await visit('/data?tab=lines&lines=admin');
      const text = await page.locator('main').innerText();
      expect(text).toContain(`共 ${all.totalCount} 个`);
      for (const { unit } of all.nodes) expect(text).toContain(unit.code);
    });
  });
}
