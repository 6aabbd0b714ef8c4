import { Typography } from 'antd';
import { useEffect } from 'react';

/** The heading of a page, which is also the title of the window. */
export function Heading({ text }: { readonly text: string }): React.JSX.Element {
  useEffect(() => {
    document.title = `${text} · 同心 Tongxin`;
  }, [text]);
  return (
    <Typography.Title level={1} style={{ fontSize: 24, margin: 0 }}>
      {text}
    </Typography.Title>
  );
}
