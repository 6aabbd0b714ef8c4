import { differencePieces } from '../work/difference-pieces.ts';
import { evidencePieces } from '../work/evidence-pieces.ts';
import { metricPieces } from '../work/metric-pieces.ts';
import type { ServiceRequest } from './service-request.ts';
import type { AnswerSource } from './answer-source.ts';
import type { Pieces } from './pieces.ts';

/** The answer to a request. Throws what queries and snapshots throw, and Declined. */
export function piecesOf(source: AnswerSource, { of, request }: ServiceRequest): Pieces {
  switch (of) {
    case 'metrics':
      return metricPieces(source, request);
    case 'evidence':
      return evidencePieces(source, request);
    case 'difference':
      return differencePieces(source, request);
  }
}
