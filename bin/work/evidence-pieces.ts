import { evidenceInSteps } from '../../analytics/questions/evidence.ts';
import { finish } from '../../base/work.ts';
import { CSV_MARK } from '../../base/people-csv.ts';
import { evidenceTable } from '../../reports/answers/evidence-table.ts';
import { byEnding } from '../../reports/formats/by-ending.ts';
import { FORMATS } from '../../reports/formats/index.ts';
import { rowsOf, type Table } from '../../reports/table/table.ts';
import { listedEvidence } from '../../server/metrics/listed-evidence.ts';
import type { EvidenceReader } from '../../server/metrics/named-evidence.ts';
import { wholeView } from '../facts.ts';
import { Declined, type AnswerSource } from '../service/answer-source.ts';
import type { Piece } from '../service/pieces.ts';
import type { EvidenceRequest } from '../service/service-request.ts';
import { textTable } from '../terminal/text-table.ts';

/** Most rows printed on a terminal; files hold all. */
const PRINTED = 200;

/** Columns printed on a terminal. */
const SHOWN = ['unit', 'unit_name', 'register', 'key', 'row_name', 'day', 'amount'];

/** Most rows of a file. */
const MOST = 1_000_000;

/**
 * The evidence of a figure as the command line shows it. Throws what `evidence` throws, STORE_EMPTY,
 * EVIDENCE_NOT_LISTED, and Declined.
 */
export async function* evidencePieces(
  { database, facts, maxMs }: AnswerSource,
  { query, form, file, language }: EvidenceRequest,
): AsyncGenerator<Piece> {
  const view = wholeView(await facts());
  const charge = ({ milliseconds }: { readonly milliseconds: number }): void => {
    if (maxMs !== null && milliseconds > maxMs) throw new Declined();
  };
  const page = { after: null, first: form === 'table' && file === null ? PRINTED : MOST };
  const evidence = finish(evidenceInSteps({ ...view, charge }, query, page));
  const reader: EvidenceReader = {
    viewer: { role: 'STATISTICIAN' },
    loaders: {
      atTop: () => true,
      visibleUnits: () => null,
      officer: () => null,
      ancestorUnits: () => [],
      subtree: () => [],
      today: view.today,
      database: {
        query: async <R>(text: string, values: readonly unknown[] = []) =>
          (await database.pool.query(text, [...values])).rows as R[],
        spend: () => undefined,
        spendConditions: () => undefined,
        left: MOST,
      },
    },
  };
  const lines = await listedEvidence(evidence, view, reader);
  const unit = view.facts.hierarchy.nodes[evidence.node]!;
  const table = evidenceTable(evidence, { part: query.part, unit, lines });
  const { count, total, revision, period, indicator } = evidence;
  const figure = `${unit.name} ${indicator.code} ${period}`;
  const summary = {
    zh: `${figure}：共 ${count} 行，合计 ${total}，修订 ${revision}`,
    en: `${figure}: ${count} rows, total ${total}, revision ${revision}`,
  };
  if (form === 'table') {
    const text = await printed(table);
    if (file === null) yield { print: text };
    else yield { bytes: Buffer.from(`${text}\n`) };
  } else {
    let isFirst = true;
    for await (const bytes of byEnding(FORMATS, form).bytes([table])) {
      // a pipe needs no byte order mark
      const skipped = form === 'csv' && file === null && isFirst ? Buffer.byteLength(CSV_MARK) : 0;
      isFirst = false;
      yield { bytes: bytes.subarray(skipped) };
    }
  }
  if (file === null) yield { note: summary };
  else
    yield {
      print: { zh: `${summary.zh}，写入 ${file}`, en: `${summary.en}, written to ${file}` }[
        language
      ],
    };
}

async function printed({ columns, batches }: Table): Promise<string> {
  const columnIndexes = SHOWN.map((name) => columns.findIndex((column) => column.name === name));
  const rows: (string | number)[][] = [];
  for await (const batch of batches())
    for (const row of rowsOf(batch)) rows.push(columnIndexes.map((i) => row[i] ?? ''));
  return textTable(SHOWN, rows);
}
