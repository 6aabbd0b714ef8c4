import type { ServiceRequest } from './service-request.ts';
import type { AnswerSource } from './answer-source.ts';
import type { Piece } from './pieces.ts';

/**
 * The answer to a request. Each kind of request loads only the modules that it needs; evidence also
 * needs the formats of files. Throws what queries and snapshots throw, and Declined.
 */
export async function* piecesOf(
  source: AnswerSource,
  { of, request }: ServiceRequest,
): AsyncGenerator<Piece> {
  switch (of) {
    case 'metrics':
      yield* (await import('../work/metric-pieces.ts')).metricPieces(source, request);
      break;
    case 'evidence':
      yield* (await import('../work/evidence-pieces.ts')).evidencePieces(source, request);
      break;
    case 'difference':
      yield* (await import('../work/difference-pieces.ts')).differencePieces(source, request);
  }
}
