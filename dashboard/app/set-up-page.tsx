import { Alert, Button, Form, Input, Skeleton, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { readLink, setUp, type LinkTarget } from '../client/session.ts';
import { NewPassword } from '../parts/new-password.tsx';
import { wordsOf } from '../parts/problem.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { FrontPage } from './front-page.tsx';
import { useLanguage } from './language.tsx';

interface Values {
  readonly login?: string;
  readonly name?: string;
  readonly newPassword: string;
}

/** The page of a one-time link: sets a password, or creates the first account. */
export function SetUpPage({
  link,
  onDone,
}: {
  readonly link: string;
  readonly onDone: () => void;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const [form] = Form.useForm<Values>();
  const [target, setTarget] = useState<LinkTarget | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const entered = Form.useWatch('login', form) ?? '';
  const report = (error: unknown): void => {
    setProblem(t(wordsOf(error)));
  };
  useEffect(() => {
    setProblem(null);
    readLink(link, language).then(setTarget, report);
  }, [link, language]);
  const finish = async ({ login = '', name = '', newPassword }: Values): Promise<void> => {
    setIsLoading(true);
    try {
      await setUp({ link, login, name, password: newPassword }, language);
      onDone();
    } catch (error) {
      report(error);
    } finally {
      setIsLoading(false);
    }
  };
  const isFirst = target?.account === null;
  return (
    <FrontPage title={t({ zh: '设置密码', en: 'Set a password' })}>
      {target === null && problem === null && <Skeleton active />}
      {target === null && problem !== null && (
        <Alert
          type="error"
          showIcon
          title={problem}
          role="alert"
          action={<a href="/">{t({ zh: '去登录', en: 'Sign in' })}</a>}
        />
      )}
      {target && (
        <Form
          form={form}
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => void finish(values)}
        >
          <Typography.Paragraph>
            {target.account === null
              ? t({
                  zh: '创建第一个账号：它可以看到并管理全部数据，并为其他人创建账号。',
                  en: 'Create the first account: it sees and manages all data, and creates accounts for others.',
                })
              : t({
                  zh: `${target.account.name}（登录名 ${target.account.login}），请设置密码。`,
                  en: `${target.account.name} (login name ${target.account.login}): set a password.`,
                })}
          </Typography.Paragraph>
          {isFirst && (
            <>
              <Form.Item
                name="name"
                label={t({ zh: '姓名', en: 'Your name' })}
                extra={t({ zh: '修改记录中显示。', en: 'Shown with your changes.' })}
                rules={[
                  { required: true, message: t({ zh: '请输入姓名', en: 'Enter your name' }) },
                ]}
              >
                <Input autoFocus autoComplete="name" maxLength={50} />
              </Form.Item>
              <Form.Item
                name="login"
                label={t({ zh: '登录名', en: 'Login name' })}
                extra={t({
                  zh: '3 至 32 个小写字母、数字、点或连字符，如 wangfang。',
                  en: '3 to 32 lower-case letters, digits, dots or hyphens, like wangfang.',
                })}
                rules={[
                  {
                    required: true,
                    message: t({ zh: '请输入登录名', en: 'Enter a login name' }),
                  },
                ]}
              >
                <Input autoComplete="username" autoCapitalize="none" spellCheck={false} />
              </Form.Item>
            </>
          )}
          <NewPassword login={target.account?.login ?? entered} />
          <Refusal text={problem} />
          <Button type="primary" htmlType="submit" block loading={isLoading}>
            {t({ zh: '完成并登录', en: 'Save and sign in' })}
          </Button>
        </Form>
      )}
    </FrontPage>
  );
}
