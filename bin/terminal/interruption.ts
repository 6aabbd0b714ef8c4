import { constants } from 'node:os';

/** The user or the system asked this process to end. */
export class Interrupted extends Error {
  /** 128 + the number of the signal, as in shells */
  readonly exitCode: number;

  constructor(name: 'SIGINT' | 'SIGTERM' | 'SIGHUP') {
    super(`interrupted by ${name}`);
    this.name = 'Interrupted';
    this.exitCode = 128 + constants.signals[name];
  }
}

const FORCED_AFTER = 3;

/**
 * A signal that the first SIGINT, SIGTERM or SIGHUP aborts, so that work ends in order. One Ctrl-C
 * may arrive as two signals, so the second is ignored; the third ends this process at once with
 * exit code 130.
 */
export function interruptions(): AbortSignal {
  const controller = new AbortController();
  let count = 0;
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (++count === FORCED_AFTER) process.exit(130);
      controller.abort(new Interrupted(name));
    });
  }
  return controller.signal;
}
