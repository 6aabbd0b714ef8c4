import type { ErrorCode } from '../../base/errors/errors.ts';

/** The HTTP status of what is refused for now, by code: the same request may be answered later. */
export const REFUSED_FOR_NOW: Readonly<Partial<Record<ErrorCode, number>>> = Object.freeze({
  BUDGET_EXHAUSTED: 429,
  OVERLOADED: 503,
});
