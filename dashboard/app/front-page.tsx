import { Button, Card, Flex, Typography } from 'antd';
import { useEffect } from 'react';
import { useLanguage } from './language.tsx';

/** A page before sign-in: a card in the middle, with the choice of language. */
export function FrontPage({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const { language, setLanguage } = useLanguage();
  useEffect(() => {
    document.title = `${title} · 同心 Tongxin`;
  }, [title]);
  return (
    <main style={{ minHeight: '100%', display: 'grid', placeItems: 'center', padding: 16 }}>
      <Card style={{ width: 'min(460px, 100%)' }}>
        <Flex justify="space-between" align="start">
          <Typography.Title level={1} style={{ fontSize: 26, marginTop: 0 }}>
            同心 · Tongxin
          </Typography.Title>
          <Button
            type="text"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => {
              setLanguage(language === 'zh' ? 'en' : 'zh');
            }}
          >
            {language === 'zh' ? 'English' : '中文'}
          </Button>
        </Flex>
        {children}
      </Card>
    </main>
  );
}
