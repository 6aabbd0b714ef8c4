import type { ErrorCode } from '../../base/errors/errors.ts';

/** HTTP status by error code of requests that are refused now and may be sent again later. */
export const REFUSED_FOR_NOW: Readonly<Partial<Record<ErrorCode, number>>> = Object.freeze({
  BUDGET_EXHAUSTED: 429,
  OVERLOADED: 503,
});
