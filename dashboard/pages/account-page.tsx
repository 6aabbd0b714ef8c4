import { Alert, App, Button, Card, Flex, Form, Input, Popconfirm, Tag } from 'antd';
import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { useViewer } from '../app/viewer.tsx';
import { changePassword } from '../client/session.ts';
import { useChange } from '../client/use-change.ts';
import { useLiveQuery } from '../client/use-live-query.ts';
import {
  EndSessionDocument,
  MySessionsDocument,
  type MySessionsQuery,
} from '../operations/generated.ts';
import { Heading } from '../parts/heading.tsx';
import { KeptTable } from '../parts/kept-table.tsx';
import { momentText } from '../parts/moment.ts';
import { NewPassword } from '../parts/new-password.tsx';
import { Problem, wordsOf } from '../parts/problem.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { Section } from '../parts/section.tsx';

type Session = MySessionsQuery['mySessions'][number];

interface Passwords {
  readonly password: string;
  readonly newPassword: string;
}

/** The form to change the password of the person who signed in. */
function ChangePassword({ login }: { readonly login: string }): React.JSX.Element {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const [problem, setProblem] = useState<string | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const change = async ({ password, newPassword }: Passwords): Promise<void> => {
    setIsLoading(true);
    setProblem(null);
    try {
      await changePassword({ password, newPassword }, language);
      form.resetFields();
      void message.success(
        t({
          zh: '密码已修改，其他会话已结束。',
          en: 'The password is changed; other sessions have ended.',
        }),
      );
    } catch (error) {
      setProblem(t(wordsOf(error)));
    } finally {
      setIsLoading(false);
    }
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: 420 }}
      onFinish={(values) => void change(values)}
    >
      <Form.Item
        name="password"
        label={t({ zh: '原密码', en: 'Old password' })}
        rules={[
          { required: true, message: t({ zh: '请输入原密码', en: 'Enter the old password' }) },
        ]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <NewPassword login={login} />
      <Refusal text={problem} />
      <Button type="primary" htmlType="submit" loading={isLoading}>
        {t({ zh: '修改密码', en: 'Change the password' })}
      </Button>
    </Form>
  );
}

/** The open sessions of the person who signed in. */
function Sessions(): React.JSX.Element {
  const { t } = useLanguage();
  const result = useLiveQuery(MySessionsDocument, {});
  const ending = useChange(EndSessionDocument);
  return (
    <Section title={t({ zh: '我的会话', en: 'My sessions' })} result={result}>
      {({ mySessions }) => (
        <>
          {ending.error && <Problem error={ending.error} />}
          <KeptTable<Session>
            name="sessions"
            size="small"
            rowKey="id"
            dataSource={mySessions}
            scroll={{ x: 'max-content' }}
            pagination={{ pageSize: 10, hideOnSinglePage: true }}
            columns={[
              {
                title: t({ zh: '设备', en: 'Device' }),
                key: 'device',
                render: (_, { device, isCurrent }) => (
                  <Flex gap={8}>
                    {device}
                    {isCurrent && <Tag>{t({ zh: '当前', en: 'this one' })}</Tag>}
                  </Flex>
                ),
              },
              {
                title: t({ zh: '登录时间', en: 'Signed in' }),
                key: 'createdAt',
                render: (_, { createdAt }) => momentText(createdAt),
              },
              {
                title: t({ zh: '最近使用', en: 'Last use' }),
                key: 'lastUsedAt',
                render: (_, { lastUsedAt, createdAt }) => momentText(lastUsedAt ?? createdAt),
              },
              {
                title: t({ zh: '最迟结束', en: 'Ends at the latest' }),
                key: 'expiresAt',
                render: (_, { expiresAt }) => momentText(expiresAt),
              },
              {
                key: 'end',
                render: (_, { id, isCurrent }) =>
                  !isCurrent && (
                    <Popconfirm
                      title={t({ zh: '结束此会话？', en: 'End this session?' })}
                      onConfirm={() => void ending.make({ id })}
                    >
                      <Button size="small">{t({ zh: '结束', en: 'End' })}</Button>
                    </Popconfirm>
                  ),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}

/** The account of the person who signed in: password and sessions. */
export default function AccountPage(): React.JSX.Element {
  const { t } = useLanguage();
  const { name, login } = useViewer();
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '密码与会话', en: 'Password and sessions' })} />
      {login == null || name == null ? (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: '当前使用密钥。以账号登录后，可在此修改密码、查看会话。',
            en: 'You are using a key. Sign in with an account to change a password or see sessions.',
          })}
        />
      ) : (
        <>
          <Sessions />
          <Card
            size="small"
            title={
              <h2 style={{ font: 'inherit', margin: 0 }}>
                {t({
                  zh: `修改密码：${name}（${login}）`,
                  en: `Change the password of ${name} (${login})`,
                })}
              </h2>
            }
          >
            <ChangePassword login={login} />
          </Card>
        </>
      )}
    </Flex>
  );
}
