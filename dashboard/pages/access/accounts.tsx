import { Button, Flex, Form, Input, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useViewer } from '../../app/viewer.tsx';
import { useChange } from '../../client/use-change.ts';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  AccountsDocument,
  ChangeAccountDocument,
  CreateAccountDocument,
  ResetPasswordDocument,
  type AccountInput,
  type AccountsQuery,
} from '../../operations/generated.ts';
import { KeptTable } from '../../parts/kept-table.tsx';
import { momentText } from '../../parts/moment.ts';
import { Problem } from '../../parts/problem.tsx';
import { Section } from '../../parts/section.tsx';
import { FormDialog } from './form-dialog.tsx';
import { linkText, OneTimeDialog, type OneTimeText } from './one-time-text.tsx';
import { RoleAndUnit } from './role-and-unit.tsx';

type Account = AccountsQuery['accounts'][number];

const STATUSES = {
  INVITED: { color: 'default', zh: '尚未设置密码', en: 'no password yet' },
  ACTIVE: { color: 'success', zh: '可登录', en: 'may sign in' },
  LOCKED: { color: 'error', zh: '已锁定', en: 'locked' },
} as const;

/** The accounts of persons: create, lock, reset, change the role. */
export function Accounts(): React.JSX.Element {
  const { t } = useLanguage();
  const { login: ownLogin } = useViewer();
  const result = useLiveQuery(AccountsDocument, {});
  const creating = useChange(CreateAccountDocument);
  const changing = useChange(ChangeAccountDocument);
  const resetting = useChange(ResetPasswordDocument);
  const [isCreating, setIsCreating] = useState(false);
  const [changed, setChanged] = useState<Account | null>(null);
  const [link, setLink] = useState<OneTimeText | null>(null);
  const problem = changed === null ? (changing.error ?? resetting.error) : undefined;
  const reset = async (login: string): Promise<void> => {
    const data = await resetting.make({ login });
    if (data) setLink(linkText(data.resetPassword));
  };
  return (
    <Section
      title={t({ zh: '账号', en: 'Accounts' })}
      result={result}
      extra={
        <Button
          type="primary"
          onClick={() => {
            creating.forget();
            setIsCreating(true);
          }}
        >
          {t({ zh: '新建账号', en: 'New account' })}
        </Button>
      }
    >
      {({ accounts }) => (
        <>
          {problem && <Problem error={problem} />}
          <KeptTable<Account>
            name="accounts"
            size="small"
            rowKey="login"
            dataSource={accounts}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            columns={[
              { title: t({ zh: '姓名', en: 'Name' }), dataIndex: 'name' },
              { title: t({ zh: '登录名', en: 'Login name' }), dataIndex: 'login' },
              {
                title: t({ zh: '单位', en: 'Org unit' }),
                key: 'root',
                render: (_, { root }) => root.name,
              },
              { title: t({ zh: '角色', en: 'Role' }), dataIndex: 'role' },
              {
                title: t({ zh: '状态', en: 'Status' }),
                key: 'status',
                render: (_, { status }) => (
                  <Tag color={STATUSES[status].color}>{t(STATUSES[status])}</Tag>
                ),
              },
              {
                title: t({ zh: '最近使用', en: 'Last use' }),
                key: 'lastUsedAt',
                render: (_, { lastUsedAt }) => (lastUsedAt == null ? '—' : momentText(lastUsedAt)),
              },
              {
                title: t({ zh: '创建', en: 'Created' }),
                key: 'created',
                render: (_, { createdAt, createdBy }) => `${momentText(createdAt)} ${createdBy}`,
              },
              {
                key: 'do',
                render: (_, account) =>
                  account.login !== ownLogin && (
                    <Flex gap={8}>
                      <Button
                        size="small"
                        onClick={() => {
                          changing.forget();
                          setChanged(account);
                        }}
                      >
                        {t({ zh: '修改', en: 'Change' })}
                      </Button>
                      <Button size="small" onClick={() => void reset(account.login)}>
                        {t({ zh: '重置密码', en: 'Reset password' })}
                      </Button>
                      <Popconfirm
                        title={
                          account.status === 'LOCKED'
                            ? t({ zh: '解锁此账号？', en: 'Unlock this account?' })
                            : t({
                                zh: '锁定此账号，并结束其会话？',
                                en: 'Lock this account and end its sessions?',
                              })
                        }
                        onConfirm={() =>
                          void changing.make({
                            login: account.login,
                            change: { isLocked: account.status !== 'LOCKED' },
                          })
                        }
                      >
                        <Button size="small" danger={account.status !== 'LOCKED'}>
                          {account.status === 'LOCKED'
                            ? t({ zh: '解锁', en: 'Unlock' })
                            : t({ zh: '锁定', en: 'Lock' })}
                        </Button>
                      </Popconfirm>
                    </Flex>
                  ),
              },
            ]}
          />
          {isCreating && (
            <FormDialog<AccountInput>
              title={t({ zh: '新建账号', en: 'New account' })}
              state={creating}
              onClose={() => {
                setIsCreating(false);
              }}
              onSave={async (input) => {
                const data = await creating.make({ input });
                if (data) setLink(linkText(data.createAccount));
                return data !== null;
              }}
            >
              <Form.Item
                name="name"
                label={t({ zh: '姓名', en: 'Name' })}
                rules={[{ required: true, message: t({ zh: '请输入姓名', en: 'Enter a name' }) }]}
              >
                <Input maxLength={50} />
              </Form.Item>
              <Form.Item
                name="login"
                label={t({ zh: '登录名', en: 'Login name' })}
                extra={t({
                  zh: '3 至 32 个小写字母、数字、点或连字符',
                  en: '3 to 32 lower-case letters, digits, dots or hyphens',
                })}
                rules={[
                  {
                    required: true,
                    message: t({ zh: '请输入登录名', en: 'Enter a login name' }),
                  },
                ]}
              >
                <Input autoComplete="off" autoCapitalize="none" spellCheck={false} />
              </Form.Item>
              <RoleAndUnit />
            </FormDialog>
          )}
          {changed && (
            <FormDialog<{ role: string; unit: string }>
              title={`${changed.name} (${changed.login})`}
              initial={{ role: changed.role, unit: changed.root.code }}
              state={changing}
              onClose={() => {
                setChanged(null);
              }}
              onSave={async (change) =>
                (await changing.make({ login: changed.login, change })) !== null
              }
            >
              <RoleAndUnit />
            </FormDialog>
          )}
          <OneTimeDialog
            shown={link}
            onClose={() => {
              setLink(null);
            }}
          />
        </>
      )}
    </Section>
  );
}
