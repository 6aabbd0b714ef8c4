import type { FastifyReply, FastifyRequest } from 'fastify';
import { TOKEN_PREFIX } from '../access/tokens.ts';

const NAME = 'tongxin_session';

/**
 * Name of the cookie. Behind TLS the prefix `__Host-` keeps other hosts of the domain from setting
 * the cookie (RFC 6265bis, 4.1.3.2); `protocol` is that of the client where a proxy is trusted.
 */
const nameFor = ({ protocol }: FastifyRequest): string =>
  protocol === 'https' ? `__Host-${NAME}` : NAME;

const attributesFor = ({ protocol }: FastifyRequest): string =>
  `; Path=/; HttpOnly; SameSite=Lax${protocol === 'https' ? '; Secure' : ''}`;

/** The session token in the cookie of a request; null if there is none. */
export function sessionTokenOf(request: FastifyRequest): string | null {
  const name = nameFor(request);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value?.startsWith(TOKEN_PREFIX.session)) return value;
  }
  return null;
}

/** Sets the cookie of a session; browsers keep it until they are closed. */
export const setSessionCookie = (
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
): void => void reply.header('set-cookie', `${nameFor(request)}=${token}${attributesFor(request)}`);

/** Removes the cookie. */
export const clearSessionCookie = (request: FastifyRequest, reply: FastifyReply): void =>
  void reply.header('set-cookie', `${nameFor(request)}=; Max-Age=0${attributesFor(request)}`);
