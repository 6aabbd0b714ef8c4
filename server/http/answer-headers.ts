import type { FastifyInstance } from 'fastify';

/**
 * The headers of everything the service sends, whoever sends it: set on the raw response before any route runs, so that streams that
 * bypass Fastify carry them too. No answer is stored by anybody unless its route says that it may be; no answer is taken for another type.
 */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Gives every response of `app` the headers above; a route that may be cached sets `cache-control` itself. */
export function setAnswerHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, { raw }, done) => {
    for (const [name, value] of Object.entries(HEADERS)) raw.setHeader(name, value);
    done();
  });
}
