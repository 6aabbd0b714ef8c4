import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from '../../base/errors/doors.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { TEXT_ENCODINGS, type TextEncoding } from '../../intake/read/package.ts';
import { registers } from '../../schema/registers/index.ts';
import { assertMayWrite, assertRight } from '../access/rights.ts';
import { sightOf } from '../findings/visible.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { ErrorLog } from '../graphql/shown-error.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import { sendProgressStream, type ProgressStream } from '../http/progress-stream.ts';
import { whenOver } from '../http/when-over.ts';
import { handOnRejects } from './reject-lines.ts';
import type { PackageToTake } from './take-package.ts';

/** Largest package accepted over HTTP; larger ones are imported on the command line. */
const MAX_BYTES = 512 << 20;

/** In bytes of UTF-8, as file systems count. */
const MAX_NAME_LENGTH = 200;

const KINDS = /\.(?:zip|xlsx|csv)$/i;

/** Characters that our file names never contain. */
const STRANGE = /[\0-\x1f:*?"<>|]/g;

interface ImportRequest {
  readonly Querystring: {
    readonly name?: string | readonly string[];
    readonly dryRun?: string;
    readonly encoding?: string;
    readonly door?: string;
    readonly correct?: string;
    readonly keepGoing?: string;
  };
  readonly Body: Readable | undefined;
}

/**
 * Asserts that the viewer may import. With the whole hierarchy in scope no row is refused, so the
 * viewer must then be allowed to write every register. Throws FORBIDDEN.
 */
function assertMayImport(context: RequestContext): void {
  assertRight(context.viewer, 'IMPORT_PACKAGES');
  if (context.loaders.atTop()) for (const register of registers) assertMayWrite(register, context);
}

/** The bytes of a body, up to a limit. Throws QUERY_TOO_LARGE. */
async function* bounded(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of body) {
    if ((bytes += chunk.length) > MAX_BYTES)
      throw new TongxinError('QUERY_TOO_LARGE', {
        what: { zh: '数据包的字节', en: 'bytes of the package' },
        found: bytes,
        limit: MAX_BYTES,
      });
    yield chunk;
  }
}

/** Name of the temporary file of a package. Throws INVALID_QUERY. */
function fileName(given: string | readonly string[] | undefined): string {
  const file = basename(([given].flat()[0] ?? '').replaceAll('\\', '/')).replace(STRANGE, '_');
  if (KINDS.test(file) && Buffer.byteLength(file) <= MAX_NAME_LENGTH) return file;
  throw new TongxinError('INVALID_QUERY', {
    reason: {
      zh: '请用 name 给出文件名：.zip、.xlsx，或一张表的 .csv',
      en: 'give the name of the file as name: .zip, .xlsx, or .csv for one table',
    },
  });
}

/** The encoding for CSV files that are valid in both; null: not stated. Throws INVALID_QUERY. */
function encodingOf(given: string | undefined): TextEncoding | null {
  if (given === undefined || given === '') return null;
  const encoding = TEXT_ENCODINGS.find((encoding) => encoding === given);
  if (encoding !== undefined) return encoding;
  throw new TongxinError('INVALID_QUERY', {
    reason: {
      zh: 'encoding 应为 utf-8 或 gb18030',
      en: 'encoding should be utf-8 or gb18030',
    },
  });
}

/** The door whose ways out messages name: that of HTTP, or of the page that sends the package. Throws INVALID_QUERY. */
function doorOf(given: string | undefined): Door {
  if (given === undefined || given === 'http') return 'http';
  if (given === 'page') return given;
  throw new TongxinError('INVALID_QUERY', {
    reason: { zh: 'door 应为 http 或 page', en: 'door should be http or page' },
  });
}

/** A signal that is aborted when the client disconnects. */
function goneWith(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const disconnected = new AbortController();
  whenOver(request, reply, () => {
    disconnected.abort(new TongxinError('REQUEST_ABANDONED', {}));
  });
  return disconnected.signal;
}

const FLAGS = ['dryRun', 'keepGoing', 'correct'] as const;
const PARAMETERS: ReadonlySet<string> = new Set(['name', 'encoding', 'door', ...FLAGS]);

/**
 * The flags among the parameters: `true`, `false` or absent. Any other value, and any unknown
 * parameter, is refused, so that a misspelt `dryRun` does not write. Throws INVALID_QUERY.
 */
function flagsOf(
  query: Readonly<Record<string, unknown>>,
): Record<(typeof FLAGS)[number], boolean> {
  const unknown = Object.keys(query).find((name) => !PARAMETERS.has(name));
  if (unknown !== undefined)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `没有参数 ${unknown.slice(0, 40)}；可用：${[...PARAMETERS].join('、')}`,
        en: `there is no parameter ${unknown.slice(0, 40)}; there are ${[...PARAMETERS].join(', ')}`,
      },
    });
  const flag = (name: (typeof FLAGS)[number]): boolean => {
    const param = query[name];
    if (param === undefined || param === 'false') return false;
    if (param === 'true') return true;
    throw new TongxinError('INVALID_QUERY', {
      reason: { zh: `${name} 应为 true 或 false`, en: `${name} should be true or false` },
    });
  };
  return { dryRun: flag('dryRun'), keepGoing: flag('keepGoing'), correct: flag('correct') };
}

/**
 * `POST /import?name=&dryRun=&keepGoing=&correct=&encoding=&door=`: imports the package in the
 * body; answers with lines of progress and at the end with the report. A STATISTICIAN imports rows
 * of the key's unit and the units below it. With `keepGoing=true` the good rows are written, and
 * the faulty ones are sent as `{"rejects": {"file", "text"}}` in parts before the report: the files
 * of one folder, to be corrected and sent again. The import runs in its own thread. If the client
 * disconnects, a dry run stops, since only this client needs it; a package that was received
 * completely is written whole, or not at all.
 */
export function serveImport(app: FastifyInstance, contexts: RequestContexts, log: ErrorLog): void {
  void app.register((scope, _, done) => {
    scope.addContentTypeParser('application/octet-stream', (_request, payload, parsed) => {
      parsed(null, payload);
    });
    scope.post('/import', { config: { upload: true } }, async (plain, reply) => {
      const request = plain as FastifyRequest<ImportRequest>;
      const context = await contexts.contextFor(request);
      const { name } = request.query;
      assertMayImport(context);
      const flags = flagsOf(request.query);
      const file = fileName(name);
      const encoding = encodingOf(request.query.encoding);
      const door = doorOf(request.query.door);
      if (!(request.body instanceof Readable))
        throw new TongxinError('INVALID_QUERY', {
          reason: {
            zh: '请求正文应为文件内容，类型 application/octet-stream',
            en: 'the body should be the file, as application/octet-stream',
          },
        });
      const folder = await mkdtemp(join(tmpdir(), 'tongxin-import-'));
      const path = join(folder, file);
      const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });
      try {
        await pipeline(bounded(request.body), createWriteStream(path));
      } catch (error) {
        await clear();
        throw error;
      }
      const { workers, language, viewer, today } = context;
      const order: PackageToTake = {
        path,
        dryRun: flags.dryRun,
        correct: flags.correct,
        rejects: flags.keepGoing ? join(folder, 'rejects') : null,
        encoding,
        language,
        door,
        actor: viewer.actor,
        unitId: viewer.unitId,
        today,
        sight: sightOf(context),
      };
      const signal = flags.dryRun ? goneWith(plain, reply) : undefined;
      const take = async ({ progress, line }: ProgressStream): Promise<object> => {
        const key = viewer.actor;
        const report = await workers.run('takePackage', order, {
          onProgress: progress,
          signal,
          key,
        });
        const rejects = report.rejects === null ? null : await handOnRejects(report.rejects, line);
        return { report: { ...report, rejects } };
      };
      return sendProgressStream(reply, context, log, (telling) => take(telling).finally(clear));
    });
    done();
  });
}
