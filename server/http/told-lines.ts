import { TongxinError } from '../../base/errors/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { shownBug, shownError, type ErrorLog } from '../graphql/shown-error.ts';

/** Progress is told at most so often. */
const TELL_EVERY_MS = 100;

/** The media type of {@link toldLines}. */
export const LINES = 'application/x-ndjson';

/**
 * What long work tells while it is under way, and at its end: one JSON object a line, `{"progress": …}` as often as there is something new, and at last what the work
 * returns, or `{"errors": […]}`. The work goes on to its end whether or not somebody reads.
 */
export async function* toldLines({ language }: RequestContext, log: ErrorLog, work: (tell: (progress: object) => void) => Promise<object>): AsyncGenerator<string> {
  const waiting: string[] = [];
  let wake: (() => void) | undefined, last = 0;
  const state = { ended: false };
  const say = (it: object): void => { waiting.push(`${JSON.stringify(it)}\n`); wake?.(); };
  const done = work((progress) => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    say({ progress });
  }).then(say, (error: unknown) => {
    say({ errors: [error instanceof TongxinError ? shownError(error as TongxinError, language) : shownBug(error, language, log)] });
  }).finally(() => { state.ended = true; wake?.(); });
  while (!state.ended || waiting.length > 0) {
    if (waiting.length === 0) await new Promise<void>((resolve) => { wake = resolve; });
    yield* waiting.splice(0);
  }
  await done;
}
