import { Alert, Button, Drawer, Flex, Grid, Layout, Menu, Skeleton, theme, Typography } from 'antd';
import { MenuOutlined } from '@ant-design/icons';
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import {
  Link,
  matchPath,
  Outlet,
  ScrollRestoration,
  useLocation,
  useNavigation,
  useSearchParams,
} from 'react-router';
import { useLive } from '../client/live.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { CatalogueDocument, ViewerDocument } from '../operations/generated.ts';
import { pages } from '../pages/index.ts';
import { ExplainProvider } from '../parts/explain.tsx';
import { Heading } from '../parts/heading.tsx';
import { Problem } from '../parts/problem.tsx';
import { labelOf, useAddress, useKeptQuery, useRoot } from './address.ts';
import { useLanguage } from './language.tsx';
import { RED, useLook } from './look.tsx';
import { mayOpen, RolePage } from './role-page.tsx';
import { makeScrollable } from './scrollable.ts';
import { Tools } from './tools.tsx';
import { CatalogueContext, useViewer, type Catalogue } from './viewer.tsx';

function Pages({ onChoose }: { readonly onChoose?: () => void }): React.JSX.Element {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const period = useKeptQuery();
  const root = useRoot();
  const rootParameter =
    root === null ? '' : `${period === '' ? '?' : '&'}root=${encodeURIComponent(root)}`;
  const catalogue = useContext(CatalogueContext);
  const shown = pages.filter(
    (page) => page.title !== null && (!catalogue || mayOpen(page, catalogue.viewer)),
  );
  const current = shown.findLast(({ path }) =>
    path === '/' ? pathname === '/' || pathname.startsWith('/units/') : pathname.startsWith(path),
  );
  return (
    <Menu
      mode="inline"
      selectedKeys={[current?.path ?? '']}
      style={{ borderInlineEnd: 0 }}
      onClick={onChoose}
      items={shown.map(({ path, title, hasRoot }) => ({
        key: path,
        label: (
          <Link
            to={`${path}${period}${hasRoot ? rootParameter : ''}`}
            aria-current={current?.path === path ? 'page' : undefined}
          >
            {t(title!)}
          </Link>
        ),
      }))}
    />
  );
}

/** The page at the address, unless the role may not use it or its period is invalid. */
function Current(): React.JSX.Element {
  const { t } = useLanguage();
  const viewer = useViewer();
  const { today } = viewer;
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const text = params.get('period');
  const page = pages.find(({ path }) => matchPath(path, pathname) !== null);
  if (page && !mayOpen(page, viewer)) return <RolePage isStart={page.path === '/'} />;
  if (text === null || labelOf(text, today) !== null) return <Outlet />;
  return (
    <>
      <Heading text={text} />
      <Alert
        type="error"
        showIcon
        title={t({
          zh:
            `“${text}”不是一个统计期；可写 2025、2025-Q3、2025-09、SY2025（学年）、` +
            'UY2025（工会统计年度）、LAST_YEAR 等。',
          en:
            `"${text}" is no period; write 2025, 2025-Q3, 2025-09, SY2025 (school year), UY2025 ` +
            '(union year), LAST_YEAR …',
        })}
      />
    </>
  );
}

/** A head for printed pages, since that of the screen is not printed. */
function OnPaper(): React.JSX.Element {
  const { t } = useLanguage();
  const { period } = useAddress();
  const { revision } = useLive();
  const { root, today } = useViewer();
  const unit = useRoot() ?? root.name;
  return (
    <p className="on-paper">
      {t({
        zh: `同心 · ${unit} · 统计期 ${period} · 数据修订 ${revision ?? '…'} · ${today} 打印`,
        en: `Tongxin · ${unit} · period ${period} · revision ${revision ?? '…'} of the data · printed on ${today}`,
      })}
    </p>
  );
}

/** The frame of every page: menu, tools and the shared catalogue. */
export function Shell(): React.JSX.Element {
  const { t } = useLanguage();
  const { isDark } = useLook();
  const { token } = theme.useToken();
  const isWide = Grid.useBreakpoint().lg ?? true;
  const [isOpen, setIsOpen] = useState(false);
  const { state } = useNavigation();
  const viewer = useLiveQuery(ViewerDocument, {});
  const definitions = useLiveQuery(CatalogueDocument, {});
  const last = useRef<Catalogue | null>(null);
  const catalogue = useMemo((): Catalogue | null => {
    // the last catalogue stays while it is loaded again, also when that fails
    if (!viewer.data || !definitions.data) return last.current;
    const { indicators, dimensions } = definitions.data;
    const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
    return (last.current = {
      viewer: viewer.data.viewer,
      indicators,
      dimensions,
      indicator: (code) => byCode.get(code),
    });
  }, [viewer.data, definitions.data]);
  useEffect(() => makeScrollable(document.getElementById('page')!), []);
  const problem = viewer.error ?? definitions.error;
  return (
    <CatalogueContext value={catalogue}>
      <a className="skip" href="#page">
        {t({ zh: '跳到正文', en: 'Skip to the page' })}
      </a>
      <Layout style={{ minHeight: '100%' }}>
        <Layout.Header
          style={{
            background: token.colorBgContainer,
            borderBottom: `1px solid ${token.colorBorderSecondary}`,
            paddingInline: isWide ? 16 : 12,
            height: 'auto',
            lineHeight: 'normal',
            position: 'sticky',
            top: 0,
            zIndex: 10,
          }}
        >
          <Flex
            align="center"
            gap={isWide ? 12 : 8}
            wrap
            style={{ minHeight: 56, paddingBlock: 8 }}
          >
            {!isWide && (
              <Button
                icon={<MenuOutlined />}
                aria-label={t({ zh: '菜单', en: 'Menu' })}
                onClick={() => {
                  setIsOpen(true);
                }}
              />
            )}
            <Link to="/">
              <Typography.Text
                strong
                style={{ fontSize: 18, color: RED[isDark ? 'dark' : 'light'].text }}
              >
                同心
              </Typography.Text>
            </Link>
            {catalogue && <Tools />}
          </Flex>
        </Layout.Header>
        <Layout>
          {isWide && (
            <Layout.Sider
              width={168}
              style={{
                background: token.colorBgContainer,
                borderInlineEnd: `1px solid ${token.colorBorderSecondary}`,
              }}
            >
              <nav aria-label={t({ zh: '页面', en: 'Pages' })}>
                <Pages />
              </nav>
            </Layout.Sider>
          )}
          <Layout.Content
            id="page"
            role="main"
            aria-busy={state !== 'idle'}
            style={{ padding: isWide ? 24 : 12, minWidth: 0 }}
          >
            {problem && !catalogue ? (
              <Problem error={problem} />
            ) : catalogue ? (
              <ExplainProvider>
                <OnPaper />
                <Current />
              </ExplainProvider>
            ) : (
              <Skeleton active />
            )}
          </Layout.Content>
        </Layout>
      </Layout>
      <Drawer
        open={isOpen}
        onClose={() => {
          setIsOpen(false);
        }}
        placement="left"
        size={260}
        title={t({ zh: '页面', en: 'Pages' })}
      >
        <Pages
          onChoose={() => {
            setIsOpen(false);
          }}
        />
      </Drawer>
      <ScrollRestoration />
    </CatalogueContext>
  );
}
