import type { Outdated } from '../snapshots/outdated.ts';

/** The format of a cell: a whole number, percent, an index of 0 to 100, percentage points, text. */
export type CellKind = 'count' | 'percent' | 'index' | 'points' | 'text';

/** A cell of a table: its value, or why there is none. */
export interface ReportCell {
  readonly kind: CellKind;
  readonly value: number | string | null;
  readonly missing: 'EMPTY' | 'SUPPRESSED' | 'NONE' | null;
}

/** A table of a report. The first column contains names; `cells` are the others. */
export interface ReportTable {
  /** such as `表1` */
  readonly label: string;
  readonly title: string;
  /** its heading within its section; default 统计表 */
  readonly heading?: string;
  readonly head: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly isTotal: boolean;
    readonly cells: readonly ReportCell[];
  }[];
  /** number of rows on paper, the workbook and the page have all; default all */
  readonly onPaper?: number;
  /** notes below it: day, source, definitions, response, disclosure */
  readonly foot: readonly string[];
}

/** Bars of one number by org unit, with a target where there is one. */
export interface ReportChart {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly { readonly name: string; readonly value: number | null }[];
  readonly target: number | null;
}

/** A part of a report: findings in sentences, a table, perhaps a chart. */
export interface ReportSection {
  readonly heading: string;
  readonly findings: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly chart: ReportChart | null;
}

/** A report before it is formatted. */
export interface Report {
  readonly title: string;
  /** issuer, and document number such as 〔2025〕1号; both may be empty */
  readonly issuer: string;
  readonly number: string | null;
  readonly recipients: string;
  readonly copies: string | null;
  readonly lead: readonly string[];
  readonly sections: readonly ReportSection[];
  readonly notes: readonly string[];
  /** ISO day on which it was made */
  readonly day: string;
  /** null: made from the data as it is */
  readonly snapshot: {
    readonly code: string;
    readonly contentHash: string;
    readonly revision: number;
  } | null;
  /** the changes of the data since the snapshot; null if there are none */
  readonly outdated: Outdated | null;
}

const MISSING = { EMPTY: '—', SUPPRESSED: '*', NONE: '' } as const;

/** A cell as people read it. */
export function cellText({ kind, value, missing }: ReportCell): string {
  if (value === null) return MISSING[missing ?? 'NONE'];
  if (typeof value === 'string') return value;
  if (kind === 'count') return value.toLocaleString('zh-CN', { maximumFractionDigits: 4 });
  if (kind === 'points') return `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
  return value.toFixed(2);
}
