import type { GraphQLError } from 'graphql';

/**
 * One error for each null that errors made in the data of an answer: the last one, where several
 * made the same null. What lies below a null is not reported.
 */
export function oneForEachNull(data: unknown, errors: readonly GraphQLError[]): GraphQLError[] {
  const byPlace = new Map<string, GraphQLError>();
  for (const error of errors) byPlace.set(placeOfNull(data, error.path ?? []), error);
  return [...byPlace.values()];
}

/** The longest beginning of a path that leads to data. */
function placeOfNull(data: unknown, path: readonly (string | number)[]): string {
  let at = data;
  let steps = 0;
  while (typeof at === 'object' && at !== null && steps < path.length)
    at = (at as Record<string | number, unknown>)[path[steps++]!];
  return path.slice(0, steps).join('.');
}
