import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Pages may load from this service only; scripts of the dashboard set inline styles. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers in addition to those of every response, see setAnswerHeaders. */
const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
} as const;

/**
 * Serves the built dashboard in a folder at `/`; all addresses of pages give the same document.
 * Files with a hash in their name are immutable.
 */
export function serveDashboard(app: FastifyInstance, folder: string): void {
  void app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    wildcard: true,
    cacheControl: false,
    index: ['index.html'],
    setHeaders: (reply, path) => {
      for (const [name, value] of Object.entries(HEADERS)) void reply.header(name, value);
      void reply.header(
        'cache-control',
        /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
}

/** Whether a request is for a page in a browser, not for a file or data. */
export const isForPage = ({
  method,
  url,
  headers,
}: {
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly accept?: string | undefined };
}): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  (headers.accept ?? '').includes('text/html') &&
  !url.startsWith('/assets/');
