const QUERY =
  '{ revision root { code name descendantCount children { code name descendantCount } } }';

/**
 * A command for any POSIX shell that asks a serving process for the top of the hierarchy, what
 * hangs under it, and how many units are below each. No proxy of the environment stands between.
 */
export const firstQuery = (url: string, key: string): string =>
  `curl -sS --noproxy '*' ${url}/graphql -H 'Authorization: Bearer ${key}' -H 'Content-Type: ` +
  `application/json' -d '${JSON.stringify({ query: QUERY })}'`;
