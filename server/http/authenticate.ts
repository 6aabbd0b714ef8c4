import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import { TongxinError } from '../../base/errors/errors.ts';
import { viewerOfKey } from '../access/api-keys.ts';
import type { Viewer } from '../access/viewer.ts';

/** The viewer of the key in `Authorization: Bearer <key>`. Throws UNAUTHENTICATED. One statement. */
export async function authenticate(request: FastifyRequest, pool: Pool): Promise<Viewer> {
  const [, key] = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  const viewer = key === undefined ? null : await viewerOfKey(pool, key);
  if (!viewer) throw new TongxinError('UNAUTHENTICATED', {});
  return viewer;
}
