import { differencePieces } from '../work/difference-pieces.ts';
import { metricPieces } from '../work/metric-pieces.ts';
import type { Ask } from './ask.ts';
import type { Ground } from './ground.ts';
import type { Pieces } from './pieces.ts';

/** What there is to say to an ask. Throws what questions and snapshots throw, and Declined. */
export const piecesOf = (ground: Ground, { of, ask }: Ask): Pieces =>
  of === 'metrics' ? metricPieces(ground, ask) : differencePieces(ground, ask);
