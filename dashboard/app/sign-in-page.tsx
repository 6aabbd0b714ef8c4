import { Tabs, Typography } from 'antd';
import { FrontPage } from './front-page.tsx';
import { KeyForm } from './key-form.tsx';
import { useLanguage } from './language.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** The page to sign in: with an account, or with a key. */
export function SignInPage({
  onSession,
  onKey,
}: {
  readonly onSession: () => void;
  readonly onKey: (key: string, remember: boolean) => void;
}): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <FrontPage title={t({ zh: '登录', en: 'Sign in' })}>
      <Typography.Paragraph>
        {t({
          zh: '城市教育工会数据平台',
          en: 'The data platform of a city education union',
        })}
      </Typography.Paragraph>
      <Tabs
        items={[
          {
            key: 'account',
            label: t({ zh: '账号登录', en: 'With an account' }),
            children: <SignInForm onSession={onSession} />,
          },
          {
            key: 'key',
            label: t({ zh: '使用密钥', en: 'With a key' }),
            children: <KeyForm onKey={onKey} />,
          },
        ]}
      />
    </FrontPage>
  );
}
