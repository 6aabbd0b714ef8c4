import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-sse';
import type { Language } from '../../base/language.ts';

/** The headers of every request. */
export const headersOf = (key: string, language: Language): Record<string, string> => ({ 'authorization': `Bearer ${key}`, 'accept-language': language });

/** A client of the API with a key. `refused` is told when the key is no longer good. */
export function makeClient(key: string, language: Language, refused: () => void): Client {
  const events = createClient({ url: '/graphql/stream', headers: headersOf(key, language), retryAttempts: Infinity });
  return new Client({
    url: '/graphql', preferGetMethod: false, fetchOptions: { headers: headersOf(key, language) },
    exchanges: [
      mapExchange({ onError: (error) => { if (error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED') || (error.response as Response | undefined)?.status === 401) refused(); } }),
      cacheExchange, fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({ unsubscribe: events.subscribe({ query: query!, variables: variables as Record<string, unknown> }, {
            next: (value) => { sink.next(value as never); }, error: (error) => { sink.error(error); }, complete: () => { sink.complete(); },
          }) }),
        }),
      }),
    ],
  });
}
