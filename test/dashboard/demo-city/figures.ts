import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { indicatorNamed } from '../../../analytics/indicators/indicator-named.ts';
import { valueUnitText } from '../../../base/value-unit.ts';
import { figuresOn, type DemoPages } from '../support/demo-pages.ts';

/** The numbers on the pages, against those of the API; freezes a snapshot. */
export function figuresOfPages(pages: DemoPages): void {
  const { looking, ask } = pages;

  it.each([
    '/',
    '/units/CZ-WJ',
    '/indicators/C01?level=UNIT',
    '/policy',
    '/part/organisation',
    '/part/contests?root=CZ-WJ',
    '/explore?indicators=B01,I05&periods=2024,2025&level=DISTRICT&by=OWNERSHIP',
  ])('the numbers on %s are those of metrics', async (path) => {
    await looking({}, async (visitor) => {
      await visitor.visit(path);
      const grouped = path.includes('by=');
      const shown = (await figuresOn(visitor.page)).filter(
        ({ indicator, group }) => indicator !== '' && (grouped || group === ''),
      );
      expect(shown.length).toBeGreaterThan(10);
      const rows = new Map<string, number | null>();
      for (const period of new Set(shown.map((shown) => shown.period))) {
        for (const unit of new Set(shown.map((shown) => shown.unit))) {
          const { metrics } = await ask<{
            metrics: {
              rows: {
                indicator: { code: string };
                value: number | null;
                group: { key: string }[];
              }[];
            };
          }>(
            `query($q: MetricQuery!) { metrics(query: $q) { rows { indicator { code } value group { key } } } }`,
            {
              q: {
                indicators: [...new Set(shown.map((shown) => shown.indicator))],
                root: unit,
                periods: [period],
                by: grouped ? ['OWNERSHIP'] : [],
              },
            },
          );
          for (const row of metrics.rows)
            rows.set(
              `${row.indicator.code} ${unit} ${period} ${grouped ? String(row.value) : ''}`,
              row.value,
            );
        }
      }
      for (const value of shown) {
        expect([value.indicator, value.unit, value.period, value.value]).toEqual([
          value.indicator,
          value.unit,
          value.period,
          rows.get(
            `${value.indicator} ${value.unit} ${value.period} ${grouped ? String(value.value) : ''}`,
          ),
        ]);
        expect(value.text).toBe(
          value.value === null
            ? value.text
            : value.value
                .toLocaleString('zh-CN', {
                  minimumFractionDigits: 2,
                  maximumFractionDigits: 2,
                })
                .replace('-', '−') + valueUnitText(indicatorNamed(value.indicator).unit).sign.zh,
        );
      }
    });
  });

  it(
    'leads an analyst from the city to the school that causes a figure, to the frozen snapshot, ' +
      'to the report on disk',
    async () => {
      await looking({ motion: 'no-preference' }, async (visitor) => {
        const { page } = visitor;
        const folder = await mkdtemp(join(tmpdir(), 'tongxin-visit-'));
        await visitor.visit('/');
        await page.getByRole('button', { name: '92.19%' }).first().click();
        await page.getByText('61,492').or(page.getByText('62,558')).first().waitFor();
        await page.getByText('2.1.4').first().waitFor();
        await visitor.picture('figure-explained');
        await page.keyboard.press('Escape');
        await page.getByRole('link', { name: '演示·天宁区' }).first().click();
        await visitor.settle();
        await page.getByRole('heading', { name: '演示·天宁区' }).waitFor();
        await page.getByRole('button', { name: /^其余 \d+ 项$/ }).click();
        await visitor.settle();
        await page.locator('.ant-list-item', { hasText: 'B01' }).getByRole('link').nth(1).click();
        await visitor.settle();
        expect(new URL(page.url()).pathname).toMatch(/^\/units\/CZ-TN-\w+-\d+/);
        expect(await page.locator('nav.ant-breadcrumb').textContent()).toContain('演示·天宁区');
        await page.goBack();
        await page.getByRole('heading', { name: '演示·天宁区' }).waitFor();

        await visitor.visit('/compare?root=CZ-TN&indicator=B01');
        const parts = await page
          .locator('.ant-table-tbody tr.ant-table-row td:nth-child(2)')
          .allTextContents();
        const total = parts.reduce(
          (sum, part) => sum + Number(part.replace('−', '-').replaceAll(',', '')),
          0,
        );
        const [from, to] = (await page.locator('tfoot td').nth(1).textContent())!
          .replaceAll(',', '')
          .match(/\d+(?= →)|(?<=→ )\d+/g)!
          .map(Number);
        expect(total).toBe(to! - from!);

        await visitor.visit('/snapshots?root=CZ-TN');
        await page.getByRole('button', { name: '冻结' }).click();
        await page.getByRole('dialog').getByRole('button', { name: '冻结' }).click();
        await page.locator('.ant-table-row').waitFor({ timeout: 240_000 });
        const code = (await page.locator('.ant-table-row code').first().textContent())!;
        expect(code).toMatch(/^S\d{8}-[0-9a-f]{8}$/);
        await visitor.picture('snapshots-with-one');
        const [csv] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: 'CSV' }).click(),
        ]);
        await csv.saveAs(join(folder, csv.suggestedFilename()));
        expect((await readFile(join(folder, `${code}.csv`), 'utf8')).startsWith('\uFEFF')).toBe(
          true,
        );
        await page.getByRole('tab', { name: '报告' }).click();
        const [docx] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: /DOCX/ }).click(),
        ]);
        await docx.saveAs(join(folder, 'report.docx'));
        expect((await readFile(join(folder, 'report.docx'))).subarray(0, 2).toString()).toBe('PK');
        await rm(folder, { recursive: true });
      });
    },
    300_000,
  );

  it('marks where satisfaction really differs, as ranking states, and follows the one that is chosen', async () => {
    await looking({}, async ({ page, visit }) => {
      await visit('/satisfaction');
      const marksFor = async (against: string): Promise<string[]> => {
        const { ranking } = await ask<{
          ranking: {
            rows: {
              unit: { code: string; name: string };
              difference: { difference: number; isReal: boolean } | null;
            }[];
          };
        }>(
          'query($q: RankingQuery!) { ranking(query: $q) { rows { unit { code name } ' +
            'difference { difference isReal } } } }',
          { q: { indicator: 'F03', root: 'CZ', level: 'DISTRICT', period: '2025', against } },
        );
        return ranking.rows.map(
          ({ unit, difference: value }) =>
            `${unit.name} ${value === null ? '◆' : !value.isReal ? '≈' : value.difference > 0 ? '▲' : '▼'}`,
        );
      };
      const card = page.locator('.ant-card', { hasText: 'F03' }).last();
      const shown = async (): Promise<string[]> =>
        (await card.locator('svg text').allTextContents()).filter((text) => /[◆≈▲▼]$/.test(text));
      const {
        ranking: {
          rows: [best],
        },
      } = await ask<{ ranking: { rows: { unit: { code: string } }[] } }>(
        '{ ranking(query: { indicator: "F03", level: DISTRICT, period: "2025" }) { rows { unit { code } } } }',
      );
      await card.getByText('◆').first().waitFor();
      const first = await marksFor(best!.unit.code);
      expect(await shown()).toEqual(first);
      expect(new Set(first.map((text) => text.slice(-1)))).toEqual(new Set(['◆', '≈', '▼']));
      // the axis of intervals fits them instead of beginning at zero
      const numbers = (await card.locator('svg text').allTextContents()).filter((text) =>
        /^\d+(?:\.\d+)?$/.test(text),
      );
      expect(Math.min(...numbers.map(Number))).toBeGreaterThan(0);
      await visit('/satisfaction?against=CZ-TN');
      await card.getByText('天宁区 ◆').waitFor();
      expect(await shown()).toEqual(await marksFor('CZ-TN'));
    });
  });

  it('draws how many a kind of contests brings from level to level, as contestCounts states', async () => {
    await looking({}, async ({ page, visit }) => {
      await visit('/contests?kind=demonstration_lesson');
      const {
        contestCounts: { counts },
      } = await ask<{
        contestCounts: { counts: { kind: string; level: string; people: number }[] };
      }>('{ contestCounts(root: "CZ", period: "2025") { counts { kind level people } } }');
      const people = counts
        .filter(({ kind }) => kind === 'demonstration_lesson')
        .map((count) => count.people)
        .sort((a, b) => b - a);
      // the names of the levels come by themselves
      const chart = page
        .locator('.ant-card', { hasText: '从校级到市级' })
        .locator('[role=img][aria-label*=人]');
      await chart.waitFor();
      const about = await chart.getAttribute('aria-label');
      expect(
        [...about!.matchAll(/ ([\d,]+) 人/g)].map(([, number]) =>
          Number(number!.replaceAll(',', '')),
        ),
      ).toEqual(people);
    });
  });

  it('shows a key of a district its district only', async () => {
    await looking({ key: await pages.server.key('CZ-WJ', 'ANALYST') }, async (visitor) => {
      const { page } = visitor;
      await visitor.visit('/');
      await page.getByRole('heading', { name: '演示·武进区' }).waitFor();
      expect((await figuresOn(page)).every(({ unit }) => unit.startsWith('CZ-WJ'))).toBe(true);
      expect(await page.locator('nav.ant-breadcrumb a').count()).toBe(0);
      await visitor.visit('/units/CZ-TN');
      await page.getByText('不在此密钥的范围').first().waitFor();
      await visitor.visit('/data/employments');
      await page.getByText('此密钥无权读取').waitFor();
      expect(await page.getByRole('tab', { name: '导入' }).count()).toBe(0);
      await visitor.visit('/compare');
      await page.getByText('需要 STATISTICIAN 密钥').waitFor();
    });
  });

  it('states of a number that is withheld why it is not there', async () => {
    await looking({ key: await pages.server.key('CZ', 'ANALYST') }, async (visitor) => {
      await visitor.visit('/indicators/B03?level=UNIT&root=CZ-WJ');
      const hidden = visitor.page.locator('button.figure.absent[data-status=SUPPRESSED]').last();
      for (let i = 0; i < 20 && (await hidden.count()) === 0; i++)
        await visitor.page.locator('.ant-pagination-next').last().click();
      expect([await hidden.textContent(), await hidden.getAttribute('title')]).toEqual([
        '＊',
        '人数过少，为保护个人而不显示',
      ]);
      await hidden.click();
      await visitor.page.locator('.ant-drawer').getByText('为何没有数值').waitFor();
    });
  });
}
