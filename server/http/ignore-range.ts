import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Removes `Range` from every request but GET, for which alone it is defined (RFC 9110, 14.2). A HEAD that had one is answered about the bytes as they are, of
 * which parts may be requested, and not about the compressed ones, whose length nobody knows before they are sent.
 */
export function ignoreRange(
  { method, raw: { headers } }: FastifyRequest,
  _reply: FastifyReply,
  done: () => void,
): void {
  if (method !== 'GET' && headers.range !== undefined) {
    delete headers.range;
    if (method === 'HEAD') delete headers['accept-encoding'];
  }
  done();
}
