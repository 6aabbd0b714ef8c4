import { today } from '../../base/day.ts';

/**
 * A command for any POSIX shell that asks a serving process for the coverage and the membership rate of the whole hierarchy today.
 * No proxy of the environment stands between.
 */
export function firstQuery(url: string, key: string): string {
  const query = `{ metrics(query: { indicators: ["A01", "B01"], periods: ["${today()}"] }) { revision rows { indicator { code } unit { code } status value numerator denominator } } }`;
  return `curl -sS --noproxy '*' ${url}/graphql -H 'Authorization: Bearer ${key}' -H 'Content-Type: application/json' -d '${JSON.stringify({ query })}'`;
}
