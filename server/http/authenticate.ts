import type { FastifyRequest } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Authentication, Authenticator } from '../access/authentication.ts';
import type { Viewer } from '../access/viewer.ts';

/** Authenticates the key in `Authorization: Bearer <key>`. Throws UNAUTHENTICATED. */
export async function authenticateHeader(
  { headers }: FastifyRequest,
  authenticator: Authenticator,
): Promise<Authentication & { readonly viewer: Viewer }> {
  const [, key] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (key === undefined) throw new TongxinError('UNAUTHENTICATED', {});
  const { viewer, revision, edition } = await authenticator.authenticate(key);
  if (!viewer) throw new TongxinError('UNAUTHENTICATED', {});
  return { viewer, revision, edition };
}
