import { describe, expect, it } from '@jest/globals';
import { createAccount, createSetUpLink } from '../../server/access/accounts.ts';
import { openVisitor } from './support/browser.ts';
import { contractPages } from './support/contract-pages.ts';

describe('accounts in the browser', () => {
  const pages = contractPages();
  const PASSWORD = 'Parasol-Meadow-7';

  it('are set up with the link, sign in and out, and create others, who are told what is wrong', async () => {
    const { server } = pages;
    const token = (await createSetUpLink(server.store, 'C001', 'STATISTICIAN'))!;
    const visitor = await openVisitor(pages.browser, server.url, {});
    const { page } = visitor;
    await page.goto(`${server.url}/setup#link=${token}`);
    await page.getByLabel('姓名').fill('王芳');
    await page.getByLabel('登录名').fill('wangfang');
    await page.getByLabel('新密码', { exact: true }).fill('Password@123');
    await page.getByLabel('再输入一次新密码').fill('Password@12');
    await page.getByText('这是常见密码').waitFor();
    await page.getByText('两次输入不一致').waitFor();
    await visitor.picture('set-up');
    expect(await visitor.faults()).toEqual([]);
    await page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输入一次新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '完成并登录' }).click();
    await page.getByRole('button', { name: '当前登录：王芳' }).waitFor();
    expect(page.url()).toBe(`${server.url}/`);

    await visitor.visit('/access');
    await page.getByRole('button', { name: '新建账号' }).click();
    await page.getByLabel('姓名', { exact: true }).fill('李娜');
    await page.getByLabel('登录名', { exact: true }).fill('李娜');
    await page.getByLabel('角色').click();
    await page.getByText('ANALYST · 分析员').click();
    await page.getByRole('dialog').getByLabel('查找单位').fill('C001');
    await page.getByText(/C001$/).last().click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('登录名“李娜”无效').waitFor();
    await page.getByLabel('登录名', { exact: true }).fill('li.na');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/setup#link=tl_/).waitFor();
    await page.getByRole('button', { name: '已保存' }).click();
    await page.getByRole('cell', { name: '尚未设置密码' }).waitFor();
    await visitor.picture('access');
    expect(await visitor.faults()).toEqual([]);

    await visitor.visit('/account');
    await page.getByText('当前', { exact: true }).waitFor();
    await visitor.picture('account');
    expect(await visitor.faults()).toEqual([]);

    await page.getByRole('button', { name: '退出', exact: true }).click();
    await page.getByLabel('登录名').fill('wangfang');
    await page.getByLabel('密码', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByText('登录名或密码不正确').waitFor();
    await visitor.picture('sign-in');
    expect(await visitor.faults()).toEqual([]);
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('button', { name: '当前登录：王芳' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '当前登录：王芳' }).waitFor();
    await page.goto(`${server.url}/setup#link=${token}`);
    await page.getByText('此链接无效、已使用或已过期').waitFor();
    await visitor.close();
  });

  it('that are locked while somebody looks lead back to the sign-in page', async () => {
    const { server } = pages;
    const link = await createAccount(
      server.store,
      { login: 'chen', name: '陈静', role: 'ANALYST', unitCode: 'C001' },
      'cli',
    );
    const visitor = await openVisitor(pages.browser, server.url, { isFirst: true });
    const { page } = visitor;
    await page.goto(`${server.url}/setup#link=${link}`);
    await page.getByText('陈静（登录名 chen）').waitFor();
    await page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输入一次新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '完成并登录' }).click();
    await page.getByRole('button', { name: '当前登录：陈静' }).waitFor();
    await server.store.pool.query('update sessions set ended_at = now()');
    await page.goto(`${server.url}/indicators`);
    await page.getByRole('button', { name: '登录' }).waitFor();
    await visitor.close();
  });

  it('of a SECURITY_ADMIN show no data, but what the role may do, and the accounts', async () => {
    const { server } = pages;
    const link = await createAccount(
      server.store,
      { login: 'zhao', name: '赵敏', role: 'SECURITY_ADMIN', unitCode: 'C001' },
      'cli',
    );
    const visitor = await openVisitor(pages.browser, server.url, { isFirst: true });
    const { page } = visitor;
    await page.goto(`${server.url}/setup#link=${link}`);
    await page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输入一次新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '完成并登录' }).click();
    await page.getByRole('heading', { name: '安全管理员' }).waitFor();
    await page.getByText('管理账号和密钥，看不到数据').waitFor();
    await visitor.picture('security-admin');
    expect(await visitor.faults()).toEqual([]);
    await visitor.visit('/indicators');
    await page.getByText('角色 SECURITY_ADMIN 不能使用此页').waitFor();
    await page.getByRole('link', { name: '账号与密钥' }).click();
    await page.getByRole('cell', { name: 'zhao' }).waitFor();
    await page.getByRole('button', { name: '新建账号' }).click();
    await page.getByLabel('姓名', { exact: true }).fill('钱进');
    await page.getByLabel('登录名', { exact: true }).fill('qian');
    await page.getByLabel('角色').click();
    await page.getByText('ANALYST · 分析员').click();
    await page.getByPlaceholder('单位代码').fill('C0x1');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('dialog').getByText('C0x1').waitFor();
    await page.getByPlaceholder('单位代码').fill('C001');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText(/setup#link=tl_/).waitFor();
    expect(await visitor.faults()).toEqual([]);
    await visitor.close();
  });
});
