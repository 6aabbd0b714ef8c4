import { once } from 'node:events';
import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { TongxinError } from '../../base/errors/errors.ts';
import { currentRevision } from '../../analytics/store/current-revision.ts';
import type { FollowedFacts } from '../../analytics/facts/followed-facts.ts';
import type { Database } from '../../schema/store/open.ts';
import type { Context } from '../terminal/context.ts';
import { buildOfProgram, identityOf, newToken, publish, settingsIn, withdraw } from './address.ts';
import type { ServiceRequest } from './service-request.ts';
import { piecesOf } from './pieces-of.ts';
import { Declined, type AnswerSource } from './answer-source.ts';
import type { Piece } from './pieces.ts';

/**
 * The identity of the service, and each line of an answer; a stream without `end` or `error` is
 * incomplete.
 */
export type ServiceMessage =
  | { readonly identity: string | null }
  | Exclude<Piece, { readonly bytes: Uint8Array }>
  | { readonly base64: string }
  | { readonly end: true }
  | { readonly error: Pick<TongxinError, 'code' | 'params' | 'faults'> }
  | { readonly declined: true };

/** Longer queries are left to the command, since others wait for this service. */
const MAX_MS = 250;

/**
 * The same for work that yields to others: the service is still quicker than a process that has to
 * load the facts.
 */
const MAX_YIELDING_MS = 8_000;

const TIMEOUT_MS = 250;

const messageOf = (piece: Piece): ServiceMessage =>
  'bytes' in piece ? { base64: Buffer.from(piece.bytes).toString('base64') } : piece;

async function* answer(source: AnswerSource, request: ServiceRequest): AsyncGenerator<string> {
  const line = (line: ServiceMessage): string => `${JSON.stringify(line)}\n`;
  try {
    for await (const piece of piecesOf(source, request)) yield line(messageOf(piece));
    yield line({ end: true });
  } catch (error) {
    // any other error will occur again when the command does the work
    if (!(error instanceof TongxinError)) yield line({ declined: true });
    else {
      const { code, params, faults } = error as TongxinError;
      yield line({ error: { code, params, faults } });
    }
  }
}

/**
 * Answers commands on this machine from the facts of a serving process, on its own port, which
 * `service.json` names with a secret. Returns a function that stops it. Publishes nothing if the
 * launcher did not build the program.
 */
export async function answerLocally(
  context: Context,
  database: Database,
  followed: FollowedFacts,
): Promise<() => Promise<void>> {
  const build = buildOfProgram();
  if (build === null) return () => Promise.resolve();
  const settings = settingsIn(context);
  const token = newToken();
  const expected = Buffer.from(`Bearer ${token}`);
  const facts: AnswerSource['facts'] = async () => {
    // while they load for the first time, commands do not wait
    if (!followed.ready(0)) throw new Declined();
    return followed.at(await currentRevision(database.pool));
  };
  const source: AnswerSource = {
    database,
    facts,
    maxMs: MAX_MS,
    maxYieldingMs: MAX_YIELDING_MS,
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const credentials = Buffer.from(request.headers.authorization ?? '');
    if (credentials.length !== expected.length || !timingSafeEqual(credentials, expected)) {
      response.writeHead(401).end();
      return;
    }
    if (request.method === 'GET') {
      const identity = followed.ready(0) ? await identityOf(settings, TIMEOUT_MS) : null;
      response.end(JSON.stringify({ identity } satisfies ServiceMessage));
      return;
    }
    const question = (await json(request)) as ServiceRequest;
    await pipeline(Readable.from(answer(source, question)), response);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await publish(settings, { pid: process.pid, port, token, build });
  return async () => {
    await withdraw(settings, { token });
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
}
