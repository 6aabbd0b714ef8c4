import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import fresh from 'fresh';
import { TongxinError } from '../../base/errors/errors.ts';
import { reportForm, REPORT_FORMS } from '../../reports/documents/index.ts';
import { cityReport } from '../../reports/report/city-report.ts';
import type { Reception } from '../http/reception.ts';
import { readableSnapshot } from '../snapshots/reading.ts';
import type { SharedFiles } from '../snapshots/shared-files.ts';

interface Asked { readonly Params: { readonly snapshot: string; readonly file: string }; readonly Querystring: Readonly<Record<'issuer' | 'number' | 'recipients' | 'copies', string | undefined>> }

/** Longest text of a heading that a request may give. */
const MOST = 200;

/** `GET /reports/<snapshot>/<period>.<form>`: a report as a file; `issuer`, `number`, `recipients` and `copies` head and end it. */
export const reportRoute = (reception: Reception, files: SharedFiles): RouteHandlerMethod => async (plain, reply) => {
  const request = plain as FastifyRequest<Asked>, context = await reception.receive(request), { snapshot: code, file } = request.params, dot = file.lastIndexOf('.');
  if (dot < 0) throw new TongxinError('UNKNOWN_FORMAT', { format: '', formats: REPORT_FORMS.map(({ ending }) => ending).join(', ') });
  const form = reportForm(file.slice(dot + 1)), period = file.slice(0, dot), snapshot = await readableSnapshot(context, code);
  const given = (name: keyof Asked['Querystring']): string | null => (typeof request.query[name] === 'string' ? request.query[name].slice(0, MOST) : null);
  const wanted = { period, day: context.today, issuer: given('issuer'), number: given('number'), recipients: given('recipients'), copies: given('copies') }, report = await cityReport(context.store.pool, snapshot, wanted);
  // documents carry the moment at which they were written: the same content, not the same bytes
  const tag = `W/"${snapshot.contentHash}-${createHash('sha256').update(JSON.stringify([snapshot.recordHash, wanted])).digest('hex').slice(0, 16)}"`;
  void reply.type(form.mediaType).headers({ etag: tag, 'cache-control': 'private, no-cache', vary: 'authorization', 'content-disposition': `attachment; filename="${code}-${period}.${form.ending}"`, 'tongxin-revision': String(snapshot.record.revision) });
  if (fresh({ ...request.headers, 'cache-control': undefined }, { etag: tag })) return reply.status(304).send();
  const made = await files.get(`${tag}.${form.ending}`, async function* () { yield await form.bytes(report); });
  return reply.header('content-length', await made.whole()).send(Readable.from(made.read()));
};
