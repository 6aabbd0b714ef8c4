import { Alert, Card, Flex, Typography } from 'antd';
import { Link } from 'react-router';
import { useLiveQuery } from '../client/use-live-query.ts';
import { RolesDocument } from '../operations/generated.ts';
import { pages, type Page } from '../pages/index.ts';
import { Heading } from '../parts/heading.tsx';
import { useLanguage } from './language.tsx';
import { useViewer, type Viewer } from './viewer.tsx';

/** Whether a viewer has a right that a page needs. */
export const mayOpen = (
  { needs }: Pick<Page, 'needs'>,
  { rights }: Pick<Viewer, 'rights'>,
): boolean => needs === undefined || needs.some((right) => rights.includes(right));

/**
 * Shown instead of a page that the role of the viewer may not use, as the start page of roles
 * without figures: what the role may do, and links to the pages that it may use.
 */
export function RolePage({ isStart }: { readonly isStart: boolean }): React.JSX.Element {
  const { t } = useLanguage();
  const viewer = useViewer();
  const { data } = useLiveQuery(RolesDocument, {});
  const role = new Map(data?.roles.map((each) => [each.role, each])).get(viewer.role);
  const links = [
    ...(viewer.managesAccess
      ? [{ path: '/access', title: { zh: '账号与密钥', en: 'Accounts and keys' } }]
      : []),
    ...pages.filter((page) => page.path !== '/' && mayOpen(page, viewer)),
    ...(viewer.name == null
      ? []
      : [{ path: '/account', title: { zh: '密码与会话', en: 'Password and sessions' } }]),
  ];
  return (
    <Flex vertical gap={16}>
      <Heading text={role ? t(role.title) : viewer.role} />
      {!isStart && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: `角色 ${viewer.role} 不能使用此页。`,
            en: `The role ${viewer.role} may not use this page.`,
          })}
        />
      )}
      <Card>
        {role && <Typography.Paragraph>{t(role.sees)}</Typography.Paragraph>}
        <nav aria-label={t({ zh: '可用的页面', en: 'Pages for this role' })}>
          <Flex gap={16} wrap>
            {links.map(
              ({ path, title }) =>
                title && (
                  <Link key={path} to={path}>
                    {t(title)}
                  </Link>
                ),
            )}
          </Flex>
        </nav>
      </Card>
    </Flex>
  );
}
