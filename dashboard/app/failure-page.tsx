import { Button, Result } from 'antd';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useSpeech } from './language.tsx';

/** What is shown where a page fails, or there is none at an address. */
export function FailurePage(): React.JSX.Element {
  const error = useRouteError(), { say } = useSpeech(), isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main>
      <Result
        status={isMissing ? '404' : 'error'} title={isMissing ? say({ zh: '没有这个页面', en: 'There is no such page' }) : say({ zh: '页面出错', en: 'This page failed' })}
        subTitle={isMissing ? location.pathname : error instanceof Error ? error.message : ''} extra={<Button type="primary" href="/">{say({ zh: '回到首页', en: 'To the first page' })}</Button>}
      />
    </main>
  );
}
