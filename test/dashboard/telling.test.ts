import { describe, expect, it } from '@jest/globals';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { PART_PAGES } from '../../base/part-pages.ts';
import { createSnapshot } from '../../reports/snapshots/create.ts';
import { typed } from '../server/support/server.ts';
import { contractPages } from './support/contract-pages.ts';

const HEADLINES = new Set(PART_PAGES.flatMap(({ headlines }) => headlines));
const CITY = { unit: 'C001' } as const;
const ON_RECORD = typed<{
  metrics: { rows: { indicator: { code: string }; onRecord: boolean }[] };
}>(
  'query ($codes: [ID!]!, $period: String!) { metrics(query: { indicators: $codes, periods: ' +
    '[$period] }) { rows { indicator { code } onRecord } } }',
);

describe('pages tell what numbers mean', () => {
  const pages = contractPages();
  const { looking } = pages;

  it('what is not on record is no 0 %, and no problem', async () => {
    const { server } = pages;
    const offRecord = async (period: string): Promise<readonly string[]> =>
      (
        await server.data(ON_RECORD, { codes: INDICATORS.map(({ code }) => code), period }, CITY)
      ).metrics.rows.flatMap(({ indicator, onRecord }) => (onRecord ? [] : [indicator.code]));
    await looking(async (page, visitor) => {
      const cards = page.locator('section[aria-label="主要指标"] .ant-card');
      for (const period of ['2019', '2025']) {
        const off = (await offRecord(period)).filter((code) => HEADLINES.has(code));
        await visitor.visit(`/?period=${period}`);
        if (off.length > 0)
          await cards
            .getByText('该期登记不全')
            .nth(off.length - 1)
            .waitFor();
        expect([period, await cards.getByText('该期登记不全').count()]).toEqual([
          period,
          off.length,
        ]);
        for (const code of off)
          expect(await page.locator('.ant-list-item').filter({ hasText: code }).count()).toBe(0);
      }
      // entries, people who left and projects: the contract has none of them in 2019, and no project ever
      expect(await offRecord('2019')).toEqual(expect.arrayContaining(['I01', 'B01', 'D05']));
      const later = await offRecord('2025');
      expect([later.includes('I01'), later.includes('B01'), later.includes('D05')]).toEqual([
        false,
        false,
        true,
      ]);
    });
  });

  it('lines have gaps in years without contests, and the first year with them is no rise', async () => {
    await looking(async (page, visitor) => {
      const { rows } = await pages.server.store.pool.query<{ first: number }>(
        'select min(extract(year from entered_on))::int as first from contest_entries',
      );
      const { first } = rows[0]!;
      await visitor.visit(`/?period=${first}`);
      const card = page
        .locator('section[aria-label="主要指标"] .ant-card')
        .filter({ hasText: 'I05' });
      const line = await card.getByRole('img', { name: `至 ${first}` }).getAttribute('aria-label');
      expect(line).toContain(`${first - 1} —，${first} `);
      expect(line).not.toMatch(new RegExp(`${first} (?:—|0\\.00)`));
      expect(await card.locator('.change').count()).toBe(0);
      await visitor.visit(`/indicators/I05?period=${first - 1}`);
      expect(await page.locator('.ant-table .ant-progress').count()).toBe(0);
      const figure = page.locator('button.figure.absent[data-indicator=I05]').first();
      expect(await figure.textContent()).toBe('0.00%');
      expect(await figure.getAttribute('title')).toBe('该期登记不全');
      await figure.click();
      await page.locator('.ant-drawer').getByText('该期登记不全，不宜据此判断。').waitFor();
      await visitor.visit(`/compare?indicator=I05&before=${first - 1}&period=${first}`);
      await page.getByText('无从比较：至少一期登记不全').waitFor();
      expect(await page.getByText('变化的构成').count()).toBe(0);
      await visitor.visit(`/compare?indicator=I05&before=${first}&period=${first + 1}`);
      await page.getByText('变化的构成').waitFor();
      await visitor.visit(`/contests?period=${first - 1}`);
      await page.getByText('该期登记不全，不宜据此判断。').waitFor();
    });
  });

  it('a trend ends with the period of the page', async () => {
    await looking(async (page, visitor) => {
      for (const [step, period, next] of [
        ['quarter', '2024-Q2', '2024-Q3'],
        ['month', '2024', '2025-01'],
        ['schoolYear', '2024', 'SY2024'],
      ] as const) {
        await visitor.visit(`/indicators/B01?period=${period}&step=${step}`);
        const told = (await page
          .locator('.ant-card', { hasText: '趋势' })
          .first()
          .getByRole('img')
          .first()
          .getAttribute('aria-label'))!;
        expect([step, told.split('；').length, told.includes(next)]).toEqual([
          step,
          step === 'month' ? 24 : step === 'quarter' ? 12 : 8,
          false,
        ]);
        if (step !== 'schoolYear')
          expect(told).toContain(step === 'month' ? '2024-12　' : '2024-Q2　');
      }
    });
  });

  it('two snapshots without a common period are compared by one of each', async () => {
    await looking(async (page, visitor) => {
      const made = [];
      for (const periods of [['2023'], ['2024', '2025']])
        made.push(
          (
            await createSnapshot(
              pages.server.store,
              { title: periods.join(), periods },
              'test',
              '2026-01-05',
            )
          ).code,
        );
      await visitor.visit(`/snapshots?first=${made[0]!}&second=${made[1]!}`);
      await page.getByText('from 与 to').waitFor();
      for (const [about, period] of [
        ['前一份的统计期', '2023'],
        ['后一份的统计期', '2024'],
      ] as const) {
        await page.getByRole('combobox', { name: about }).click();
        await page
          .locator(
            '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option',
            { hasText: period },
          )
          .click();
      }
      await page.waitForURL(
        (url) => url.searchParams.get('from') === '2023' && url.searchParams.get('to') === '2024',
      );
      await page.locator('td', { hasText: '2023 → 2024' }).first().waitFor();
    });
  });

  it('without a target nothing is reached', async () => {
    await looking(async (page, visitor) => {
      /** The number of bars of the ranked table with a colour other than grey. */
      const colors = async (path: string): Promise<number> => {
        await visitor.visit(path);
        return page.locator('.ant-progress *').evaluateAll(
          (bars) =>
            bars.filter((bar) => {
              const [r, g, b] = (getComputedStyle(bar).backgroundColor.match(/[\d.]+/g) ?? []).map(
                Number,
              );
              return Math.max(r!, g!, b!) - Math.min(r!, g!, b!) > 40;
            }).length,
        );
      };
      expect(await colors('/?period=2025')).toBeGreaterThan(0);
      expect(await colors('/?period=1990')).toBe(0);
      await page.getByText('这一期没有既有数值又设有目标的指标，无从判断').waitFor();
    });
  });

  it('two districts are taken apart by what lies within them', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/compare?mode=units&root=C001-D1&other=C001-D2&indicator=A01');
      const chooser = page.getByLabel('按哪个维度');
      await chooser.click();
      const offered = await page.locator('.ant-select-item-option').allTextContents();
      expect([
        offered.includes('办学类型'),
        offered.some((text) => text.includes('辖市区')),
      ]).toEqual([true, false]);
    });
  });

  it('what is copied as GraphQL runs as it is', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit(
        '/explore?indicators=B01,B03&level=DISTRICT&by=GENDER&in.ESTABLISHMENT=1,2&reading=AS_IS',
      );
      const query = await page
        .getByRole('tabpanel')
        .locator('pre, .ant-typography')
        .first()
        .textContent();
      const response = await fetch(`${pages.server.url}/graphql`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await pages.server.key('C001', 'STATISTICIAN')}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = (await response.json()) as {
        data: { metrics: { rows: { indicator: { code: string } }[] } };
        errors?: object[];
      };
      expect(errors).toBeUndefined();
      expect(new Set(data.metrics.rows.map(({ indicator }) => indicator.code))).toEqual(
        new Set(['B01', 'B03']),
      );
    });
  });

  it('the address reports how many steps below the unit there is a row for each', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/explore?indicators=B01&depth=1');
      await page.getByText('演示区1').first().waitFor();
      await page.getByText('下 1 级').first().waitFor();
      await page.getByRole('tab', { name: '命令行' }).click();
      await page.getByText('--depth 1').first().waitFor();
      await visitor.picture('explore-depth');
      await visitor.visit('/explore?indicators=B01&depth=x');
      await page.getByText('depth=x 无效').waitFor();
    });
  });

  it('many units stand at the side of a table, not across', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/explore?indicators=B01&level=UNIT');
      expect(await page.locator('.ant-table-thead th').count()).toBeLessThan(6);
    });
  });

  it('a level that was chosen is gone again after going back', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/indicators/B01');
      await page
        .locator('.ant-segmented-item', { hasText: /^单位$/ })
        .last()
        .click();
      await page.waitForURL(/level=UNIT/);
      await page.goBack();
      await page.waitForURL(
        (url) => url.pathname === '/indicators/B01' && !url.searchParams.has('level'),
      );
    });
  });

  it('rows of a register are found by the person', async () => {
    const {
      rows: [person],
    } = await pages.server.store.pool.query<{ staff_no: string; count: number }>(
      'select s.staff_no, count(*)::int as count from memberships m join staff s on s.id = ' +
        'm.staff_id group by 1 order by 2 desc, 1 limit 1',
    );
    await looking(async (page, visitor) => {
      await visitor.visit('/data/memberships');
      await page.getByPlaceholder('工号').fill(person!.staff_no);
      await page.getByPlaceholder('工号').press('Enter');
      await page.getByText(`共 ${person!.count} 行`, { exact: true }).waitFor();
    });
  });

  it('a tab that a key may not see states so', async () => {
    await looking(
      async (page, visitor) => {
        await visitor.visit('/data?tab=import');
        await page.getByText('导入需要 STATISTICIAN 密钥').waitFor();
        await visitor.visit('/snapshots?tab=schedules');
        await page.getByText('定时任务需要 STATISTICIAN 密钥').waitFor();
      },
      { role: 'ANALYST' },
    );
  });
});
