import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useKey } from './key-context.tsx';
import { useLanguage } from './language.tsx';
import { useViewer } from './viewer.tsx';

/** Who is signed in, in the head of every page: a menu with the account, and the way out. */
export function Who({ isWide }: { readonly isWide: boolean }): React.JSX.Element {
  const { t } = useLanguage();
  const { leave } = useKey();
  const { name, role, managesAccess } = useViewer();
  const go = useNavigate();
  const shownName = name ?? t({ zh: `密钥（${role}）`, en: `Key (${role})` });
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...(name == null
              ? []
              : [
                  {
                    key: '/account',
                    label: t({ zh: '密码与会话', en: 'Password and sessions' }),
                  },
                ]),
            ...(managesAccess
              ? [{ key: '/access', label: t({ zh: '账号与密钥', en: 'Accounts and keys' }) }]
              : []),
            { key: 'leave', label: t({ zh: '退出登录', en: 'Sign out' }) },
          ],
          onClick: ({ key }) => {
            if (key === 'leave') leave();
            else void go(key);
          },
        }}
      >
        <Button
          type="text"
          icon={<UserOutlined />}
          aria-label={t({ zh: `当前登录：${shownName}`, en: `Signed in: ${shownName}` })}
        >
          {isWide ? shownName : undefined}
        </Button>
      </Dropdown>
      <Button
        type="text"
        icon={<LogoutOutlined />}
        aria-label={t({ zh: '退出', en: 'Leave' })}
        onClick={leave}
      />
    </>
  );
}
