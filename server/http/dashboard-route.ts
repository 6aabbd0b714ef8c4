import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** What pages may do: nothing but what this service gives them; styles are set by scripts of ours. */
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

/** Beside those of every answer, see setAnswerHeaders. */
const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Serves the dashboard, built into a folder, at `/`; every other address of its pages gives the same document. Files with a hash in their name are kept for ever. */
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

/** Whether a request is for a page that people look at, and not for a file or for data. */
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
