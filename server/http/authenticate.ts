import type { FastifyRequest } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Door, Entry } from '../access/door.ts';
import type { Viewer } from '../access/viewer.ts';

/** Lets the key in `Authorization: Bearer <key>` in. Throws UNAUTHENTICATED. */
export async function authenticate(
  { headers }: FastifyRequest,
  door: Door,
): Promise<Entry & { readonly viewer: Viewer }> {
  const [, key] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (key === undefined) throw new TongxinError('UNAUTHENTICATED', {});
  const { viewer, revision, edition } = await door.enter(key);
  if (!viewer) throw new TongxinError('UNAUTHENTICATED', {});
  return { viewer, revision, edition };
}
