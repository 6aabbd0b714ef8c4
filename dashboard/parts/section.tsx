import { Card, Skeleton } from 'antd';
import type { Asked } from '../client/use-ask.ts';
import { Problem } from './problem.tsx';

/**
 * A part of a page under a heading, made of the answer to a question: a skeleton before, the
 * refusal where there is one.
 */
export function Section<R extends object>({
  title,
  extra,
  asked,
  children,
}: {
  readonly title: React.ReactNode;
  readonly extra?: React.ReactNode;
  readonly asked: Asked<R>;
  readonly children: (data: R) => React.ReactNode;
}): React.JSX.Element {
  return (
    <Card
      title={<h2 style={{ font: 'inherit', margin: 0 }}>{title}</h2>}
      extra={extra}
      size="small"
      aria-busy={asked.isAsking}
    >
      {asked.error && Object.values(asked.data ?? {}).every((it) => it === null) ? (
        <Problem error={asked.error} again={asked.again} />
      ) : asked.data ? (
        children(asked.data)
      ) : (
        <Skeleton active />
      )}
    </Card>
  );
}
