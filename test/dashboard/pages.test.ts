import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { expectNoTroubles, openBrowser, openVisitor, type Visitor } from './support/browser.ts';
import { PAGES, startDemoServer, type DemoServer } from './support/demo-server.ts';

interface Shown {
  readonly indicator: string;
  readonly unit: string;
  readonly period: string;
  readonly value: number | null;
  readonly status: string;
  readonly text: string;
}

/** The numbers on a page, as they stand there. */
const figuresOn = (page: Page): Promise<Shown[]> =>
  page.$$eval('button.figure', (all) =>
    all.map((it) => {
      const { indicator, unit, period, value, status } = (it as HTMLElement).dataset;
      return {
        indicator: indicator!,
        unit: unit!,
        period: period!,
        value: value === '' ? null : Number(value),
        status: status!,
        text: it.textContent,
      };
    }),
  );

const PATHS = [
  '/',
  '/units/CZ-WJ',
  '/indicators',
  '/indicators/B01',
  '/compare',
  '/compare?mode=units&root=CZ-TN&other=CZ-WJ',
  '/satisfaction',
  '/contests',
  '/explore?indicators=B01,B03&level=DISTRICT',
  '/data/employments',
  '/data?tab=import',
  '/data?tab=check',
  '/snapshots',
  '/snapshots?tab=reports',
  '/snapshots?tab=schedules',
  '/console',
];

const nameOf = (path: string): string =>
  path === '/' ? 'city' : path.slice(1).replace(/[^\w]+/g, '-');

describe('the pages, with the demo city', () => {
  let server: DemoServer;
  let browser: Browser;
  let key: string;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startDemoServer(), openBrowser()]);
    key = await server.key('CZ', 'STATISTICIAN');
  }, 300_000);
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const looking = async (
    how: Parameters<typeof openVisitor>[2],
    work: (visitor: Visitor) => Promise<void>,
  ): Promise<void> => {
    const visitor = await openVisitor(browser, server.url, { key, ...how });
    try {
      await work(visitor);
      expectNoTroubles(visitor);
    } finally {
      await visitor.close();
    }
  };
  const ask = async <T>(query: string, variables: object = {}, its = key): Promise<T> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query, variables }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${its}` },
    });
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };

  it.each(PATHS)(
    '%s shows no error, asks nobody else, and axe finds nothing serious',
    async (path) => {
      await looking({}, async (visitor) => {
        await visitor.visit(path);
        await visitor.picture(nameOf(path));
        expect(await visitor.faults()).toEqual([]);
      });
    },
  );

  it.each(PATHS)(
    '%s is shown in English too, on a phone, without going beyond its width',
    async (path) => {
      await looking({ language: 'en', width: 390, height: 844 }, async (visitor) => {
        await visitor.visit(path);
        await visitor.picture(`${nameOf(path)}-en-phone`);
        expect(
          await visitor.page.evaluate<number>('document.documentElement.scrollWidth - innerWidth'),
        ).toBeLessThanOrEqual(0);
        expect(await visitor.page.locator('html').getAttribute('lang')).toBe('en');
        expect(await visitor.faults()).toEqual([]);
      });
    },
  );

  it.each(['/', '/satisfaction', '/explore?indicators=B01', '/snapshots'])(
    '%s is shown in the dark',
    async (path) => {
      await looking({ look: 'dark' }, async (visitor) => {
        await visitor.visit(path);
        await visitor.picture(`${nameOf(path)}-dark`);
        expect(await visitor.faults()).toEqual([]);
      });
    },
  );

  it.each([
    '/',
    '/units/CZ-WJ',
    '/indicators/C01?level=UNIT',
    '/explore?indicators=B01,I05&periods=2024,2025&level=DISTRICT&by=OWNERSHIP',
  ])('the numbers on %s are those of metrics', async (path) => {
    await looking({}, async (visitor) => {
      await visitor.visit(path);
      const shown = (await figuresOn(visitor.page)).filter(({ indicator }) => indicator !== '');
      expect(shown.length).toBeGreaterThan(10);
      const grouped = path.includes('by=');
      const rows = new Map<string, number | null>();
      for (const period of new Set(shown.map((it) => it.period))) {
        for (const unit of new Set(shown.map((it) => it.unit))) {
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
                indicators: [...new Set(shown.map((it) => it.indicator))],
                root: unit,
                periods: [period],
                by: grouped ? ['OWNERSHIP'] : [],
              },
            },
          );
          for (const it of metrics.rows)
            rows.set(
              `${it.indicator.code} ${unit} ${period} ${grouped ? String(it.value) : ''}`,
              it.value,
            );
        }
      }
      for (const it of shown) {
        expect([it.indicator, it.unit, it.period, it.value]).toEqual([
          it.indicator,
          it.unit,
          it.period,
          rows.get(`${it.indicator} ${it.unit} ${it.period} ${grouped ? String(it.value) : ''}`),
        ]);
        expect(it.text).toBe(
          it.value === null
            ? it.text
            : `${it.value.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}${/^F0[1]/.test(it.indicator) ? '' : '%'}`,
        );
      }
    });
  });

  it('leads an analyst from the city to the school that causes a figure, to the frozen snapshot, to the report on disk', async () => {
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
        (sum, it) => sum + Number(it.replace('−', '-').replaceAll(',', '')),
        0,
      );
      const [from, to] = (await page.locator('tfoot td').nth(1).textContent())!
        .replaceAll(',', '')
        .match(/\d+(?= →)|(?<=→ )\d+/g)!
        .map(Number);
      expect(total).toBe(to! - from!);

      await visitor.visit('/snapshots');
      await page.getByRole('button', { name: '冻结' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '冻结' }).click();
      await page.locator('.ant-table-row').waitFor({ timeout: 60_000 });
      const code = (await page.locator('.ant-table-row code').first().textContent())!;
      expect(code).toMatch(/^S\d{8}-[0-9a-f]{8}$/);
      await visitor.picture('snapshots-with-one');
      const [csv] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'CSV' }).click(),
      ]);
      await csv.saveAs(join(folder, csv.suggestedFilename()));
      expect((await readFile(join(folder, `${code}.csv`), 'utf8')).startsWith('\uFEFF')).toBe(true);
      await page.getByRole('tab', { name: '报告' }).click();
      const [docx] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /DOCX/ }).click(),
      ]);
      await docx.saveAs(join(folder, 'report.docx'));
      expect((await readFile(join(folder, 'report.docx'))).subarray(0, 2).toString()).toBe('PK');
      await rm(folder, { recursive: true });
    });
  });

  it('keeps its whole state in the address', async () => {
    await looking({}, async (visitor) => {
      const { page } = visitor;
      await visitor.visit(
        '/indicators/B01?period=2024&root=CZ-WJ&level=UNIT&in.SCHOOL_TYPE=PS&step=quarter',
      );
      const before = await figuresOn(page);
      expect(before.every(({ period }) => period === '2024')).toBe(true);
      await page.getByText('学年', { exact: true }).click();
      await page.waitForURL(/step=schoolYear/);
      const other = await openVisitor(browser, server.url, { key });
      await other.visit(page.url().slice(server.url.length));
      expect(await figuresOn(other.page)).toEqual(before);
      expect(
        await other.page.locator('.ant-segmented-item-selected', { hasText: '学年' }).count(),
      ).toBe(1);
      await other.close();
    });
  });

  it('keeps order, page and filters of a table in the address, and leaves out what is wrong there', async () => {
    await looking({}, async ({ page, visit }) => {
      const values = async (): Promise<number[]> =>
        (await figuresOn(page))
          .filter(
            ({ indicator, period, unit }) =>
              indicator === 'B01' && period === '2025' && unit !== 'CZ-WJ',
          )
          .map(({ value }) => value!);
      await visit('/indicators/B01?root=CZ-WJ&level=UNIT');
      await page.getByRole('columnheader', { name: '数值' }).click();
      await page.waitForURL((url) => url.searchParams.get('ranked-sort') === 'value:ASC');
      await page.locator('.ant-pagination-item-2').last().click();
      await page.waitForURL((url) => url.searchParams.get('ranked-page') === '2');
      const shown = await values();
      expect(shown).toEqual([...shown].sort((a, b) => a - b));
      await page.reload();
      await page.locator('.ant-pagination-item-2.ant-pagination-item-active').waitFor();
      expect(await values()).toEqual(shown);

      await visit('/contests?counts-level=district&counts-sort=people:DESC');
      const cells = async (column: number): Promise<string[]> =>
        page
          .locator('.ant-card', { hasText: '参赛与获奖' })
          .last()
          .locator(`.ant-table-row td:nth-child(${column})`)
          .allTextContents();
      await page.locator('.ant-table-row').first().waitFor();
      const people = (await cells(5)).map((it) => Number(it.replaceAll(',', '')));
      expect([new Set(await cells(2)).size, people]).toEqual([
        1,
        [...people].sort((a, b) => b - a),
      ]);
      await visit(
        '/explore?indicators=B01&level=DISTRICT&by=GENDER&periods=2024,2025&pivot-sort=2024:DESC&across=toString',
      );
      await page.locator('.ant-table-row').first().waitFor();
      for (const [text, across, head] of [
        ['统计期', 'period', '2024'],
        ['性别', 'GENDER', '女'],
      ] as const) {
        await page.locator('.ant-segmented-item', { hasText: `横排：${text}` }).click();
        await page.waitForURL((url) => url.searchParams.get('across') === across);
        await page.getByRole('columnheader', { name: head }).waitFor();
      }
      await visit('/contests?counts-level=moon&counts-sort=people:toString&counts-page=-3');
      await page.locator('.ant-table-row').first().waitFor();
      expect(new Set(await cells(2)).size).toBeGreaterThan(1);
    });
  });

  it('keeps what a figure rests on in the address, and goes back from it', async () => {
    await looking({}, async ({ page, visit, settle }) => {
      await visit('/satisfaction?root=CZ-WJ');
      await page.locator('button.figure[data-indicator=F03]').click();
      await page.waitForURL((url) => url.searchParams.get('figure') === 'F03,2025,CZ-WJ');
      await page.locator('.ant-drawer').getByText('有效应答率').first().waitFor();
      await settle();
      const texts = (): Promise<string[]> =>
        page.locator('.ant-drawer .ant-descriptions-item-content').allTextContents();
      const told = await texts();
      await page.reload();
      await page.locator('.ant-drawer .ant-descriptions').waitFor();
      await settle();
      expect(await texts()).toEqual(told);
      await page.locator('.ant-drawer-close').click();
      await page.waitForURL((url) => !url.searchParams.has('figure'));
      await page.locator('button.figure[data-indicator=F01]').first().click();
      await page.waitForURL((url) => url.searchParams.get('figure') === 'F01,2025,CZ-WJ');
      await page.goBack();
      await page.locator('.ant-drawer-open').waitFor({ state: 'hidden' });
      expect(new URL(page.url()).pathname).toBe('/satisfaction');
      // an address that was sent tells the number that was seen: with its filters, under its tree
      const query = {
        indicators: ['B01'],
        root: 'CZ-JK',
        periods: ['2023'],
        hierarchy: 'AS_IS',
        where: [{ dimension: 'GENDER', in: ['female'] }],
      };
      const { metrics } = await ask<{
        metrics: { rows: { value: number; denominator: number }[] };
      }>('query($q: MetricQuery!) { metrics(query: $q) { rows { value denominator } } }', {
        q: query,
      });
      const { metrics: was } = await ask<{ metrics: { rows: { denominator: number }[] } }>(
        'query($q: MetricQuery!) { metrics(query: $q) { rows { denominator } } }',
        { q: { ...query, hierarchy: 'AS_WAS' } },
      );
      expect(metrics.rows[0]!.denominator).not.toBe(was.rows[0]?.denominator);
      await visit(
        '/explore?indicators=B01&periods=2023&root=CZ-JK&reading=AS_IS&in.GENDER=female&figure=B01,2023,CZ-JK',
      );
      await page
        .locator('.ant-drawer')
        .getByText(metrics.rows[0]!.denominator.toLocaleString('zh-CN'), { exact: true })
        .waitFor();
    });
  });

  it('marks where satisfaction really differs, as ranking says, and follows the one that is chosen', async () => {
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
          'query($q: RankingQuery!) { ranking(query: $q) { rows { unit { code name } difference { difference isReal } } } }',
          { q: { indicator: 'F03', root: 'CZ', level: 'DISTRICT', period: '2025', against } },
        );
        return ranking.rows.map(
          ({ unit, difference: it }) =>
            `${unit.name} ${it === null ? '◆' : !it.isReal ? '≈' : it.difference > 0 ? '▲' : '▼'}`,
        );
      };
      const card = page.locator('.ant-card', { hasText: 'F03' }).last();
      const shown = async (): Promise<string[]> =>
        (await card.locator('svg text').allTextContents()).filter((it) => /[◆≈▲▼]$/.test(it));
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
      expect(new Set(first.map((it) => it.slice(-1)))).toEqual(new Set(['◆', '≈', '▼']));
      await visit('/satisfaction?against=CZ-TN');
      await card.getByText('天宁区 ◆').waitFor();
      expect(await shown()).toEqual(await marksFor('CZ-TN'));
    });
  });

  it('draws how many a kind of contests brings from level to level, as contestCounts says', async () => {
    await looking({}, async ({ page, visit }) => {
      await visit('/contests?kind=demonstration_lesson');
      const {
        contestCounts: { counts },
      } = await ask<{
        contestCounts: { counts: { kind: string; level: string; people: number }[] };
      }>('{ contestCounts(root: "CZ", period: "2025") { counts { kind level people } } }');
      const people = counts
        .filter(({ kind }) => kind === 'demonstration_lesson')
        .map((it) => it.people)
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

  it('takes the org unit and the period along, and says what of an address is not valid', async () => {
    await looking({}, async ({ page, visit }) => {
      await visit('/units/CZ-WJ?period=2024');
      await page.locator('nav[aria-label=页面]').getByRole('link', { name: '比较' }).click();
      await page.waitForURL(
        (url) =>
          url.pathname === '/compare' &&
          url.searchParams.get('root') === 'CZ-WJ' &&
          url.searchParams.get('period') === '2024',
      );
      await page.locator('nav[aria-label=页面]').getByRole('link', { name: '满意度' }).click();
      await page.waitForURL(
        (url) => url.pathname === '/satisfaction' && url.searchParams.get('root') === 'CZ-WJ',
      );
      await page.locator('nav[aria-label=页面]').getByRole('link', { name: '总览' }).click();
      await page.getByRole('heading', { name: '演示·常州市' }).waitFor();
      await visit('/explore?level=XX&reading=AS_IS');
      await page.getByText('level=XX 无效').waitFor();
    });
  });

  it('makes what a schedule is to make at once', async () => {
    await looking({}, async ({ page, visit }) => {
      await visit('/snapshots?tab=schedules');
      await page.getByRole('button', { name: '新建' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('标题').fill('年报');
      await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
      await page.getByRole('button', { name: '立即执行' }).click();
      await page.locator('.ant-tag-success').first().waitFor({ timeout: 60_000 });
      await page.getByText('在08:00').first().waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'DOCX' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^S[\w-]+-\d{4}\.docx$/);
    });
  });

  it('shows a key of a district its district only', async () => {
    await looking({ key: await server.key('CZ-WJ', 'ANALYST') }, async (visitor) => {
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

  it('says of a number that is withheld why it is not there', async () => {
    await looking({ key: await server.key('CZ', 'ANALYST') }, async (visitor) => {
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

  it('can be used with the keyboard alone', async () => {
    await looking({}, async (visitor) => {
      const { page } = visitor;
      await visitor.visit('/');
      await page.keyboard.press('Tab');
      expect(await page.evaluate<string>('document.activeElement.textContent')).toBe('跳到正文');
      await page.locator('button.figure').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('.ant-drawer').getByText('分子').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.ant-drawer-open').waitFor({ state: 'hidden' });
    });
  });

  it('says so where a page cannot be fetched, and shows it when it is loaded again', async () => {
    const { page, visit, close } = await openVisitor(browser, server.url, { key });
    await visit('/');
    await page.route('**/assets/satisfaction-page*', (route) => route.abort());
    await page.locator('nav[aria-label=页面]').getByRole('link', { name: '满意度' }).click();
    await page.getByRole('heading', { name: '页面没有载入' }).waitFor();
    await page.unroute('**/assets/satisfaction-page*');
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('heading', { name: '满意度' }).waitFor();
    await close();
  });

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

  it('moves only for those who have not asked it not to', async () => {
    for (const motion of ['no-preference', 'reduce'] as const) {
      await looking({ motion }, async ({ page, visit }) => {
        await visit('/');
        await page.evaluate(
          "window.moved = 0; document.addEventListener('transitionrun', (it) => { if (it.target.closest('.ant-drawer')) window.moved++; }, true)",
        );
        await page.locator('button.figure').first().click();
        await page.locator('.ant-drawer').getByText('分子').waitFor();
        expect([motion, (await page.evaluate<number>('window.moved')) > 0]).toEqual([
          motion,
          motion === 'no-preference',
        ]);
      });
    }
  });

  it('prints without its menu', async () => {
    await looking({}, async (visitor) => {
      await visitor.visit('/');
      await visitor.page.emulateMedia({ media: 'print' });
      expect(await visitor.page.locator('nav[aria-label=页面]').isVisible()).toBe(false);
      expect(await visitor.page.locator('header').isVisible()).toBe(false);
      expect(await visitor.page.locator('.on-paper').textContent()).toMatch(
        /常州市 · 统计期 2025 · 数据修订 \d+ · \d{4}-\d\d-\d\d 打印/,
      );
    });
  });

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
