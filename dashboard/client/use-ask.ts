import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useEffect, useRef } from 'react';
import { useQuery, type AnyVariables, type CombinedError } from 'urql';
import { useLive } from './live.tsx';

/** What came of a question: `data` stays while it is asked again. */
export interface Asked<R> { readonly data: R | undefined; readonly error: CombinedError | undefined; readonly isAsking: boolean; readonly again: () => void }

/** Asks the API, and again whenever the revision rises. `pause`: not yet. */
export function useAsk<R, V extends AnyVariables>(document: TypedDocumentNode<R, V>, variables: V, pause = false): Asked<R> {
  const { revision } = useLive(), [{ data, error, fetching }, ask] = useQuery<R, V>({ query: document, variables, pause }), seen = useRef(revision);
  const again = (): void => { ask({ requestPolicy: 'network-only' }); };
  useEffect(() => {
    const rose = seen.current !== null && revision !== null && revision > seen.current;
    seen.current = revision;
    if (rose && !pause) again();
  }, [revision]);
  return { data, error, isAsking: fetching, again };
}
