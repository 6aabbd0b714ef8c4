import { Button, Result } from 'antd';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useSpeech } from './language.tsx';

/** What browsers say of a script that they could not fetch. */
const UNLOADED = /dynamically imported module|importing a module|module script/i;

/** What is shown where a page fails, or there is none at an address. */
export function FailurePage(): React.JSX.Element {
  const error = useRouteError(), { say } = useSpeech(), isUnloaded = error instanceof TypeError && UNLOADED.test(error.message), isMissing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <main>
      <Result
        status={isMissing ? '404' : 'error'} title={say(isMissing ? { zh: '没有这个页面', en: 'There is no such page' } : isUnloaded ? { zh: '页面没有载入', en: 'This page was not loaded' } : { zh: '页面出错', en: 'This page failed' })}
        subTitle={isMissing ? location.pathname : isUnloaded ? say({ zh: '服务可能刚更新或暂时无法连接，请重新载入。', en: 'The service may just have been renewed, or cannot be reached; load it again.' }) : error instanceof Error ? error.message : ''}
        extra={isUnloaded ? <Button type="primary" onClick={() => { location.reload(); }}>{say({ zh: '重新载入', en: 'Load again' })}</Button> : <Button type="primary" href="/">{say({ zh: '回到首页', en: 'To the first page' })}</Button>}
      />
    </main>
  );
}
