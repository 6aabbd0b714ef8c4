import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import type { EvidenceQuery } from '../../analytics/questions/evidence.ts';
import type { Language } from '../../base/language.ts';

/** The formats of an answer. */
export const FORMS = ['table', 'csv', 'json', 'arrow'] as const;

/** One of {@link FORMS}. */
export type Form = (typeof FORMS)[number];

/** A request of the command `metrics`. */
export interface MetricsRequest {
  readonly query: MetricQuery;
  readonly form: Form;
  /** explain the plan instead of answering */
  readonly explain: boolean;
  /** path of the file that receives the bytes, for display; null: stdout */
  readonly file: string | null;
  readonly language: Language;
}

/** A request of the command `snapshot diff`. */
export interface DifferenceRequest {
  readonly first: string;
  readonly second: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly maxCells: number;
  readonly json: boolean;
  readonly language: Language;
}

/** A request of the command `evidence`. */
export interface EvidenceRequest {
  readonly query: EvidenceQuery;
  /** `table`, or the extension of a format of tables */
  readonly form: string;
  /** path of the file that receives the bytes, for display; null: stdout */
  readonly file: string | null;
  readonly language: Language;
}

/** A request of a command, as plain data: the same for this process and for a running service. */
export type ServiceRequest =
  | { readonly of: 'metrics'; readonly request: MetricsRequest }
  | { readonly of: 'evidence'; readonly request: EvidenceRequest }
  | { readonly of: 'difference'; readonly request: DifferenceRequest };
