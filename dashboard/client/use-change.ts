import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import { useClient, type AnyVariables, type CombinedError } from 'urql';
import { useLive } from './live.tsx';

/** A mutation and its state. */
export interface ChangeState<R, V> {
  readonly make: (variables: V) => Promise<R | null>;
  readonly isUnderWay: boolean;
  readonly error: CombinedError | undefined;
  readonly forget: () => void;
}

/** Runs a mutation; resolves to null if it was refused, with the reason in `error`. */
export function useChange<R, V extends AnyVariables>(
  document: TypedDocumentNode<R, V>,
): ChangeState<R, V> {
  const client = useClient();
  const { touch } = useLive();
  const [state, setState] = useState<{ isUnderWay: boolean; error: CombinedError | undefined }>({
    isUnderWay: false,
    error: undefined,
  });
  return {
    ...state,
    forget: () => {
      setState({ isUnderWay: false, error: undefined });
    },
    make: async (variables) => {
      setState({ isUnderWay: true, error: undefined });
      const { data, error } = await client.mutation(document, variables).toPromise();
      setState({ isUnderWay: false, error });
      if (error) return null;
      touch();
      return data ?? null;
    },
  };
}
