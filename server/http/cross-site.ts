import type { FastifyRequest } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';

/**
 * Headers that need a CORS preflight, which this service refuses. So a request that has one was not
 * forged by a page of another site. Browsers add cookies by themselves but never a bearer key;
 * therefore simple GET requests of GraphQL clients with a key are accepted.
 */
export const PREFLIGHTED = Object.freeze([
  'authorization',
  'x-apollo-operation-name',
  'apollo-require-preflight',
]);

/** The header that pages of this service send with requests that have a session. */
const PAGE_HEADER = 'apollo-require-preflight';

/**
 * Throws CROSS_SITE_REQUEST for a request that a page of another site may have forged: it lacks a
 * header that needs a preflight, or the browser names another site. Every request that is
 * authenticated by a cookie, or that sets one, passes here.
 */
export function assertSameSite({ headers, host }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  const isSameSite =
    site === undefined
      ? headers.origin === undefined || URL.parse(headers.origin)?.host === host
      : site === 'same-origin';
  const isPreflighted = PREFLIGHTED.some(
    (name) => name !== 'authorization' && headers[name] !== undefined,
  );
  if (!isSameSite || !isPreflighted)
    throw new TongxinError('CROSS_SITE_REQUEST', { header: PAGE_HEADER });
}
