import { print } from 'graphql';
import { MetricsDocument, type MetricQuery } from '../../operations/generated.ts';

/** A text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const lean = (query: MetricQuery): object =>
  Object.fromEntries(
    Object.entries(query).filter(
      ([, value]) => value != null && !(Array.isArray(value) && value.length === 0),
    ),
  );

const NAMES: ReadonlySet<string> = new Set(['level', 'hierarchy', 'line', 'by', 'dimension']);

/** A value as a GraphQL literal: names of fields and enum values without quotation marks. */
function literal(value: unknown, field = ''): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, field)).join(', ')}]`;
  if (typeof value === 'object' && value !== null)
    return `{ ${Object.entries(value)
      .map(([name, inner]) => `${name}: ${literal(inner, name)}`)
      .join(', ')} }`;
  return NAMES.has(field) ? String(value) : JSON.stringify(value);
}

/** The query as a GraphQL document. */
export const asGraphql = (query: MetricQuery): string =>
  print(MetricsDocument).replace(
    '$query: MetricQuery!',
    `$query: MetricQuery! = ${literal(lean(query))}`,
  );

/** The query as a curl command; the key is in `$KEY`. */
export const asCurl = (query: MetricQuery): string =>
  `curl -sS ${location.origin}/analytics/answer.csv -H "Authorization: Bearer $KEY" -H ` +
  `'Content-Type: application/json' -d ${quoted(JSON.stringify(lean(query)))}`;

/** The query as a command of this program. */
export function asCommand({
  indicators,
  root,
  level,
  depth,
  periods,
  by,
  where,
  hierarchy,
  line,
}: MetricQuery): string {
  const list = (values: string | readonly string[] | null | undefined): string =>
    [values ?? []].flat().join(',');
  const options: [string, string][] = [
    ['periods', list(periods)],
    ['unit', root ?? ''],
    ['level', (level ?? '').toLowerCase()],
    ['depth', depth == null ? '' : String(depth)],
    ['by', list(by)],
    [
      'where',
      [where ?? []]
        .flat()
        .map((filter) => `${filter.dimension}=${list(filter.in)}`)
        .join(';'),
    ],
    ['hierarchy', hierarchy === 'AS_IS' ? 'as_is' : ''],
    ['line', line == null || line === 'union' ? '' : line],
  ];
  return `npm run -s tongxin -- metrics ${list(indicators)}${options
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` --${name} ${/^[\w,.-]+$/.test(value) ? value : quoted(value)}`)
    .join('')}`;
}
