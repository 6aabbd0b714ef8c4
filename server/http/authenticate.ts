import type { FastifyRequest } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Authentication, Authenticator } from '../access/authentication.ts';
import type { CredentialUses } from '../access/credential-uses.ts';
import { TOKEN_PREFIX } from '../access/tokens.ts';
import type { Viewer } from '../access/viewer.ts';
import { assertSameSite } from './cross-site.ts';
import { sessionTokenOf } from './session-cookie.ts';

/** The API key in an `Authorization` header; null if there is none. Sessions are only for cookies. */
function keyIn(authorization: string): string | null {
  const [, key] = /^Bearer +(\S+)$/i.exec(authorization) ?? [];
  return key?.startsWith(TOKEN_PREFIX.key) ? key : null;
}

/** What authenticates requests. */
export interface Gate {
  readonly authenticator: Authenticator;
  readonly uses: CredentialUses;
}

/**
 * Authenticates the key in `Authorization: Bearer <key>`, or without that header the session in the
 * cookie. Throws UNAUTHENTICATED; CROSS_SITE_REQUEST for a session.
 */
export async function authenticateRequest(
  request: FastifyRequest,
  { authenticator, uses }: Gate,
): Promise<Authentication & { readonly viewer: Viewer }> {
  const { authorization } = request.headers;
  const isByKey = authorization !== undefined;
  const token = isByKey ? keyIn(authorization) : sessionTokenOf(request);
  if (token === null) throw new TongxinError('UNAUTHENTICATED', {});
  if (!isByKey) assertSameSite(request);
  const { viewer, revision, edition } = await authenticator.authenticate(token);
  if (!viewer) throw new TongxinError('UNAUTHENTICATED', {});
  uses.note(token);
  return { viewer, revision, edition };
}
