import { differencePieces } from '../work/difference-pieces.ts';
import { metricPieces } from '../work/metric-pieces.ts';
import type { ServiceRequest } from './service-request.ts';
import type { AnswerSource } from './answer-source.ts';
import type { Pieces } from './pieces.ts';

/** What there is to say to an ask. Throws what questions and snapshots throw, and Declined. */
export const piecesOf = (source: AnswerSource, { of, request }: ServiceRequest): Pieces =>
  of === 'metrics' ? metricPieces(source, request) : differencePieces(source, request);
