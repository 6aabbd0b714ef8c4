import type { Evidence } from '../../analytics/questions/evidence.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { View } from '../../analytics/view.ts';
import { registers } from '../../schema/registers/index.ts';
import type { EvidenceLine } from '../../reports/answers/evidence-table.ts';
import { namedEvidence, type EvidenceReader } from './named-evidence.ts';

/** Rows whose names are loaded at a time. */
const ROWS_AT_ONCE = 5_000;

const tables = new Map(registers.map(({ many, table }) => [many, table]));

/** All rows of evidence as lines of a file. Throws EVIDENCE_NOT_LISTED where rows are not listed. */
export async function listedEvidence(
  { rows, count, total, node, indicator, period }: Evidence,
  view: View,
  reader: EvidenceReader,
): Promise<EvidenceLine[]> {
  if (count === null)
    throw new TongxinError('EVIDENCE_NOT_LISTED', {
      unit: view.facts.hierarchy.nodes[node]!.code,
      indicator: indicator.code,
      period,
      total: total === null ? '' : String(total),
    });
  const lines: EvidenceLine[] = [];
  for (let begin = 0; begin < rows.length; begin += ROWS_AT_ONCE) {
    const slice = rows.slice(begin, begin + ROWS_AT_ONCE);
    const namedRows = await namedEvidence(slice, view, reader);
    for (const row of namedRows) {
      const unit = row.unit as { readonly code: string; readonly name: string } | null;
      lines.push({
        kind: row.kind,
        measure: row.measure.zh,
        amount: row.amount,
        unit: unit?.code ?? null,
        unitName: unit?.name ?? null,
        day: row.day,
        from: row.from,
        on: row.on,
        register: row.register === null ? null : tables.get(row.register)!,
        key: row.key?.map((part) => (part as { value: string }).value).join(' ') ?? null,
        name: row.name,
        staffNo: row.staffNo,
        personName: row.personName,
      });
    }
  }
  return lines;
}
