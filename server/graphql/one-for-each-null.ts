import type { GraphQLError } from 'graphql';

/**
 * The errors of an answer, one for each null in its data that errors made: where several did, the
 * last of them. What lies below a null is not told.
 */
export function oneForEachNull(data: unknown, errors: readonly GraphQLError[]): GraphQLError[] {
  const byPlace = new Map<string, GraphQLError>();
  for (const error of errors) byPlace.set(placeOfNull(data, error.path ?? []), error);
  return [...byPlace.values()];
}

/** The first steps of a path, as far as there are data. */
function placeOfNull(data: unknown, path: readonly (string | number)[]): string {
  let at = data;
  let steps = 0;
  while (typeof at === 'object' && at !== null && steps < path.length)
    at = (at as Record<string | number, unknown>)[path[steps++]!];
  return path.slice(0, steps).join('.');
}
