import { Button, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { signIn } from '../client/session.ts';
import { wordsOf } from '../parts/problem.tsx';
import { Refusal } from '../parts/refusal.tsx';
import { useLanguage } from './language.tsx';

interface Values {
  readonly login: string;
  readonly password: string;
}

/** The form to sign in with an account. */
export function SignInForm({ onSession }: { readonly onSession: () => void }): React.JSX.Element {
  const { t, language } = useLanguage();
  const [problem, setProblem] = useState<string | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const enter = async (values: Values): Promise<void> => {
    setIsLoading(true);
    try {
      await signIn(values, language);
      onSession();
    } catch (error) {
      setProblem(t(wordsOf(error)));
    } finally {
      setIsLoading(false);
    }
  };
  return (
    <Form layout="vertical" requiredMark={false} onFinish={(values: Values) => void enter(values)}>
      <Form.Item
        name="login"
        label={t({ zh: '登录名', en: 'Login name' })}
        rules={[
          { required: true, message: t({ zh: '请输入登录名', en: 'Enter your login name' }) },
        ]}
      >
        <Input autoFocus autoComplete="username" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="password"
        label={t({ zh: '密码', en: 'Password' })}
        rules={[{ required: true, message: t({ zh: '请输入密码', en: 'Enter your password' }) }]}
      >
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Refusal text={problem} />
      <Button type="primary" htmlType="submit" block loading={isLoading}>
        {t({ zh: '登录', en: 'Sign in' })}
      </Button>
      <Typography.Paragraph type="secondary" style={{ margin: '12px 0 0' }}>
        {t({
          zh: '没有账号或忘记密码：请向管理员索取一次性链接（account create、account reset）。',
          en:
            'No account, or a forgotten password: ask the administrator for a one-time link ' +
            '(account create, account reset).',
        })}
      </Typography.Paragraph>
    </Form>
  );
}
