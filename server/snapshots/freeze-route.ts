import type { RouteHandlerMethod } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { SnapshotRequest } from '../../reports/snapshots/create.ts';
import type { ErrorLog } from '../graphql/shown-error.ts';
import { jsonInput } from '../http/input.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import { sendProgressStream } from '../http/progress-stream.ts';
import { freeze } from './freezing.ts';

/**
 * `POST /snapshots` with a `SnapshotInput` as JSON: makes a snapshot like the mutation
 * `createSnapshot`. Streams lines with the number of blocks made, and the code and hash at the end.
 */
export const freezeRoute =
  (schema: GraphQLSchema, contexts: RequestContexts, log: ErrorLog): RouteHandlerMethod =>
  async (request, reply) => {
    const context = await contexts.contextFor(request);
    const input = jsonInput(schema, 'SnapshotInput', request.body) as SnapshotRequest;
    return sendProgressStream(reply, context, log, async ({ progress }) => {
      const {
        code,
        contentHash,
        record: { revision },
      } = await freeze(context, input, (done, total) => {
        progress({ done, total });
      });
      return { snapshot: { code, contentHash, revision } };
    });
  };
