import { print } from 'graphql';
import { MetricsDocument, type MetricQuery } from '../../operations/generated.ts';

/** A text as one word of a POSIX shell. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

const lean = (query: MetricQuery): object => Object.fromEntries(Object.entries(query).filter(([, value]) => value != null && !(Array.isArray(value) && value.length === 0)));

/** The question as GraphQL with its variables. */
export const asGraphql = (query: MetricQuery): string => `${print(MetricsDocument)}\n\n# variables\n${JSON.stringify({ query: lean(query) }, null, 2)}`;

/** The question as a command line for curl; the key stands in `$KEY`. */
export const asCurl = (query: MetricQuery): string =>
  `curl -sS ${location.origin}/analytics/answer.csv -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d ${quoted(JSON.stringify(lean(query)))}`;

/** The question as a command line of this program. */
export function asCommand({ indicators, root, level, periods, by, where, hierarchy }: MetricQuery): string {
  const list = (values: string | readonly string[] | null | undefined): string => [values ?? []].flat().join(','), options: [string, string][] = [['periods', list(periods)], ['unit', root ?? ''], ['level', (level ?? '').toLowerCase()], ['by', list(by)],
    ['where', [where ?? []].flat().map((it) => `${it.dimension}=${list(it.in)}`).join(';')], ['hierarchy', hierarchy === 'AS_IS' ? 'as_is' : '']];
  return `npm run -s tongxin -- metrics ${list(indicators)}${options.filter(([, value]) => value !== '').map(([name, value]) => ` --${name} ${/^[\w,.-]+$/.test(value) ? value : quoted(value)}`).join('')}`;
}
