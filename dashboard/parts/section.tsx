import { Card, Skeleton } from 'antd';
import type { QueryResult } from '../client/use-live-query.ts';
import { Problem } from './problem.tsx';

/**
 * A part of a page under a heading, made from the result of a query: a skeleton while it loads, the
 * message if it failed.
 */
export function Section<R extends object>({
  title,
  extra,
  result,
  children,
}: {
  readonly title: React.ReactNode;
  readonly extra?: React.ReactNode;
  readonly result: QueryResult<R>;
  readonly children: (data: R) => React.ReactNode;
}): React.JSX.Element {
  return (
    <Card
      title={<h2 style={{ font: 'inherit', margin: 0 }}>{title}</h2>}
      extra={extra}
      size="small"
      aria-busy={result.isLoading}
    >
      {result.error && Object.values(result.data ?? {}).every((value) => value === null) ? (
        <Problem error={result.error} again={result.again} />
      ) : result.data ? (
        children(result.data)
      ) : (
        <Skeleton active />
      )}
    </Card>
  );
}
