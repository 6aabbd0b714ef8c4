import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Makes the entity tag of a compressed response weak: the bytes differ from those of the file, and
 * no parts of them can be requested (RFC 9110, 8.8.1).
 */
export function weakenTag(
  _request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: Error | null, payload: unknown) => void,
): void {
  const tag = reply.getHeader('etag');
  if (reply.hasHeader('content-encoding') && typeof tag === 'string')
    void reply.header('etag', `W/${tag}`);
  done(null, payload);
}
