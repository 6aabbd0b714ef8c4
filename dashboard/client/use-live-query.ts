import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createRequest } from '@urql/core';
import { useEffect, useRef } from 'react';
import { useQuery, type AnyVariables, type CombinedError } from 'urql';
import { useLive } from './live.tsx';

/**
 * The result of a query: `data` belongs to the current variables, and stays while the same query
 * runs again.
 */
export interface QueryResult<R> {
  readonly data: R | undefined;
  readonly error: CombinedError | undefined;
  readonly isLoading: boolean;
  readonly again: () => void;
}

/** Queries the API, and again when the revision rises. `pause`: do not query yet. */
export function useLiveQuery<R, V extends AnyVariables>(
  document: TypedDocumentNode<R, V>,
  variables: V,
  pause = false,
): QueryResult<R> {
  const { revision, changes, isConnected } = useLive();
  const [{ data, error, fetching, operation }, ask] = useQuery<R, V>({
    query: document,
    variables,
    pause,
  });
  const last = useRef({ revision, changes });
  const again = (): void => {
    ask({ requestPolicy: 'network-only' });
  };
  useEffect(() => {
    const { current: was } = last;
    const rose =
      (was.revision !== null && revision !== null && revision > was.revision) ||
      changes > was.changes;
    last.current = { revision, changes };
    if (rose && !pause) again();
  }, [revision, changes]);
  // a service that could not be reached may be back
  useEffect(() => {
    if (isConnected && error?.networkError && !pause) again();
  }, [isConnected]);
  // until the new answer arrives, urql returns the answer to the previous variables
  const isAnswered = !pause && operation?.key === createRequest(document, variables).key;
  return {
    data: isAnswered ? data : undefined,
    error: isAnswered ? error : undefined,
    isLoading: fetching || (!pause && !isAnswered),
    again,
  };
}
