import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Removes `Range` from all requests except GET, for which alone it is defined (RFC 9110, 14.2). A
 * HEAD with `Range` is answered for the uncompressed file: parts of it can be requested, and its
 * length is known.
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
