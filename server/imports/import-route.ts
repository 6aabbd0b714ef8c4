import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import { faultMessage, type Fault } from '../../base/errors/faults.ts';
import type { Language } from '../../base/language.ts';
import { openPackage } from '../../intake/read/package.ts';
import type { IntakeProgress, IntakeReport } from '../../intake/report.ts';
import { takeIn } from '../../intake/take-in.ts';
import type { RequestContext } from '../graphql/context.ts';
import { shownBug, shownError, type ErrorLog } from '../graphql/shown-error.ts';
import type { Reception } from '../http/reception.ts';

/** Largest package that is taken over HTTP; larger ones go through the command line. */
const MOST_BYTES = 512 << 20;

/** Progress is told at most so often. */
const TELL_EVERY_MS = 100;

const KINDS = /\.(?:zip|xlsx|csv)$/i;

/** Characters that no file of ours has in its name. */
 
const STRANGE = /[\0-\x1f:*?"<>|]/g;

interface Asked { readonly Querystring: { readonly name?: string; readonly dryRun?: string }; readonly Body: Readable | undefined }

type Shown = Omit<IntakeReport, 'rejects' | 'faults' | 'revision'> & { readonly revision: number | null; readonly faults: readonly (Fault & { readonly message: string })[] };

function assertMayImport({ viewer, loaders }: RequestContext): void {
  if (viewer.role === 'STATISTICIAN' && loaders.atTop()) return;
  throw new TongxinError('FORBIDDEN', { role: viewer.role, what: { zh: '导入数据包（需要最上级单位的 STATISTICIAN 密钥）', en: 'import a package (it takes a STATISTICIAN key of the top unit)' } });
}

/** Takes the package at a path in; `tell` is told how far it is. */
async function take({ store, viewer, language }: RequestContext, path: string, dryRun: boolean, tell: (progress: IntakeProgress) => void): Promise<Shown> {
  const found: Fault[] = [], source = await openPackage(path, (it) => found.push(it)), told = (faults: readonly Fault[], in_: Language): Shown['faults'] => faults.map((it) => ({ ...it, message: faultMessage(it, in_) }));
  if (!source) return { outcome: 'REFUSED', revision: null, tables: [], ignored: [], faultCount: found.length, faults: told(found, language) };
  try {
    const { rejects: _, faults, ...rest } = await takeIn(store.pool, source, { cause: 'import', actor: viewer.keyPrefix, dryRun, onProgress: tell });
    return { ...rest, faults: told(faults, language) };
  } finally {
    await source.close();
  }
}

/** What an import tells while it is under way, and at its end: one JSON object a line. */
async function* lines(context: RequestContext, path: string, dryRun: boolean, { log, clear }: { readonly log: ErrorLog; readonly clear: () => Promise<void> }): AsyncGenerator<string> {
  const waiting: string[] = [];
  let wake: (() => void) | undefined, last = 0;
  const state = { ended: false };
  const say = (it: object): void => { waiting.push(`${JSON.stringify(it)}\n`); wake?.(); };
  const work = take(context, path, dryRun, (progress) => {
    if (Date.now() - last < TELL_EVERY_MS) return;
    last = Date.now();
    say({ progress });
  }).finally(clear).then((report) => { say({ report }); }, (error: unknown) => {
    say({ errors: [error instanceof TongxinError ? shownError(error as TongxinError, context.language) : shownBug(error, context.language, log)] });
  }).finally(() => { state.ended = true; wake?.(); });
  while (!state.ended || waiting.length > 0) {
    if (waiting.length === 0) await new Promise<void>((resolve) => { wake = resolve; });
    yield* waiting.splice(0);
  }
  await work;
}

/** `POST /import?name=&dryRun=`: takes a package in, given as the body; answers line by line how far it is, and at last with the report. */
export function serveImport(app: FastifyInstance, reception: Reception, log: ErrorLog): void {
  app.addContentTypeParser('application/octet-stream', (_, payload, done) => { done(null, payload); });
  app.route<{ Querystring: Asked['Querystring']; Body: Readable | undefined }>({
    method: 'POST', url: '/import', bodyLimit: MOST_BYTES,
    handler: async (plain, reply) => {
      const request = plain as FastifyRequest<Asked>, context = await reception.receive(request), { dryRun, name = '' } = request.query, file = basename(name.replaceAll('\\', '/')).replace(STRANGE, '_');
      assertMayImport(context);
      if (!KINDS.test(file) || file.length > 200) throw new TongxinError('INVALID_QUERY', { reason: { zh: '请用 name 给出文件名：.zip、.xlsx，或一张表的 .csv', en: 'give the name of the file as name: .zip, .xlsx, or .csv for one table' } });
      if (!(request.body instanceof Readable)) throw new TongxinError('INVALID_QUERY', { reason: { zh: '请求正文应为文件内容，类型 application/octet-stream', en: 'the body should be the file, as application/octet-stream' } });
      const folder = await mkdtemp(join(tmpdir(), 'tongxin-import-')), path = join(folder, file), clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
      try {
        await pipeline(request.body, createWriteStream(path));
      } catch (error) {
        await clear();
        throw error;
      }
      return reply.type('application/x-ndjson').header('cache-control', 'no-store').send(Readable.from(lines(context, path, dryRun === 'true', { log, clear })));
    },
  });
}
