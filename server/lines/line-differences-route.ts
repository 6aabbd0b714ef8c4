import { Readable } from 'node:stream';
import type { FastifyRequest, RouteHandlerMethod } from 'fastify';
import { TongxinError } from '../../base/errors/errors.ts';
import { isDay } from '../../base/day.ts';
import { byEnding, partsOfName } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import type { Column, Table } from '../../reports/table/table.ts';
import { edgeLine, LINES, type LineName } from '../../schema/code-lists/edge-line.ts';
import { assertRight } from '../access/rights.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { RequestContexts } from '../http/request-contexts.ts';
import { differencesFor, type DifferenceQuery } from './line-differences.ts';

interface FileRoute {
  readonly Params: { readonly file: string };
  readonly Querystring: Readonly<Record<string, string | undefined>>;
}

const text = (name: string, zh: string, en: string): Column => ({
  name,
  title: { zh, en },
  kind: 'text',
});

const COLUMNS: readonly Column[] = [
  text('unit', '单位代码', 'unit'),
  text('unit_name', '单位', 'name of the unit'),
  text('union_parent', '工会线上级', 'parent on the union line'),
  text('union_district', '工会线辖市区', 'district on the union line'),
  text('line', '隶属线', 'line'),
  text('parent', '该线上级', 'parent on that line'),
  text('district', '该线辖市区', 'district on that line'),
];

/** The differences between the lines as a table, a row for each unit and line that differs. */
function differenceTable(context: RequestContext, query: DifferenceQuery): Table {
  const { hierarchy, revision, today } = context;
  const code = (node: number): string | null => (node < 0 ? null : hierarchy.nodes[node]!.code);
  const rows = differencesFor(context, query).flatMap(({ node, union, others }) =>
    others.map(({ line, parent, district }) => [
      code(node),
      hierarchy.nodes[node]!.name,
      code(union.parent),
      code(union.district),
      line,
      code(parent),
      code(district),
    ]),
  );
  context.budget.charge({ rows: rows.length });
  return {
    title: '隶属线不同的单位',
    metadata: { revision: String(revision) },
    columns: COLUMNS,
    notes: [
      { name: '数据修订', text: String(revision) },
      { name: '日期', text: query.asOf ?? today },
      {
        name: '隶属线',
        text: LINES.map((line) => `${line} ${edgeLine.codes[line]!.zh}`).join('、'),
      },
    ],
    rows: rows.length,
    async *batches() {
      yield { rows: rows.length, cells: COLUMNS.map((_, i) => rows.map((row) => row[i]!)) };
      await Promise.resolve();
    },
  };
}

/** Reads the query of the address. Throws INVALID_DAY, INVALID_QUERY. */
function queryOf({ root, asOf, lines }: FileRoute['Querystring']): DifferenceQuery {
  if (asOf !== undefined && !isDay(asOf))
    throw new TongxinError('INVALID_DAY', { value: String(asOf).slice(0, 80) });
  const lineNames = lines?.split(',').filter((name) => name !== '') ?? [];
  const wrong = lineNames.find((name) => !(LINES as readonly string[]).includes(name));
  if (wrong !== undefined)
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `没有名为“${wrong.slice(0, 80)}”的隶属线；可用：${LINES.join('、')}。`,
        en: `there is no line "${wrong.slice(0, 80)}"; use one of ${LINES.join(', ')}.`,
      },
    });
  return {
    root: root ?? null,
    asOf: asOf ?? null,
    lines: lineNames.length === 0 ? null : (lineNames as LineName[]),
  };
}

/**
 * `GET /lines/differences.<form>?root=&asOf=&lines=`: the units whose district differs between
 * lines, as a file. Throws NOT_FOUND, INVALID_DAY, INVALID_QUERY, UNKNOWN_ORG_UNIT, OUT_OF_SCOPE.
 */
export const lineDifferencesRoute =
  (contexts: RequestContexts): RouteHandlerMethod =>
  async (plain, reply) => {
    const request = plain as FastifyRequest<FileRoute>;
    const { name, ending } = partsOfName(request.params.file);
    if (name !== 'differences')
      throw new TongxinError('NOT_FOUND', {
        register: { zh: '本服务', en: 'this service' },
        key: request.url.split('?')[0]!.slice(0, 80),
      });
    const form = byEnding(FORMATS, ending);
    const context = await contexts.contextFor(request);
    assertRight(context.viewer, 'QUERY_FIGURES');
    try {
      const table = differenceTable(context, queryOf(request.query));
      void reply
        .headers({
          'tongxin-revision': String(context.revision),
          'content-disposition': `attachment; filename="differences.${form.ending}"`,
        })
        .type(form.mediaType);
      reply.compress(Readable.from(form.bytes([table])));
      return await reply;
    } finally {
      context.budget.close();
    }
  };
