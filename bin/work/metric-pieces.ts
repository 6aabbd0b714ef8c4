import { answerBytes } from '../../analytics/arrow/answer-stream.ts';
import type { Answer } from '../../analytics/query/answer-blocks.ts';
import { resolveQuery, dimensionsOf } from '../../analytics/query/resolved-query.ts';
import { explained, planAsData } from '../../analytics/query/explain.ts';
import { flatColumns, type FlatCell, type FlatColumn } from '../../analytics/query/flat-rows.ts';
import { planOf } from '../../analytics/query/plan.ts';
import { workOf } from '../../analytics/query/work.ts';
import { answered } from '../../analytics/view.ts';
import { CSV_MARK, csvLine } from '../../base/people-csv.ts';
import { wholeView } from '../facts.ts';
import type { Form, MetricsRequest } from '../service/service-request.ts';
import { Declined, type AnswerSource } from '../service/answer-source.ts';
import type { Piece } from '../service/pieces.ts';
import { textTable } from '../terminal/text-table.ts';

/**
 * The answer to a query as the command line shows it. Throws what queries throw, STORE_EMPTY, and
 * Declined.
 */
export async function* metricPieces(
  { facts, maxMs }: AnswerSource,
  request: MetricsRequest,
): AsyncGenerator<Piece> {
  const { query, form, explain, language } = request;
  const view = wholeView(await facts());
  const { hierarchy, revision } = view.facts;
  const question = resolveQuery(query, hierarchy, view.scope, view.today);
  const plan = planOf(question, view.facts);
  if (explain) {
    yield {
      print:
        form === 'json'
          ? JSON.stringify({ revision, ...planAsData(plan) }, null, 2)
          : explained(plan, question, view.facts, language),
    };
    return;
  }
  if (maxMs !== null && workOf(plan, question, view.facts) > maxMs) throw new Declined();
  yield* answerPieces(
    answered(view, question),
    flatColumns(hierarchy, dimensionsOf(query)),
    request,
  );
}

/** Columns that a printed table leaves out where every row has this in them: no template, all on record. */
const LEFT_OUT: ReadonlyMap<string, FlatCell> = new Map<string, FlatCell>([
  ['reported', null],
  ['required', null],
  ['on_record', 1],
]);

async function* answerPieces(
  answer: Answer,
  columns: readonly FlatColumn[],
  { form, file, language }: MetricsRequest,
): AsyncGenerator<Piece> {
  const { revision, length } = answer;
  if (length === 0)
    yield {
      note: {
        zh: '没有行：在该单位之下、期末，没有开办中的该层级单位。',
        en: 'No rows: under this unit none of this level is open at the end of the period.',
      },
    };
  if (form === 'table' && file === null) {
    const printed = columns.filter(
      ({ name, of }) =>
        !LEFT_OUT.has(name) || answer.rows.some((row) => of(row) !== LEFT_OUT.get(name)),
    );
    yield {
      print: textTable(
        printed.map(({ name }) => name),
        answer.rows.map((row) => printed.map(({ of }) => cellValue(of(row)))),
      ),
    };
    yield {
      note: { zh: `修订 ${revision}，${length} 行`, en: `revision ${revision}, ${length} rows` },
    };
    return;
  }
  if (form === 'arrow')
    for await (const bytes of answerBytes(
      file?.endsWith('.arrow') ? 'file' : 'stream',
      columns,
      answer,
    ))
      yield { bytes };
  else yield* inChunks(textOf(form, revision, answer.rows, columns, file !== null));
  if (file !== null)
    yield {
      print: {
        zh: `修订 ${revision}，${length} 行，写入 ${file}`,
        en: `revision ${revision}, ${length} rows written to ${file}`,
      }[language],
    };
}

const CHUNK_CHARS = 1 << 16;

/** Texts as bytes, many lines at a time. */
function* inChunks(texts: Iterable<string>): Generator<Piece> {
  let text = '';
  for (const more of texts) {
    text += more;
    if (text.length < CHUNK_CHARS) continue;
    yield { bytes: Buffer.from(text) };
    text = '';
  }
  if (text !== '') yield { bytes: Buffer.from(text) };
}

const cellValue = (cell: FlatCell): string | number =>
  cell === null
    ? ''
    : typeof cell === 'number' && !Number.isInteger(cell)
      ? Number(cell.toFixed(4))
      : cell;

function* textOf(
  form: Form,
  revision: number,
  rows: Answer['rows'],
  columns: readonly FlatColumn[],
  isFile: boolean,
): Generator<string> {
  const record = (row: Answer['rows'][number]): Record<string, FlatCell> =>
    Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]));
  if (form === 'json') {
    yield `${JSON.stringify({ revision, rows: rows.map(record) }, null, 2)}\n`;
    return;
  }
  if (form === 'table') {
    yield `${textTable(
      columns.map(({ name }) => name),
      rows.map((row) => columns.map(({ of }) => cellValue(of(row)))),
    )}\n`;
    return;
  }
  yield `${isFile ? CSV_MARK : ''}${csvLine(columns.map(({ name }) => name))}`;
  for (const row of rows) yield csvLine(columns.map(({ of }) => of(row)));
}
