import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { csvText } from '../fixtures/write-package.ts';
import { rawWorkbook, rawZip } from '../intake/read/fixtures.ts';
import { typed } from '../server/support/server.ts';
import { openVisitor } from './support/browser.ts';
import { contractPages } from './support/contract-pages.ts';

describe('data in the browser', () => {
  const pages = contractPages();
  const { looking } = pages;
  const cells = (page: Page, column: number): Promise<string[]> =>
    page.locator(`.ant-table-tbody tr.ant-table-row td:nth-child(${column})`).allTextContents();

  it('asks for a key, refuses a wrong one, takes one from the address without leaving it there', async () => {
    const visitor = await openVisitor(pages.browser, pages.server.url, {});
    const { page } = visitor;
    const key = await pages.server.key('C001', 'ANALYST');
    await page.goto(pages.server.url);
    await page.getByRole('tab', { name: '使用密钥' }).click();
    await page.getByLabel('密钥', { exact: true }).fill('tx_wrong');
    await page.getByRole('button', { name: '进入' }).click();
    await page.getByText('密钥无效或已作废').waitFor();
    await page.getByLabel('密钥', { exact: true }).fill(key);
    await page.getByRole('button', { name: '进入' }).click();
    await page.getByRole('heading', { name: '演示市1' }).waitFor();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('tab', { name: '使用密钥' }).waitFor();
    await page.goto('about:blank');
    await page.goto(`${pages.server.url}/#key=${key}`);
    await page.getByRole('heading', { name: '演示市1' }).waitFor();
    expect(page.url()).toBe(`${pages.server.url}/`);
    await visitor.close();
  });

  it('filters, sorts and pages the rows of a register', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/data/orgUnits');
      const { n } = (
        await pages.server.store.pool.query<{ n: number }>(
          'select count(*)::int as n from org_units',
        )
      ).rows[0]!;
      await page.getByText(`共 ${n} 行`).waitFor();
      await page.getByRole('button', { name: '下一页' }).click();
      await page.waitForURL(/after=/);
      await page
        .locator('tr.ant-table-row')
        .nth(n - 21)
        .waitFor();
      await page
        .locator('tr.ant-table-row')
        .nth(n - 20)
        .waitFor({ state: 'detached' });
      await visitor.settle();
      expect((await cells(page, 1)).length).toBe(n - 20);
      await page.getByRole('button', { name: '上一页' }).click();
      await page.waitForURL(/before=/);
      await page.locator('th', { hasText: '代码' }).first().click();
      await page.waitForURL(/sort=code%3AASC/);
      await visitor.settle();
      await page.locator('th', { hasText: '代码' }).first().click();
      await page.waitForURL(/sort=code%3ADESC/);
      await page.locator('tr.ant-table-row').first().getByText('C001-D3-U').waitFor();
      const codes = await cells(page, 1);
      expect(codes).toEqual([...codes].sort().reverse());
      await page.getByRole('searchbox', { name: '名称' }).fill('区1');
      await page.keyboard.press('Enter');
      await page.getByText('共 1 行').waitFor();
    });
  });

  it('adds and corrects a row, with the messages of the import where it is wrong', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/data/contests');
      await page.getByRole('button', { name: '新增' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('竞赛代码').waitFor();
      await dialog.getByRole('button', { name: /确\s?定/ }).click();
      await dialog.getByText('请填写竞赛代码').first().waitFor();
      await dialog.getByLabel('竞赛代码').fill('K-新');
      await dialog.getByLabel('竞赛名称').fill('新竞赛');
      await dialog.getByLabel('类别').click();
      await page.locator('.ant-select-item-option', { hasText: '岗位练兵' }).click();
      // messages that go away let the button move
      const settled = (): Promise<void> =>
        dialog.locator('.ant-form-item-explain-error').first().waitFor({ state: 'detached' });
      await dialog.getByLabel('年').fill('1066');
      await settled();
      await dialog.getByRole('button', { name: /确\s?定/ }).click();
      await dialog.getByText('1066').first().waitFor();
      await visitor.picture('data-form-fault');
      await dialog.getByLabel('年').fill('2025');
      await settled();
      await dialog.getByRole('button', { name: /确\s?定/ }).click();
      await page.getByText(/已写入，修订/).waitFor();
      const row = page.locator('tr.ant-table-row', { hasText: 'K-新' });
      await row.getByRole('button', { name: '修改' }).click();
      await page.getByText('更正：从来就应如此').click();
      await dialog.getByLabel('竞赛名称').fill('更正后的竞赛');
      await dialog.getByRole('button', { name: /确\s?定/ }).click();
      await page.locator('tr.ant-table-row', { hasText: '更正后的竞赛' }).waitFor();
    });
  });

  it('takes and shows amounts to the last digit, with the faults of the import beside the field', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/data/projects');
      await page.getByRole('button', { name: '新增' }).click();
      const dialog = page.getByRole('dialog');
      const fill = (label: string, text: string): Promise<void> =>
        dialog.getByLabel(label, { exact: true }).fill(text);
      await fill('项目代码', 'P-金额');
      await fill('单位代码', 'C001-D3-U01');
      await dialog.getByLabel('类型', { exact: true }).click();
      await page.locator('.ant-select-item-option', { hasText: '好事实事' }).click();
      await fill('名称', '食堂改造');
      await fill('计划年度', '2025');
      await fill('预算', '123456789012.345');
      await fill('立项日期', '2025-03-01');
      await page.keyboard.press('Enter');
      await dialog.getByRole('button', { name: /确\s?定/ }).click();
      await dialog.getByText('有 3 位小数，最多 2 位').first().waitFor();
      await fill('预算', '123456789012.34');
      await dialog.getByRole('button', { name: /确\s?定/ }).click();
      await page.getByText(/已写入，修订/).waitFor();
      await page.locator('tr.ant-table-row', { hasText: '123,456,789,012.34' }).waitFor();
      await visitor.picture('data-amount');
    });
  });

  it('asks for the encoding of a file that can be read both ways, and reports what is hidden', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/data?tab=import');
      const name = Buffer.from([0xd0, 0xbb, 0xce, 0xb0]);
      const head = Buffer.from('code,name,kind,year\nK-D,');
      await page.locator('input[type=file]').setInputFiles({
        name: 'contests.csv',
        mimeType: 'text/csv',
        buffer: Buffer.concat([head, name, Buffer.from(',other,2024\n')]),
      });
      await page.getByText('按 GB18030 读是“谢伟”').waitFor();
      await page.getByRole('button', { name: 'GB18030' }).click();
      await page.getByText('检查通过').waitFor();
      await page.getByText('编码 – GB18030').waitFor();
      const cell = (place: string, text: string): string =>
        `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
      const data =
        `<row r="1">${['code', 'name', 'kind', 'year'].map((text, i) => cell(`${'ABCD'[i]!}1`, text)).join('')}</row>` +
        '<row r="2" ' +
        `hidden="1">${cell('A2', 'K-E')}${cell('B2', '戊')}${cell('C2', 'other')}${cell('D2', '2024')}</row>`;
      await page.locator('input[type=file]').setInputFiles({
        name: 'b.xlsx',
        mimeType: 'application/octet-stream',
        buffer: rawZip(
          rawWorkbook([
            { name: 'contests', data },
            { name: '旧表', data, state: 'hidden' },
          ]),
        ),
      });
      await page.getByText('有 1 行是隐藏的').waitFor();
      await page.getByText('隐藏的工作表未读取：b.xlsx/旧表').waitFor();
      await visitor.picture('import-notes');
    });
  });

  it('checks a package that is dropped, lists its faults, and writes it when there are none', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/data?tab=import');
      const give = (rows: string[][]): Promise<void> =>
        page.locator('input[type=file]').setInputFiles({
          name: 'contests.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(csvText([['code', 'name', 'kind', 'year'], ...rows])),
        });
      await give([
        ['K-甲', '甲', 'post_training', '2025'],
        ['K-乙', '乙', 'no_such_kind', '2025'],
        ['K-丙', '', 'post_training', 'x'],
      ]);
      await page.getByText('有错误，未写入任何内容').waitFor();
      await page.getByText('错误 3 处').waitFor();
      await page.getByText('no_such_kind').first().waitFor();
      expect(
        await page
          .locator('.ant-table-tbody')
          .last()
          .locator('tr.ant-table-row td:nth-child(2)')
          .allTextContents(),
      ).toEqual(['竞赛类别', '竞赛名称', '年度']);
      const faulty = page.locator('.faulty-rows');
      const cells = faulty.locator('tr.ant-table-row td');
      expect((await cells.allTextContents()).map((text) => text.trim())).toEqual([
        '3',
        'K-乙',
        '乙',
        'no_such_kind',
        '2025',
        '4',
        'K-丙',
        '（空）',
        'post_training',
        'x',
      ]);
      expect(
        (await faulty.locator('.ant-typography-danger').allTextContents()).map((text) =>
          text.trim(),
        ),
      ).toEqual(['no_such_kind', '（空）', 'x']);
      await faulty.getByText('no_such_kind').hover();
      await page.getByRole('tooltip', { name: /no_such_kind/ }).waitFor();
      await visitor.picture('import-faults');

      const listing = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载错误清单' }).click();
      const list = await listing;
      expect(list.suggestedFilename()).toBe('contests-faults.csv');
      expect((await readFile(await list.path(), 'utf8')).split('\r\n')[1]).toMatch(
        /^contests,3,kind,no_such_kind,UNKNOWN_CODE,/,
      );
      await page.getByRole('button', { name: '只写入正确的行' }).click();
      await page.getByText('有错的行没有写入').waitFor();
      const setAside = page.waitForEvent('download');
      await page.locator('.ant-alert').getByRole('button', { name: /竞赛/ }).click();
      const rejects = await setAside;
      const lines = (await readFile(await rejects.path(), 'utf8')).split('\r\n');
      expect([rejects.suggestedFilename(), lines.length, lines[2]!.startsWith('K-丙,')]).toEqual([
        'contests.csv',
        4,
        true,
      ]);
      const { rowCount } = await pages.server.store.pool.query(
        "select 1 from contests where code in ('K-甲', 'K-乙', 'K-丙')",
      );
      expect(rowCount).toBe(1);
      const template = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载模板' }).click();
      expect((await template).suggestedFilename()).toBe('org_units.xlsx');

      await give([['K-丁', '丁', 'post_training', '2025']]);
      await page.getByText('检查通过').waitFor();
      expect(
        (await pages.server.store.pool.query("select 1 from contests where code = 'K-丁'"))
          .rowCount,
      ).toBe(0);
      await page.getByRole('button', { name: '写入', exact: true }).click();
      await page.getByText('已写入').first().waitFor();
      expect(
        (await pages.server.store.pool.query("select 1 from contests where code = 'K-丁'"))
          .rowCount,
      ).toBe(1);
    });
  });

  it(
    'lists where the data contradicts itself, with the way to the unit, and warns when an ' +
      'import brings in more',
    async () => {
      await looking(async (page, visitor) => {
        await visitor.visit('/data?tab=check&kinds=STAFF_AT_CLOSED_UNIT');
        await page.getByText('共 70 处').waitFor();
        const rows = page.locator('.findings tr.ant-table-row');
        expect(await rows.count()).toBe(50);
        expect((await rows.first().locator('td').allTextContents()).slice(0, 2)).toEqual([
          '主要任职在已撤销的单位',
          '任职',
        ]);
        await page.getByRole('button', { name: '下一页' }).click();
        await page.waitForFunction(
          () => document.querySelectorAll('.findings tr.ant-table-row').length === 20,
        );
        await visitor.picture('data-check');
        expect(await page.locator('main').textContent()).not.toMatch(/employments|STAFF_AT/);
        await page.getByRole('link', { name: 'C001-D3-U03' }).first().click();
        await page.waitForURL(/units\/C001-D3-U03/);
        await visitor.visit('/data?tab=import');
        await page.locator('input[type=file]').setInputFiles({
          name: 'org_units.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            'code,name,kind,school_type,ownership,opened_on,closed_on\n' +
              'C001-D1,演示区1,district,,,2000-01-01,2025-01-01\n',
          ),
        });
        await page.getByText(/警告 \d+ 处/).waitFor();
        expect((await rows.first().locator('td').allTextContents())[0]).toBe(
          '在办单位隶属于已撤销的上级',
        );
        await visitor.picture('import-warnings');
      });
    },
  );

  it('takes a package in as corrections where somebody is known by another name, and states so before', async () => {
    const { pool } = pages.server.store;
    const { rows } = await pool.query<Record<'no' | 'name' | 'gender' | 'born', string>>(
      'select staff_no as no, name, gender, born_on::text as born from staff order by id limit 1',
    );
    const { no, name, gender, born } = rows[0]!;
    const nameNow = async (): Promise<string> =>
      (await pool.query<{ name: string }>('select name from staff where staff_no = $1', [no]))
        .rows[0]!.name;
    await looking(async (page, visitor) => {
      await visitor.visit('/data?tab=import');
      const give = (its: string): Promise<void> =>
        page.locator('input[type=file]').setInputFiles({
          name: 'staff.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(
            csvText([
              ['staff_no', 'name', 'gender', 'born_on'],
              [no, its, gender, born],
            ]),
          ),
        });
      await give('更正后');
      await page.getByText('文件中有人与登记的姓名').waitFor();
      await visitor.picture('import-identity');
      await page.getByRole('button', { name: '按更正检查' }).click();
      await page.getByText('检查通过').waitFor();
      await page.getByText('按更正检查：写入时').waitFor();
      await visitor.picture('import-corrections');
      await page.getByRole('button', { name: '不作更正' }).click();
      await page.getByText('有错误，未写入任何内容').waitFor();
      await page.getByRole('button', { name: '按更正检查' }).click();
      await page.getByRole('button', { name: '写入', exact: true }).click();
      await page.getByText('已写入').first().waitFor();
      expect(await nameNow()).toBe('更正后');
      // the next package is no correction
      await give(name);
      await page.getByText('文件中有人与登记的姓名').waitFor();
      await page.getByRole('button', { name: '按更正检查' }).click();
      await page.getByRole('button', { name: '写入', exact: true }).click();
      await page.getByText('已写入').first().waitFor();
      expect(await nameNow()).toBe(name);
    });
  });

  it('shows what a change by hand contradicts', async () => {
    const code = 'C001-D2-U01';
    // such a change by hand is refused, so the store comes to hold what older ones may
    const closed = async (day: string | null): Promise<void> => {
      await pages.server.store.pool.query('update org_units set closed_on = $1 where code = $2', [
        day,
        code,
      ]);
    };
    await closed('2025-01-01');
    await looking(async (page, visitor) => {
      await visitor.visit(`/data/orgUnits?code=${code}`);
      const row = page.locator('tr.ant-table-row', { hasText: code });
      await row.getByRole('button', { name: '修改' }).click();
      await page.getByText('更正：从来就应如此').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('名称').fill('改名后的学校');
      await dialog.getByRole('button', { name: /确\s?定/ }).click();
      await page.getByText(/已写入，但与其他数据矛盾：\d+ 处/).waitFor();
      const found = page.locator('.findings tr.ant-table-row');
      expect((await found.first().locator('td').allTextContents())[0]).toBe(
        '主要任职在已撤销的单位',
      );
      await visitor.picture('data-change-warnings');
    });
    await closed(null);
  });

  it('shows a change that somebody else makes without a reload', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/units/C001-D1-U00?period=2025');
      const figure = page.locator('button.figure[data-indicator=B01]').first();
      const before = await figure.textContent();
      const person = typed<{
        employments: { nodes: { staff: { staffNo: string }; revision: number; fromOn: string }[] };
      }>(
        '{ employments(where: { unit: { eq: "C001-D1-U00" }, isMain: { eq: true }, holdsOn: ' +
          '"2025-12-31" }, first: 1) { nodes { staff { staffNo } revision fromOn } } }',
      );
      const end = typed<{ endEmployment: { revision: number } }>(
        'mutation($key: EmploymentKey!, $revision: Int!) { endEmployment(key: $key, revision: ' +
          '$revision, on: "2025-12-01") { revision } }',
      );
      const [row] = (await pages.server.data(person, {}, { unit: 'C001' })).employments.nodes;
      const {
        endEmployment: { revision },
      } = await pages.server.data(
        end,
        {
          key: { staffNo: row!.staff.staffNo, unitCode: 'C001-D1-U00', fromOn: row!.fromOn },
          revision: row!.revision,
        },
        { unit: 'C001' },
      );
      await page.getByText(`修订 ${revision}`, { exact: true }).waitFor();
      await page.waitForFunction(
        (was) => document.querySelector('button.figure[data-indicator=B01]')!.textContent !== was,
        before,
      );
    });
  });

  it('shows what is new on a page that it comes back to, and goes on when the service was started anew', async () => {
    const address = Number(new URL(pages.server.url).port);
    const other = await pages.server.another();
    const visitor = await openVisitor(pages.browser, other.url, {
      key: await pages.server.key('C001', 'STATISTICIAN'),
    });
    const { page } = visitor;
    const port = Number(new URL(other.url).port);
    expect(port).not.toBe(address);
    await visitor.visit('/units/C001-D2-U00?period=2025');
    const before = await page.locator('button.figure[data-indicator=B01]').first().textContent();
    await page.locator('nav a[href^="/snapshots"]').click();
    await visitor.settle();
    const { rows } = await pages.server.store.pool.query<{
      staff_no: string;
      from_on: string;
      revision: number;
    }>(
      "select s.staff_no, to_char(m.from_on, 'YYYY-MM-DD') as from_on, m.revision from " +
        'employments m join staff s on s.id = m.staff_id join org_units u on u.id = m.unit_id ' +
        "where u.code = 'C001-D2-U00' and m.is_main and m.from_on < '2025-01-01' and m.to_on is " +
        'null order by s.staff_no limit 1',
    );
    const end = typed<{ endEmployment: { revision: number } }>(
      'mutation($key: EmploymentKey!, $revision: Int!) { endEmployment(key: $key, revision: ' +
        '$revision, on: "2025-12-01") { revision } }',
    );
    const {
      endEmployment: { revision },
    } = await pages.server.data(
      end,
      {
        key: { staffNo: rows[0]!.staff_no, unitCode: 'C001-D2-U00', fromOn: rows[0]!.from_on },
        revision: rows[0]!.revision,
      },
      { unit: 'C001' },
    );
    await page.getByText(`修订 ${revision}`, { exact: true }).waitFor();
    await page.goBack();
    await visitor.settle();
    expect(await page.locator('button.figure[data-indicator=B01]').first().textContent()).not.toBe(
      before,
    );

    await other.close();
    await page.getByRole('status', { name: /未连接/ }).waitFor();
    const again = await pages.server.another(port);
    await page.getByRole('status', { name: /页面随数据更新/ }).waitFor();
    await visitor.close();
    await again.close();
  });

  it('takes an answer out in every form, equal to the page', async () => {
    await looking(async (page, visitor) => {
      await visitor.visit('/explore?indicators=B01&level=DISTRICT&periods=2025');
      const shown = await page.$$eval('button.figure', (all) =>
        all.map((element) => Number((element as HTMLElement).dataset.value)),
      );
      for (const form of ['CSV', 'XLSX', 'JSON', 'ARROW', 'PARQUET']) {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: form }).click(),
        ]);
        const bytes = Buffer.concat((await (await file.createReadStream()).toArray()) as Buffer[]);
        expect(file.suggestedFilename()).toBe(`answer.${form.toLowerCase()}`);
        if (form === 'CSV')
          expect(
            bytes
              .toString()
              .trim()
              .split('\r\n')
              .slice(1)
              .map((line) => Number(line.split(',')[5])),
          ).toEqual(shown);
        if (form === 'JSON')
          expect(
            (JSON.parse(bytes.toString()) as { rows: unknown[][] }).rows.map((row) => row[5]),
          ).toEqual(shown);
        expect(bytes.length).toBeGreaterThan(100);
      }
      await page.getByRole('tab', { name: '命令行' }).click();
      await page.getByText('metrics B01 --periods 2025 --unit C001 --level district').waitFor();
    });
  });

  it('answers an unknown address with a page that leads back', async () => {
    await looking(async (page) => {
      await page.goto(`${pages.server.url}/nowhere`);
      await page.getByText('没有这个页面').waitFor();
      await page.getByRole('link', { name: '回到首页' }).click();
      await page.getByRole('heading', { name: '演示市1' }).waitFor();
    });
  });
});
