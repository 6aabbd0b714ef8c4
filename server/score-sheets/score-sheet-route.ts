import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { leaguesOf } from '../../analytics/score-sheet/leagues.ts';
import { byEnding } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import { leagueTable } from '../../reports/score-sheets/league-table.ts';
import { sheetTable } from '../../reports/score-sheets/sheet-table.ts';
import { sheetWorkbook } from '../../reports/score-sheets/sheet-workbook.ts';
import type { Table } from '../../reports/table/table.ts';
import { codesOf } from '../../schema/code-lists/code-list.ts';
import { schoolType } from '../../schema/code-lists/school-type.ts';
import type { RequestContext } from '../graphql/context.ts';
import { whenOver } from '../http/when-over.ts';
import { readSheets } from './read-sheets.ts';
import type { ScoreSheetQueryInput } from './score-types.ts';

/** What a file of scores holds: the sheet of one org unit, or the leagues of units or districts. */
export type ScoreFile = 'score-sheet' | 'leagues' | 'district-league';

const LEVELS = { leagues: 'UNIT', 'district-league': 'DISTRICT' } as const;

async function tableOf(
  name: ScoreFile,
  query: ScoreSheetQueryInput,
  context: RequestContext,
): Promise<{
  readonly table: Table;
  readonly revision: number;
  readonly year: number;
  /** the sheet as offices print and fill it */
  readonly workbook?: () => Promise<Uint8Array>;
}> {
  if (name === 'score-sheet') {
    const { list, view } = await readSheets(query, context);
    const { revision, year, sheets } = list;
    const { hierarchy } = view.facts;
    return {
      table: sheetTable(sheets[0]!, hierarchy, revision),
      revision,
      year,
      workbook: () => sheetWorkbook(sheets[0]!, hierarchy, revision, context.language),
    };
  }
  const { list, view } = await readSheets({ ...query, level: LEVELS[name] }, context);
  const leagues = leaguesOf(list, view.facts, codesOf(schoolType));
  const { revision, year } = list;
  return { table: leagueTable(leagues, list, view.facts.hierarchy), revision, year };
}

/** Sends a score sheet or leagues as a file. Throws as `scoreSheet` does, UNKNOWN_FORMAT. */
export async function sendScores(
  request: FastifyRequest,
  reply: FastifyReply,
  {
    context,
    query,
    name,
    ending,
  }: {
    readonly context: RequestContext;
    readonly query: ScoreSheetQueryInput;
    readonly name: ScoreFile;
    readonly ending: string;
  },
): Promise<FastifyReply> {
  const { budget } = context;
  const form = byEnding(FORMATS, ending);
  whenOver(request, reply, () => {
    budget.abandon();
  });
  try {
    const paper = name === 'score-sheet' && form.ending === 'xlsx';
    const { table, revision, year, workbook } = await tableOf(name, query, context);
    void reply
      .headers({
        'tongxin-revision': String(revision),
        'content-disposition': `attachment; filename="${name}-${year}.${form.ending}"`,
      })
      .type(form.mediaType);
    if (paper) return await reply.send(await workbook!());
    reply.compress(Readable.from(form.bytes([table])));
    return await reply;
  } finally {
    budget.close();
  }
}
