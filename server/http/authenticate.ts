import type { FastifyRequest } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Door } from '../access/door.ts';
import type { Viewer } from '../access/viewer.ts';

/** Who asks, and the revision and the snapshot that are newest now. */
export interface Admitted { readonly viewer: Viewer; readonly revision: number; readonly edition: number }

/** Lets the key in `Authorization: Bearer <key>` in. Throws UNAUTHENTICATED. */
export async function authenticate({ headers }: FastifyRequest, door: Door): Promise<Admitted> {
  const [, key] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (key === undefined) throw new TongxinError('UNAUTHENTICATED', {});
  const { viewer, ...newest } = await door.enter(key);
  if (!viewer) throw new TongxinError('UNAUTHENTICATED', {});
  return { viewer, ...newest };
}
