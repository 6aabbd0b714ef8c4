import { Alert, Flex } from 'antd';
import { useLanguage } from '../app/language.tsx';
import { useViewer } from '../app/viewer.tsx';
import { Heading } from '../parts/heading.tsx';
import { Accounts } from './access/accounts.tsx';
import { Keys } from './access/keys.tsx';

/** Accounts of persons and keys of programs, for those who manage them. */
export default function AccessPage(): React.JSX.Element {
  const { t } = useLanguage();
  const { managesAccess } = useViewer();
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '账号与密钥', en: 'Accounts and keys' })} />
      {managesAccess ? (
        <>
          <Accounts />
          <Keys />
        </>
      ) : (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: '管理账号和密钥，需要以全市统计员或安全管理员的账号登录；也可用命令 account、api-key。',
            en:
              'To manage accounts and keys, sign in with an account of a STATISTICIAN or ' +
              'SECURITY_ADMIN of the whole city, or use the commands account and api-key.',
          })}
        />
      )}
    </Flex>
  );
}
