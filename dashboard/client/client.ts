import {
  Client,
  fetchExchange,
  mapExchange,
  subscriptionExchange,
  type SubscriptionForwarder,
} from '@urql/core';
import { createClient } from 'graphql-sse';
import type { Language } from '../../base/language.ts';
import { Connection } from './connection.ts';

/**
 * The headers of every request, with a key, or (null) for the session of this browser: pages of other
 * sites cannot send the header that the service demands of sessions.
 */
export const headersOf = (key: string | null, language: Language): Record<string, string> => ({
  ...(key === null ? { 'apollo-require-preflight': 'true' } : { authorization: `Bearer ${key}` }),
  'accept-language': language,
});

/** The API client, and whether its updates arrive. */
export interface ApiClient {
  readonly client: Client;
  readonly connection: Connection;
}

const RETRY_DELAY_MS = 2_000;

type Sink = Parameters<ReturnType<SubscriptionForwarder>['subscribe']>[0];

/**
 * A client of the API with a key, or (null) with the session of this browser. It has no cache, since
 * the service caches answers. `refused` is called when key or session are no longer valid.
 */
export function makeApiClient(
  key: string | null,
  language: Language,
  refused: () => void,
): ApiClient {
  const connection = new Connection();
  const events = createClient({
    url: '/graphql/stream',
    headers: headersOf(key, language),
    retryAttempts: Infinity,
    on: {
      connecting: () => {
        connection.set(false);
      },
      connected: () => {
        connection.set(true);
      },
    },
  });
  /** Subscribes, and again when the service ends the stream, as it does on a restart. */
  const follow = (
    query: string,
    variables: Record<string, unknown> | undefined,
    sink: Sink,
  ): (() => void) => {
    let stop = (): void => undefined;
    let isLeft = false;
    const begin = (): void => {
      stop = events.subscribe(
        { query, ...(variables && { variables }) },
        {
          next: (value) => {
            sink.next(value as never);
          },
          error: (error) => {
            connection.set(false);
            sink.error(error);
          },
          complete: () => {
            connection.set(false);
            if (!isLeft)
              setTimeout(() => {
                if (!isLeft) begin();
              }, RETRY_DELAY_MS);
          },
        },
      );
    };
    begin();
    return () => {
      isLeft = true;
      stop();
    };
  };
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetchOptions: { headers: headersOf(key, language) },
    exchanges: [
      mapExchange({
        onError: (error) => {
          if (
            error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED') ||
            (error.response as Response | undefined)?.status === 401
          )
            refused();
        },
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: follow(query!, variables as Record<string, unknown> | undefined, sink),
          }),
        }),
      }),
    ],
  });
  return { client, connection };
}
