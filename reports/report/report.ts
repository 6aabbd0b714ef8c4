import type { Outdated } from '../snapshots/outdated.ts';

/**
 * The format of a cell: a number of things, percent, an index of 0 to 100, percentage points, a
 * number of things more or fewer, text.
 */
export type CellKind = 'count' | 'percent' | 'index' | 'points' | 'change' | 'text';

/** How a cell without a value is printed, and what that means; null: it needs no words. */
export const MISSING = Object.freeze({
  EMPTY: { sign: '—', meaning: '分母为零、无测评或登记不全' },
  SUPPRESSED: { sign: '*', meaning: '为保护个人而不显示' },
  NOT_REPORTED: { sign: '…', meaning: '报送的单位不足半数，不予计算' },
  NOT_APPLICABLE: { sign: '／', meaning: '不适用' },
  NONE: { sign: '', meaning: null },
} as const);

/** Why a cell has no value. */
export type MissingReason = keyof typeof MISSING;

/** A cell of a table: its value, or why there is none. */
export interface ReportCell {
  readonly kind: CellKind;
  readonly value: number | string | null;
  readonly missing: MissingReason | null;
}

/** A cell with text. */
export const textCell = (text: string): ReportCell => ({
  kind: 'text',
  value: text,
  missing: null,
});

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

/** A number of an org unit in a chart, with its 95 % interval where it has one. */
export interface ChartBar {
  readonly name: string;
  readonly value: number | null;
  readonly lower?: number | null;
  readonly upper?: number | null;
  /** the target that applies to it, where those of the bars differ */
  readonly target?: number | null;
}

/**
 * One number by org unit, with a target where there is one: bars from zero, or where estimates are
 * compared, points with their intervals on an axis that is as wide as these.
 */
export interface ReportChart {
  readonly title: string;
  readonly unit: string;
  readonly bars: readonly ChartBar[];
  /** the target of all together */
  readonly target: number | null;
  readonly hasIntervals: boolean;
}

/** A part of a report: findings in sentences, tables, perhaps a chart. */
export interface ReportSection {
  readonly heading: string;
  /** sentences of one paragraph */
  readonly findings: readonly string[];
  /** paragraphs of their own, after the findings */
  readonly paragraphs?: readonly string[];
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

/** How a document names the snapshot of its numbers and its hash, in its properties. */
export const checkText = ({ code, contentHash }: NonNullable<Report['snapshot']>): string =>
  `快照 ${code}，SHA-256 ${contentHash}`;

/** A cell as people read it. */
export function cellText({ kind, value, missing }: ReportCell): string {
  if (value === null) return MISSING[missing ?? 'NONE'].sign;
  if (typeof value === 'string') return value;
  if (kind === 'count') return value.toLocaleString('zh-CN', { maximumFractionDigits: 4 });
  if (kind === 'change')
    return `${value > 0 ? '+' : ''}${value.toLocaleString('zh-CN', { maximumFractionDigits: 4 })}`;
  if (kind === 'points') return `${value > 0 ? '+' : ''}${value.toFixed(2)}`;
  return value.toFixed(2);
}
