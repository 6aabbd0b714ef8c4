import type { FastifyReply, FastifyRequest } from 'fastify';

/** The tag of what is sent compressed is a weak one: it tells the same content in other bytes, of which no parts can be asked for (RFC 9110, 8.8.1). */
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
