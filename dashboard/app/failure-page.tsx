import { Button, Result } from 'antd';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useLanguage } from './language.tsx';

/** Shown when a page fails, or the address has none. */
export function FailurePage(): React.JSX.Element {
  const error = useRouteError();
  const { t } = useLanguage();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main>
      <Result
        status={isMissing ? '404' : 'error'}
        title={
          <h1>
            {isMissing
              ? t({ zh: '没有这个页面', en: 'There is no such page' })
              : t({ zh: '页面出错', en: 'This page failed' })}
          </h1>
        }
        subTitle={isMissing ? location.pathname : error instanceof Error ? error.message : ''}
        extra={
          <Button type="primary" href="/">
            {t({ zh: '回到首页', en: 'To the first page' })}
          </Button>
        }
      />
    </main>
  );
}

/** Shown when the script of a page could not be fetched. Browsers retry only after a reload. */
export function UnloadedPage(): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <Result
      status="warning"
      title={<h1>{t({ zh: '页面没有载入', en: 'This page was not loaded' })}</h1>}
      subTitle={t({
        zh: '服务可能刚更新，或暂时无法连接。',
        en: 'The service may just have been renewed, or cannot be reached.',
      })}
      extra={
        <Button
          type="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t({ zh: '重新载入', en: 'Load again' })}
        </Button>
      }
    />
  );
}
