import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import fresh from 'fresh';
import { reportForm } from '../../reports/documents/index.ts';
import { partsOfName } from '../../reports/formats/by-ending.ts';
import { cityReport } from '../../reports/report/city-report.ts';
import { assertPreconditions } from '../http/preconditions.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import { whenOver } from '../http/when-over.ts';
import { readableSnapshot } from '../snapshots/reading.ts';
import { outdatedIn } from './outdated-in.ts';
import type { SharedFiles } from '../snapshots/shared-files.ts';

interface ReportRequest {
  readonly Params: { readonly snapshot: string; readonly file: string };
  readonly Querystring: Readonly<
    Record<'issuer' | 'number' | 'recipients' | 'copies', string | undefined>
  >;
}

/** Maximum length of the heading that a request may give. */
const MAX_HEADING_LENGTH = 200;

/**
 * `GET /reports/<snapshot>/<period>.<form>`: a report as a file, with a notice when the data has
 * changed since its snapshot. `issuer`, `number`, `recipients` and `copies` are printed at its head
 * and end.
 */
export const reportRoute =
  (contexts: RequestContexts, files: SharedFiles): RouteHandlerMethod =>
  async (plain, reply) => {
    const request = plain as FastifyRequest<ReportRequest>;
    const context = await contexts.contextFor(request);
    const { budget } = context;
    whenOver(request, reply, () => {
      budget.abandon();
    });
    const { snapshot: code, file } = request.params;
    const { name: period, ending } = partsOfName(file);
    const form = reportForm(ending);
    const snapshot = await readableSnapshot(context, code);
    const queryParam = (name: keyof ReportRequest['Querystring']): string | null =>
      typeof request.query[name] === 'string'
        ? request.query[name].slice(0, MAX_HEADING_LENGTH)
        : null;
    const reportRequest = {
      period,
      day: context.today,
      issuer: queryParam('issuer'),
      number: queryParam('number'),
      recipients: queryParam('recipients'),
      copies: queryParam('copies'),
      outdated: await outdatedIn(context, snapshot, period),
    };
    // documents contain the time at which they were written, so equal content has other bytes
    const tag = `W/"${snapshot.contentHash}-${createHash('sha256')
      .update(JSON.stringify([snapshot.recordHash, reportRequest]))
      .digest('hex')
      .slice(0, 16)}"`;
    assertPreconditions(request.headers, { tag });
    const headed = (): void =>
      void reply.type(form.mediaType).headers({
        etag: tag,
        'cache-control': 'private, no-cache',
        vary: 'authorization',
        'content-disposition': `attachment; filename="${code}-${period}.${form.ending}"`,
        'tongxin-revision': String(snapshot.record.revision),
      });
    if (fresh({ ...request.headers, 'cache-control': undefined }, { etag: tag })) {
      headed();
      return reply.status(304).send();
    }
    const name = `${tag}.${form.ending}`;
    if (!files.has(name)) {
      budget.charge({ milliseconds: form.milliseconds });
      await budget.enter();
    }
    const storedFile = await files.get(name, async function* () {
      yield await form.bytes(await cityReport(context.store.pool, snapshot, reportRequest));
    });
    const size = await storedFile.whole();
    budget.close();
    headed();
    reply
      .header('content-length', size)
      .compress(Readable.from(request.method === 'HEAD' ? [] : storedFile.read()));
    return reply;
  };
