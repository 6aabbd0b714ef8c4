import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { TongxinError } from '../../base/errors/errors.ts';
import { faultMessage } from '../../base/errors/faults.ts';
import { InvariantError } from '../../base/invariant.ts';
import type { Language } from '../../base/language.ts';
import { storeTrouble } from '../../schema/store/lost.ts';
import { isCancelled } from '../../schema/store/statement-time.ts';

/** Logs an error that callers must not see, with the mark that they get. */
export type ErrorLog = (mark: string, error: unknown) => void;

/** Whether an error is a caller's mistake. */
export const isMistake = (error: unknown): error is TongxinError => error instanceof TongxinError;

/**
 * A caller's mistake in GraphQL and HTTP answers: stable code, typed parameters, and the faults in
 * the data that was sent.
 */
export function shownError(
  error: TongxinError,
  language: Language,
): { message: string; extensions: Record<string, unknown> } {
  const { code, params, faults } = error;
  return {
    message: error.in(language),
    extensions: {
      code,
      params,
      ...(faults.length > 0 && {
        faults: faults.map((fault) => ({
          ...fault,
          message: faultMessage(fault, language, 'http'),
        })),
      }),
    },
  };
}

/** Logs our own bug; returns the mark that identifies it. */
export function markOf(error: unknown, log: ErrorLog): string {
  const mark = error instanceof InvariantError ? error.mark : randomUUID().slice(0, 8);
  log(mark, error);
  return mark;
}

/** Our own bug as callers see it: the mark, never the text. */
export const shownBug = (
  error: unknown,
  language: Language,
  log: ErrorLog,
): { message: string; extensions: Record<string, unknown> } =>
  shownError(new TongxinError('INTERNAL', { mark: markOf(error, log) }), language);

/** The error that GraphQL wrapped. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

const REQUEST_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
]);

/**
 * Whether an error is one of variable values without a code of graphql-js: an argument received an
 * invalid value, which is noticed only while the field is executed, or there are too many such
 * errors to list.
 */
const isOfVariables = (cause: unknown): cause is GraphQLError =>
  cause instanceof GraphQLError &&
  /^(?:Argument "|Too many errors processing variables)/.test(cause.message);

/**
 * An error of a GraphQL operation as its caller sees it. Mistakes in the request itself keep the
 * text of graphql-js.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  language: Language,
  log: ErrorLog,
): GraphQLFormattedError {
  const cause = causeOf(error);
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  if (isMistake(cause)) return { ...shownError(cause, language), ...place };
  const trouble = storeTrouble(cause);
  if (trouble) {
    log(trouble.code, cause);
    return { ...shownError(trouble, language), ...place };
  }
  if (isCancelled(cause))
    return { ...shownError(new TongxinError('QUERY_TIMEOUT', {}), language), ...place };
  if (REQUEST_CODES.has(formatted.extensions?.code))
    return {
      message: formatted.message,
      ...place,
      extensions: { code: formatted.extensions!.code },
    };
  if (isOfVariables(cause))
    return { message: cause.message, ...place, extensions: { code: 'BAD_USER_INPUT' } };
  return { ...shownBug(cause, language, log), ...place };
}
