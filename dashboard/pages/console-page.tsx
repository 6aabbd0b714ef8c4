import { Flex, Typography } from 'antd';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './console/narrow.css';
import { useMemo } from 'react';
import { useKey } from '../app/key-context.tsx';
import { useLanguage } from '../app/language.tsx';
import { useLook } from '../app/look.tsx';
import { useViewer } from '../app/viewer.tsx';
import { headersOf } from '../client/client.ts';
import { examples } from './console/examples.ts';
import { Heading } from '../parts/heading.tsx';

/** The GraphQL explorer, with the viewer's key and some example queries. */
export default function ConsolePage(): React.JSX.Element {
  const { t, language } = useLanguage();
  const { key } = useKey();
  const { isDark } = useLook();
  const viewer = useViewer();
  const tabs = useMemo(
    () => examples(viewer).map(({ title, query }) => ({ query: `# ${t(title)}\n${query}` })),
    [viewer, t],
  );
  const ask = async (params: object): Promise<object> => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { ...headersOf(key, language), 'content-type': 'application/json' },
      body: JSON.stringify(params),
    });
    return (await response.json()) as object;
  };
  return (
    <Flex vertical gap={8}>
      <Heading text={t({ zh: '接口', en: 'API' })} />
      <Typography.Text type="secondary">
        {t({
          zh: `${location.origin}/graphql，请求头 Authorization: Bearer <密钥>。这里用的是您自己的密钥。`,
          en: `${location.origin}/graphql with the header Authorization: Bearer <key>. Your own key is used here.`,
        })}
      </Typography.Text>
      <div style={{ height: 'calc(100vh - 190px)', minHeight: 420 }}>
        <GraphiQL
          fetcher={ask as never}
          defaultTabs={tabs}
          forcedTheme={isDark ? 'dark' : 'light'}
          shouldPersistHeaders={false}
          isHeadersEditorEnabled={false}
        />
      </div>
    </Flex>
  );
}
