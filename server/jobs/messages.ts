import { TongxinError, type ErrorCode } from '../../base/errors/errors.ts';
import type { Fault } from '../../base/errors/faults.ts';
import { InvariantError } from '../../base/invariant.ts';
import type { JobName } from './jobs.ts';

/** A job for a worker. */
export interface JobOrder {
  readonly job: JobName;
  readonly input: object;
  /** address of the store */
  readonly url: string;
}

/** An error in transit between threads, where it loses its class. */
export interface SentError {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
  /** set for a caller's mistake */
  readonly mistake: { readonly params: unknown; readonly faults: readonly Fault[] } | null;
  /** set for our own bug */
  readonly mark: string | null;
}

/** A message from a worker. */
export type JobMessage =
  | { readonly kind: 'progress'; readonly progress: object }
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'failed'; readonly error: SentError };

/** Packs an error for sending. */
export function sentError(error: unknown): SentError {
  const { message, stack, code } = error as Partial<NodeJS.ErrnoException>;
  return {
    message: message ?? String(error),
    stack,
    code,
    mistake:
      error instanceof TongxinError
        ? { params: (error as TongxinError).params, faults: (error as TongxinError).faults }
        : null,
    mark: error instanceof InvariantError ? error.mark : null,
  };
}

/** Restores a sent error. */
export function receivedError({ message, stack, code, mistake, mark }: SentError): Error {
  if (mistake) return new TongxinError(code as ErrorCode, mistake.params as never, mistake.faults);
  const error = mark === null ? new Error(message) : new InvariantError(mark, message);
  return Object.assign(error, { stack, ...(code !== undefined && { code }) });
}
