import { expect, it } from '@jest/globals';
import { openVisitor } from '../support/browser.ts';
import { figuresOn, type DemoPages } from '../support/demo-pages.ts';

/** What people do with the pages; sets a target, an owner of a problem, a score and a schedule. */
export function useOfPages(pages: DemoPages): void {
  const { looking, ask } = pages;

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
      const other = await openVisitor(pages.browser, pages.server.url, { key: pages.key });
      await other.visit(page.url().slice(pages.server.url.length));
      expect(await figuresOn(other.page)).toEqual(before);
      expect(
        await other.page.locator('.ant-segmented-item-selected', { hasText: '学年' }).count(),
      ).toBe(1);
      await other.close();
    });
  });

  it('keeps order, page and filters of a table in the address, and leaves out what is wrong there', async () => {
    await looking({}, async ({ page, visit }) => {
      const ranked = page.locator('.ant-table-wrapper', {
        has: page.locator('th.ant-table-column-has-sorters'),
      });
      const values = (): Promise<number[]> =>
        ranked
          .locator('button.figure[data-indicator="B01"][data-period="2025"]')
          .evaluateAll((all) =>
            all.map((element) => Number((element as HTMLElement).dataset.value)),
          );
      await visit('/indicators/B01?root=CZ-WJ&level=UNIT');
      await ranked.getByRole('columnheader', { name: '数值' }).click();
      await page.waitForURL((url) => url.searchParams.get('ranked-sort') === 'value:ASC');
      await ranked.locator('.ant-pagination-item-2').click();
      await page.waitForURL((url) => url.searchParams.get('ranked-page') === '2');
      const shown = await values();
      expect(shown.length).toBeGreaterThan(5);
      expect(shown).toEqual([...shown].sort((a, b) => a - b));
      await page.reload();
      await ranked.locator('.ant-pagination-item-2.ant-pagination-item-active').waitFor();
      expect(await values()).toEqual(shown);

      await visit('/contests?counts-level=district&counts-sort=people:DESC');
      const cells = async (column: number): Promise<string[]> =>
        page
          .locator('.ant-card', { hasText: '参赛与获奖' })
          .last()
          .locator(`.ant-table-row td:nth-child(${column})`)
          .allTextContents();
      await page.locator('.ant-table-row').first().waitFor();
      const people = (await cells(5)).map((text) => Number(text.replaceAll(',', '')));
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

  it('lists what a figure counts and what it does not, in pages, with links to the rows', async () => {
    await looking({}, async (visitor) => {
      const { page, visit, settle } = visitor;
      const where = [{ dimension: 'GENDER', in: ['female'] }];
      const query = { indicators: ['B01'], root: 'CZ-JK', periods: ['2023'], where };
      const { metrics } = await ask<{
        metrics: { rows: { numerator: number; denominator: number }[] };
      }>('query($q: MetricQuery!) { metrics(query: $q) { rows { numerator denominator } } }', {
        q: query,
      });
      const { numerator, denominator } = metrics.rows[0]!;
      await visit(
        '/explore?indicators=B01&periods=2023&root=CZ-JK&in.GENDER=female&figure=B01,2023,CZ-JK',
      );
      const drawer = page.locator('.ant-drawer');
      const evidence = drawer.locator('.evidence');
      await evidence.getByText(`共 ${numerator.toLocaleString('zh-CN')}`).waitFor();
      const names = (): Promise<string[]> =>
        evidence.locator('.ant-table-row td:first-child').allTextContents();
      await settle();
      const first = await names();
      await evidence.getByRole('button', { name: '下一页' }).click();
      await settle();
      const second = await names();
      expect(new Set([...first, ...second]).size).toBe(20);
      await evidence.getByRole('button', { name: '上一页' }).click();
      await settle();
      expect(await names()).toEqual(first);
      await evidence.locator('.ant-segmented-item', { hasText: '未计入的' }).click();
      await evidence.getByText(`共 ${(denominator - numerator).toLocaleString('zh-CN')}`).waitFor();
      await settle();
      await visitor.picture('figure-evidence');
      expect(await visitor.faults()).toEqual([]);
      const link = evidence.locator('.ant-table-row a').first();
      const name = (await link.textContent())!;
      await link.click();
      await page.waitForURL((url) => url.pathname === '/data/staff');
      await settle();
      const rows = await page.locator('.ant-table-row').allTextContents();
      expect([rows.length, name.includes(rows[0]!.slice(0, 8))]).toEqual([1, true]);
    });
  });

  it('takes the org unit and the period along, and states what of an address is not valid', async () => {
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

  it('finds an indicator from any page by the key /, by clause, name or code', async () => {
    await looking({}, async ({ page, visit }) => {
      await visit('/units/CZ-WJ?period=2024');
      await page.keyboard.press('/');
      const options = page.locator('.ant-select-item-option');
      const field = page.getByRole('combobox', { name: '查找指标' });
      await field.fill('2.1.5');
      await options.filter({ hasText: 'C03' }).waitFor();
      await field.fill('womens body nothing');
      await page.getByText('没有符合的指标。').waitFor();
      await field.fill('membership ESTABLISHED');
      await options.filter({ hasText: 'B02' }).waitFor();
      await field.fill('ｃ03');
      await options.first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(
        ({ pathname, searchParams }) =>
          pathname === '/indicators/C03' &&
          searchParams.get('root') === 'CZ-WJ' &&
          searchParams.get('period') === '2024',
      );
      await visit('/indicators?find=' + encodeURIComponent('没有这个'));
      await page.locator('.ant-table').getByText('没有符合的指标。').waitFor();
    });
  });

  it('leads from the city to a part of the policy, to a district and its problems, with few requests', async () => {
    await looking({}, async ({ page, visit, settle }) => {
      let requests = 0;
      page.on('request', (request) => {
        if (request.method() === 'POST' && request.url().endsWith('/graphql')) requests++;
      });
      await visit('/');
      expect(requests).toBeLessThan(20);
      requests = 0;
      await page.getByRole('link', { name: '困难帮扶：全部' }).click();
      await page.getByRole('heading', { name: '困难帮扶 · 演示·常州市' }).waitFor();
      await settle();
      expect(requests).toBeLessThan(10);
      for (const title of ['建档与“四个第一”', '办理时长', '帮扶情况'])
        await page.getByRole('heading', { name: title, exact: true }).waitFor();
      await page.locator('.ant-table').getByRole('link', { name: '演示·天宁区' }).first().click();
      await page.getByRole('heading', { name: '困难帮扶 · 演示·天宁区' }).waitFor();
      await settle();
      await page.getByRole('link', { name: '这一部分的督办事项' }).click();
      await page.waitForURL(
        ({ pathname, searchParams }) =>
          pathname === '/problems' &&
          searchParams.get('root') === 'CZ-TN' &&
          searchParams.get('codes')!.includes('E03'),
      );
      await settle();
      await visit('/part/nothing');
      await page.getByText('政策没有名为“nothing”的部分').waitFor();
      await page.getByRole('link', { name: '组织建设' }).click();
      await page.getByRole('heading', { name: '基层工会组建情况', exact: true }).waitFor();
    });
  });

  it('makes what a schedule is to make at once', async () => {
    await looking({}, async ({ page, visit }) => {
      await visit('/snapshots?root=CZ-TN&tab=schedules');
      await page.getByRole('button', { name: '新建' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('标题').fill('年报');
      await dialog.locator('.ant-modal-footer .ant-btn-primary').click();
      await page.getByRole('button', { name: '立即执行' }).click();
      await page.locator('.ant-tag-success').first().waitFor({ timeout: 240_000 });
      await page.getByText('在08:00').first().waitFor();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'DOCX' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^S[\w-]+-\d{4}\.docx$/);
    });
  }, 300_000);

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

  it('states so where a page cannot be fetched, and shows it when it is loaded again', async () => {
    const { page, visit, close } = await openVisitor(pages.browser, pages.server.url, {
      key: pages.key,
    });
    await visit('/');
    await page.route('**/assets/satisfaction-page*', (route) => route.abort());
    await page.locator('nav[aria-label=页面]').getByRole('link', { name: '满意度' }).click();
    await page.getByRole('heading', { name: '页面没有载入' }).waitFor();
    await page.unroute('**/assets/satisfaction-page*');
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('heading', { name: '满意度' }).waitFor();
    await close();
  });

  it('moves only for those who have not asked it not to', async () => {
    for (const motion of ['no-preference', 'reduce'] as const) {
      await looking({ motion }, async ({ page, visit }) => {
        await visit('/');
        await page.evaluate(
          "window.moved = 0; document.addEventListener('transitionrun', (it) => { if " +
            "(it.target.closest('.ant-drawer')) window.moved++; }, true)",
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

  it('leaves a gap in years before the records begin, states why, and judges none of them', async () => {
    await looking({}, async ({ page, visit }) => {
      await visit('/indicators/D05?period=2025');
      const trend = page.locator('.ant-card', { hasText: '趋势' }).first();
      const told = (await trend.getByRole('img').first().getAttribute('aria-label'))!.split('；');
      expect(told.map((point) => point.includes('该期登记不全'))).toEqual(
        told.map((point) => /20(1\d|2[0-2])　/.test(point)),
      );
      expect(told.at(-1)).toMatch(/2025　\d+\.\d\d/);
      await visit('/indicators/B01?period=2022');
      const figure = page.locator('button.figure[data-indicator=B01][data-unit=CZ]').first();
      expect(await figure.getAttribute('data-status')).toBe('NOT_ON_RECORD');
      expect(await figure.textContent()).toBe('∅');
      await page.getByText('该期登记不全，不宜据此判断。').waitFor();
      const ranked = page.locator('.ant-table-row').filter({ hasText: '天宁' }).first();
      expect((await ranked.locator('td').first().textContent())!.trim()).toBe('—');
      await visit('/?period=2022');
      await page.getByText('这一期没有既有数值又设有目标的指标，无从判断。').waitFor();
      await visit('/compare?indicator=B01&before=2022&period=2023');
      await page.getByText('无从比较：至少一期登记不全').waitFor();
    });
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

  it('leads from the problems of the city to all units of a kind, and keeps who answers for one', async () => {
    await looking({}, async (visitor) => {
      const { page } = visitor;
      await visitor.visit('/problems?codes=WC11&asOf=2025-12-31');
      await page.getByText('共 115 项').waitFor();
      await page.getByRole('link', { name: '2.1.5' }).first().waitFor();
      await visitor.visit('/problems?codes=WC11&weights=WARNING');
      // the only kind is unfolded
      const rows = page.locator('.ant-table-expanded-row .ant-table-row');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(20);
      await page.getByRole('button', { name: '下一页' }).click();
      await visitor.settle();
      expect(await rows.count()).toBe(20);
      await page.getByRole('button', { name: '责任与期限' }).first().click();
      await page.getByLabel('责任单位或责任人').fill('演示·教育工会办公室');
      await page.getByRole('button', { name: /确\s*定/ }).click();
      await page.getByText('演示·教育工会办公室').waitFor();
      await visitor.visit('/problems?codes=WC11&assigned=yes');
      await page.getByText('演示·教育工会办公室').waitFor();
      await page.locator('.ant-table-expanded-row button.figure').first().click();
      await page.getByText('女教职工组织建立率').first().waitFor();
      await visitor.picture('problem-with-owner');
    });
  });

  it('sets a target, and scores an item of a sheet with its evidence', async () => {
    await looking({}, async (visitor) => {
      const { page } = visitor;
      await visitor.visit('/indicators/D07?root=CZ-ZL&period=2025');
      await page.getByText('建议值').first().waitFor();
      await page.getByRole('button', { name: '设定目标' }).click();
      await page.getByLabel('目标值').fill('66.5');
      await page.getByRole('button', { name: /确\s*定/ }).click();
      await page.getByText('66.5%').first().waitFor();
      await page.getByText('本单位签订').waitFor();
      await visitor.visit('/scores?root=CZ-ZL&period=2025');
      const item = page.locator('tr', { hasText: 'D07' });
      await item.getByText('0–66.5%').waitFor();
      await item.getByRole('button').last().click();
      await page.getByLabel('得分（0 到 5）').fill('4.25');
      await page.getByLabel('评分依据').fill('台账第3页');
      await page.getByRole('button', { name: /确\s*定/ }).click();
      await item.getByText('4.25').first().waitFor();
      await visitor.picture('score-sheet-scored');
    });
  });

  it('lets an analyst read the problems and change nothing', async () => {
    const key = await pages.server.key('CZ-WJ', 'ANALYST');
    await looking({ key }, async (visitor) => {
      const { page } = visitor;
      await visitor.visit('/problems?codes=WC11&weights=FAIL');
      await page.locator('.ant-table-expanded-row .ant-table-row').first().waitFor();
      expect(await page.getByRole('button', { name: '责任与期限' }).count()).toBe(0);
    });
  });
}
