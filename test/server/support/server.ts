import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse, print } from 'graphql';
import { createApiKey } from '../../../server/access/api-keys.ts';
import type { Outlets } from '../../../reports/schedules/outlets.ts';
import type { Tuning } from '../../../server/http/graphql-route.ts';
import { startServer, type RunningServer } from '../../../server/start.ts';
import type { Role } from '../../../schema/system/api-key.ts';
import type { Tables } from '../../fixtures/union-package.ts';
import { openFilledStore } from '../../support/filled.ts';
import type { TestStore } from '../../support/store.ts';
import { city } from './city.ts';

export { fillStore, openFilledStore } from '../../support/filled.ts';

/** An error of the API. */
export interface ShownError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly params?: Record<string, unknown>;
    readonly faults?: readonly ShownFault[];
  };
}

/** A fault in data of the API. */
export interface ShownFault {
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

/** A response. */
export interface Answer<R> {
  readonly status: number;
  readonly data: R | null | undefined;
  readonly errors: readonly ShownError[];
}

/** The sender of a request: a role at a unit, or a given key; and its language. */
export interface Asker {
  readonly unit?: string;
  readonly role?: Role;
  readonly key?: string;
  readonly language?: string;
}

/** A server with a store of its own. */
export interface TestServer {
  readonly url: string;
  readonly store: TestStore;
  /** what the server logged, by mark */
  readonly logged: Map<string, unknown>;
  /** the key of a role at a unit, made on first use */
  key(unit: string, role: Role): Promise<string>;
  ask<R, V>(document: TypedDocumentNode<R, V>, variables: V, asker?: Asker): Promise<Answer<R>>;
  /** the data of an answer without errors */
  data<R, V>(document: TypedDocumentNode<R, V>, variables: V, asker?: Asker): Promise<R>;
  /** the code of the only error */
  refusal<R, V>(
    document: TypedDocumentNode<R, V>,
    variables: V,
    asker?: Asker,
  ): Promise<ShownError>;
  post(body: string, headers?: Record<string, string>): Promise<Response>;
  /**
   * the SQL statements that some work makes the server run outside of transactions, without those
   * of every request
   */
  statements(work: () => Promise<unknown>): Promise<string[]>;
  /** a second server over the same store; to be closed before this one */
  another(port?: number): Promise<RunningServer>;
  close(): Promise<void>;
}

/** A document made at run time, with the types that the caller states. */
export const typed = <R, V = Record<string, unknown>>(text: string): TypedDocumentNode<R, V> =>
  parse(text);

const OF_EVERY_REQUEST = /api_keys|from revisions|credential_uses/;

/** Serves a store filled with some tables; default: those of {@link city}. */
export async function startTestServer(
  tables: Tables = city(),
  outlets: Outlets | null = null,
  dashboard: string | null = null,
  tuning: Tuning = {},
): Promise<TestServer> {
  const store = await openFilledStore(tables);
  const logged = new Map<string, unknown>();
  const keys = new Map<string, Promise<string>>();
  const start = (port = 0): Promise<RunningServer> =>
    startServer(store, {
      port,
      log: (mark, error) => {
        logged.set(mark, error);
      },
      tuning: { compileFrom: 1, ...tuning },
      outlets,
      dashboard,
    });
  const server = await start();
  const key = (unit: string, role: Role): Promise<string> => {
    const name = `${unit} ${role}`;
    if (!keys.has(name)) keys.set(name, createApiKey(store, unit, role));
    return keys.get(name)!;
  };
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  const testServer: TestServer = {
    url: server.url,
    store,
    logged,
    key,
    post,
    another: start,
    async ask<R, V>(
      document: TypedDocumentNode<R, V>,
      variables: V,
      { unit = 'C', role = 'STATISTICIAN', key: given, language = 'en' }: Asker = {},
    ): Promise<Answer<R>> {
      const response = await post(JSON.stringify({ query: print(document), variables }), {
        authorization: `Bearer ${given ?? (await key(unit, role))}`,
        'accept-language': language,
      });
      const { data, errors = [] } = (await response.json()) as {
        data?: R | null;
        errors?: readonly ShownError[];
      };
      return { status: response.status, data, errors };
    },
    async data(document, variables, asker) {
      const { data, errors } = await testServer.ask(document, variables, asker);
      if (errors.length > 0 || !data) throw new Error(JSON.stringify(errors.slice(0, 3)));
      return data;
    },
    async refusal(document, variables, asker) {
      const { errors } = await testServer.ask(document, variables, asker);
      if (errors.length !== 1)
        throw new Error(`${errors.length} errors: ${JSON.stringify(errors.slice(0, 3))}`);
      return errors[0]!;
    },
    async statements(work) {
      const { pool } = store;
      const query = pool.query.bind(pool) as (...args: unknown[]) => unknown;
      const texts: string[] = [];
      pool.query = ((...args: unknown[]) => {
        const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text;
        if (!OF_EVERY_REQUEST.test(text)) texts.push(text);
        return query(...args);
      }) as typeof pool.query;
      try {
        await work();
      } finally {
        pool.query = query as typeof pool.query;
      }
      return texts;
    },
    close: async () => {
      await server.close();
      await store.close();
    },
  };
  return testServer;
}
