import { differencePieces } from '../work/difference-pieces.ts';
import { metricPieces } from '../work/metric-pieces.ts';
import type { ServiceRequest } from './service-request.ts';
import type { AnswerSource } from './answer-source.ts';
import type { Pieces } from './pieces.ts';

/** The answer to a request. Throws what queries and snapshots throw, and Declined. */
export const piecesOf = (source: AnswerSource, { of, request }: ServiceRequest): Pieces =>
  of === 'metrics' ? metricPieces(source, request) : differencePieces(source, request);
