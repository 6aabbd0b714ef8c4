import type { MetricQuery } from '../../analytics/query/metric-query.ts';
import type { Language } from '../../base/language.ts';

/** The forms of an answer. */
export const FORMS = ['table', 'csv', 'json', 'arrow'] as const;

/** One of {@link FORMS}. */
export type Form = (typeof FORMS)[number];

/** What the command `metrics` asks. */
export interface MetricsRequest {
  readonly query: MetricQuery;
  readonly form: Form;
  /** how the question will be answered, instead of the answer */
  readonly explain: boolean;
  /** path of the file that the bytes go to, to be shown; null: stdout */
  readonly file: string | null;
  readonly language: Language;
}

/** What the command `snapshot diff` asks. */
export interface DifferenceRequest {
  readonly first: string;
  readonly second: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly most: number;
  readonly json: boolean;
  readonly language: Language;
}

/**
 * What a command asks of a store, as plain data: the same for the process itself and for a service
 * that serves the store already.
 */
export type ServiceRequest =
  | { readonly of: 'metrics'; readonly request: MetricsRequest }
  | { readonly of: 'difference'; readonly request: DifferenceRequest };
