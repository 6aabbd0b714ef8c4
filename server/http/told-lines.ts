import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { storeTrouble } from '../../schema/store/lost.ts';
import type { RequestContext } from '../graphql/context.ts';
import { isMistake, shownBug, shownError, type ErrorLog } from '../graphql/shown-error.ts';

/** Progress is told at most so often. */
const TELL_EVERY_MS = 100;

const LINES = 'application/x-ndjson';

/** What long work says while it is under way. */
export interface Telling {
  /** how far it is; dropped where something was told a moment ago */
  readonly progress: (it: object) => void;
  /** a line that is part of the answer; resolves when it may go on, so that no more than a few lines wait for a slow reader */
  readonly line: (it: object) => Promise<void>;
}

/**
 * Sends what long work tells while it is under way, and at its end: one JSON object a line, `{"progress": …}` as often as there is something new, and at last what the
 * work returns, or `{"errors": […]}`. The work goes on to its end whether or not somebody reads. Rejects with what the work throws before it has told anything.
 */
export async function sendTold(
  reply: FastifyReply,
  { language }: RequestContext,
  log: ErrorLog,
  work: (telling: Telling) => Promise<object>,
): Promise<FastifyReply> {
  const waiting: string[] = [];
  const state = { ended: false };
  let last = 0;
  let drained: (() => void) | undefined;
  let wake: (() => void) | undefined;
  let begin: (() => void) | undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const gone = new Promise<void>((resolve) => reply.raw.once('close', resolve));
  const say = (it: object): void => {
    waiting.push(`${JSON.stringify(it)}\n`);
    begin?.();
    wake?.();
  };
  const progress = (it: object): void => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    say({ progress: it });
  };
  const line = async (it: object): Promise<void> => {
    if (reply.raw.destroyed) return;
    last = Date.now();
    say(it);
    await Promise.race([
      new Promise<void>((resolve) => {
        drained = resolve;
      }),
      gone,
    ]);
  };
  const done = work({ progress, line })
    .then(say, (error: unknown) => {
      if (last === 0) throw error;
      const mistake = isMistake(error) ? error : storeTrouble(error);
      if (mistake && mistake !== error) log(mistake.code, error);
      say({ errors: [mistake ? shownError(mistake, language) : shownBug(error, language, log)] });
    })
    .finally(() => {
      state.ended = true;
      wake?.();
    });
  await Promise.race([begun, done]);
  const lines = async function* (): AsyncGenerator<string> {
    while (!state.ended || waiting.length > 0) {
      if (waiting.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      yield* waiting.splice(0);
      drained?.();
    }
  };
  return reply.type(LINES).send(Readable.from(lines()));
}
