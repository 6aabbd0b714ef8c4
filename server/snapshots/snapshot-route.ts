import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify';
import fresh from 'fresh';
import { combineRanges, parse } from 'range-parser';
import { TongxinError } from '../../base/errors/errors.ts';
import { partsOfName } from '../../reports/formats/by-ending.ts';
import { costOfFile, snapshotForm } from '../../reports/snapshots/export.ts';
import type { StoredSnapshot } from '../../reports/snapshots/stored.ts';
import { assertPreconditions } from '../http/preconditions.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import { latestSnapshot, readableSnapshot } from './reading.ts';
import type { SharedFile, SharedFiles } from './shared-files.ts';

/** Content and record are both hashed, so equal tags mean equal bytes. */
const tagOf = ({ contentHash, recordHash }: StoredSnapshot): string =>
  `"${contentHash}-${recordHash.slice(0, 16)}"`;

interface SnapshotRequest {
  readonly Params: { readonly file: string };
  readonly Querystring: Readonly<Record<'root' | 'period', string | readonly string[] | undefined>>;
}

/** The result of range-parser for a header that it cannot parse. */
const MALFORMED = 1;

/** A parameter that may be given once. Throws INVALID_QUERY. */
function oneOf(name: string, given: string | readonly string[] | undefined): string | null {
  if (given === undefined || typeof given === 'string') return given ?? null;
  throw new TongxinError('INVALID_QUERY', {
    reason: { zh: `${name} 只能给出一次`, en: `give ${name} once only` },
  });
}

/** Sends a file, or the requested range of it. */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  file: SharedFile,
): Promise<FastifyReply> {
  const { range, 'if-range': ifRange } = request.headers;
  const tag = String(reply.getHeader('etag'));
  if (range === undefined || (ifRange !== undefined && ifRange !== tag)) {
    const isHead = request.method === 'HEAD';
    const size = isHead ? await file.whole() : file.size;
    if (size !== null) void reply.header('content-length', size);
    reply.compress(Readable.from(isHead ? [] : file.read()));
    return reply;
  }
  const size = await file.whole();
  const { code, type, ranges } = parse(size, range);
  const [part, ...more] = combineRanges(ranges);
  // anything but one range of bytes is answered with the whole file (RFC 9110, 14.2)
  if (type !== 'bytes' || (code & MALFORMED) !== 0 || more.length > 0)
    return reply.header('content-length', size).send(Readable.from(file.read()));
  if (!part) return reply.status(416).header('content-range', `bytes */${size}`).send();
  const { start, end } = part;
  return reply
    .status(206)
    .header('content-range', `bytes ${start}-${end}/${size}`)
    .header('content-length', end - start + 1)
    .send(Readable.from(file.read(start, end + 1)));
}

/**
 * `GET /snapshots/<code>.<form>` and `/snapshots/latest.<form>?root=&period=`: a snapshot as a
 * file, with an entity tag made of its hashes, conditional requests and ranges. A file that is not
 * made yet is charged before it is made. Throws BUDGET_EXHAUSTED.
 */
export const snapshotRoute =
  (contexts: RequestContexts, files: SharedFiles): RouteHandlerMethod =>
  async (plain, reply) => {
    const request = plain as FastifyRequest<SnapshotRequest>;
    const context = await contexts.contextFor(request);
    const { name: code, ending } = partsOfName(request.params.file);
    const form = snapshotForm(ending);
    const { root, period } = request.query;
    const snapshot =
      code === 'latest'
        ? await latestSnapshot(context, {
            root: oneOf('root', root),
            period: oneOf('period', period),
          })
        : await readableSnapshot(context, code);
    const tag = tagOf(snapshot);
    const lastModified = new Date(snapshot.record.createdAt).toUTCString();
    assertPreconditions(request.headers, { tag, lastModified });
    void reply.type(form.mediaType).headers({
      etag: tag,
      'last-modified': lastModified,
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      vary: 'authorization',
      'content-location': `/snapshots/${snapshot.code}.${form.ending}`,
      'content-disposition': `attachment; filename="${snapshot.code}.${form.ending}"`,
      'tongxin-revision': String(snapshot.record.revision),
      // in a header, so that the file stays the same (RFC 5829)
      ...(snapshot.supersededBy !== null && {
        link: `</snapshots/${snapshot.supersededBy}.${form.ending}>; rel="successor-version"`,
      }),
    });
    // a Cache-Control request directive that fetch() adds is for caches, not for the origin (RFC
    // 9111, 5.2.1.4)
    if (
      fresh(
        { ...request.headers, 'cache-control': undefined },
        { etag: tag, 'last-modified': lastModified },
      )
    )
      return reply.status(304).send();
    return send(
      request,
      reply,
      // the first request for the file pays for it
      await files.get(`${tag}.${form.ending}`, () => {
        context.budget.charge({ milliseconds: costOfFile(form, snapshot) });
        return form.bytes(context.store.pool, snapshot);
      }),
    );
  };
