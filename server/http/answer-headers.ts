import type { FastifyInstance } from 'fastify';

/**
 * The headers of every response. They are set on the raw response before any route runs, so streams
 * that bypass Fastify have them too. No response is stored unless its route allows it, and browsers
 * do not guess another content type.
 */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Browsers use nothing but HTTPS for a year. */
const HTTPS_ONLY = 'max-age=31536000';

/** Sets the headers of every response of `app`; routes that may be cached set `cache-control`. */
export function setAnswerHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', ({ protocol }, { raw }, done) => {
    for (const [name, value] of Object.entries(HEADERS)) raw.setHeader(name, value);
    if (protocol === 'https') raw.setHeader('strict-transport-security', HTTPS_ONLY);
    done();
  });
}
