import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { storeTrouble } from '../../schema/store/lost.ts';
import type { RequestContext } from '../graphql/context.ts';
import { isMistake, shownBug, shownError, type ErrorLog } from '../graphql/shown-error.ts';

/** Progress lines are sent at most this often. */
const PROGRESS_INTERVAL_MS = 100;

const JSON_LINES = 'application/x-ndjson';

/** The stream to which long work writes its progress. */
export interface ProgressStream {
  /** sends a progress line; dropped if another line was sent less than 100 ms ago */
  readonly progress: (state: object) => void;
  /** sends a line that is part of the answer; resolves when the client can take the next one */
  readonly line: (content: object) => Promise<void>;
}

/**
 * Streams an answer of JSON lines: `{"progress": …}` while the work runs, and at the end its result
 * or `{"errors": […]}`. The work runs to its end even if the client disconnects. Rejects if the
 * work throws before it has written anything.
 */
export async function sendProgressStream(
  reply: FastifyReply,
  { language }: RequestContext,
  log: ErrorLog,
  work: (stream: ProgressStream) => Promise<object>,
): Promise<FastifyReply> {
  const unsent: string[] = [];
  const status = { ended: false };
  let lastLineAt = 0;
  let resolveDrained: (() => void) | undefined;
  let resolveLine: (() => void) | undefined;
  let resolveBegun: (() => void) | undefined;
  const begun = new Promise<void>((resolve) => {
    resolveBegun = resolve;
  });
  const closed = new Promise<void>((resolve) => reply.raw.once('close', resolve));
  const write = (content: object): void => {
    unsent.push(`${JSON.stringify(content)}\n`);
    resolveBegun?.();
    resolveLine?.();
  };
  const progress = (state: object): void => {
    if (Date.now() - lastLineAt < PROGRESS_INTERVAL_MS) return;
    lastLineAt = Date.now();
    write({ progress: state });
  };
  const line = async (content: object): Promise<void> => {
    if (reply.raw.destroyed) return;
    lastLineAt = Date.now();
    write(content);
    await Promise.race([
      new Promise<void>((resolve) => {
        resolveDrained = resolve;
      }),
      closed,
    ]);
  };
  const done = work({ progress, line })
    .then(write, (error: unknown) => {
      if (lastLineAt === 0) throw error;
      const mistake = isMistake(error) ? error : storeTrouble(error);
      if (mistake && mistake !== error) log(mistake.code, error);
      write({
        errors: [mistake ? shownError(mistake, language) : shownBug(error, language, log)],
      });
    })
    .finally(() => {
      status.ended = true;
      resolveLine?.();
    });
  await Promise.race([begun, done]);
  const lines = async function* (): AsyncGenerator<string> {
    while (!status.ended || unsent.length > 0) {
      if (unsent.length === 0)
        await new Promise<void>((resolve) => {
          resolveLine = resolve;
        });
      yield* unsent.splice(0);
      resolveDrained?.();
    }
  };
  return reply.type(JSON_LINES).send(Readable.from(lines()));
}
