import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import { assertRight } from '../access/rights.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import { assertMayScore } from './may-score.ts';
import { readFilled } from './read-filled.ts';
import { readSheets } from './read-sheets.ts';
import { takeFilled, type TakenSheet } from './take-filled.ts';

/** Largest filled sheet, in bytes. */
const MAX_BYTES = 4 << 20;

/** Whether a request only checks. Throws INVALID_QUERY, so that a misspelt `dryRun` does not write. */
function dryRunOf(query: Readonly<Record<string, unknown>>): boolean {
  const unknown = Object.keys(query).find((name) => name !== 'dryRun');
  const { dryRun = 'false' } = query;
  if (unknown === undefined && (dryRun === 'true' || dryRun === 'false')) return dryRun === 'true';
  throw new TongxinError('INVALID_QUERY', {
    reason: {
      zh: '只有参数 dryRun，取 true 或 false',
      en: 'the only parameter is dryRun, true or false',
    },
  });
}

/**
 * `POST /score-sheet?dryRun=`: reads back the score sheet in the body, a workbook of
 * `/analytics/score-sheet.xlsx` that somebody has filled in, and answers with what it changes. Rights
 * and checks are those of `giveScores`. Errors: as `giveScores`, FAULTS_IN_DATA with sheet, row and
 * column of each cell that is refused.
 */
export function serveScoreImport(app: FastifyInstance, contexts: RequestContexts): void {
  void app.register((scope, _, done) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: MAX_BYTES },
      (_request, body, parsed) => {
        parsed(null, body);
      },
    );
    scope.post('/score-sheet', async (request): Promise<TakenSheet> => {
      const context = await contexts.contextFor(request);
      assertRight(context.viewer, 'GIVE_SCORES');
      const dryRun = dryRunOf(request.query as Readonly<Record<string, unknown>>);
      if (!Buffer.isBuffer(request.body))
        throw new TongxinError('INVALID_QUERY', {
          reason: {
            zh: '请求正文应为填好的评分表（XLSX），类型 application/octet-stream',
            en: 'the body should be the filled sheet (XLSX), as application/octet-stream',
          },
        });
      const folder = await mkdtemp(join(tmpdir(), 'tongxin-score-sheet-'));
      try {
        const path = join(folder, 'score-sheet.xlsx');
        await writeFile(path, request.body);
        const file = await readFilled(path);
        const node = context.loaders.visibleNode(file.unit);
        const query = { unit: file.unit, period: String(file.year) };
        const { list } = await readSheets(query, context);
        return await takeFilled(context.store, file, list.sheets[0]!, {
          unitId: context.hierarchy.nodes[node]!.id,
          by: context.viewer.actor,
          dryRun,
          mayScore: (scorer) => {
            assertMayScore(scorer, node, context);
          },
        });
      } finally {
        context.budget.close();
        await rm(folder, { recursive: true, force: true });
      }
    });
    done();
  });
}
