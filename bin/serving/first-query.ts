const QUERY =
  '{ revision root { code name descendantCount children { code name descendantCount } } }';

/**
 * A command for any POSIX shell that queries a serving process for the root of the hierarchy, its
 * children and their numbers of units, bypassing any proxy of the environment.
 */
export const firstQuery = (url: string, key: string): string =>
  `curl -sS --noproxy '*' ${url}/graphql -H 'Authorization: Bearer ${key}' -H 'Content-Type: ` +
  `application/json' -d '${JSON.stringify({ query: QUERY })}'`;
