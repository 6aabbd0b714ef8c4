import type { FigureFragment } from '../operations/generated.ts';

type Numbers = Pick<FigureFragment, 'onRecord' | 'status'> &
  Partial<Pick<FigureFragment, 'value' | 'lower' | 'upper'>>;

/** Shown next to or instead of a figure that is not on record. */
export const OFF_RECORD = { zh: '该期登记不全', en: 'not fully on record' } as const;

/** The same as a sentence, with advice. */
export const NOT_TO_JUDGE = {
  zh: `${OFF_RECORD.zh}，不宜据此判断。`,
  en: 'The records of this period are incomplete; do not judge by this figure.',
} as const;

/**
 * A figure as it is drawn, compared and judged: without its numbers if it is not on record. A
 * figure without a value for another reason keeps its status.
 */
export const recorded = <F extends Numbers>(figure: F): F =>
  figure.onRecord
    ? figure
    : {
        ...figure,
        status: figure.status === 'OK' ? 'NOT_ON_RECORD' : figure.status,
        value: null,
        lower: null,
        upper: null,
      };

/** The same for the points of a series. */
export const recordedPoints = <F extends Numbers>(points: readonly F[]): readonly F[] =>
  points.map((point) => recorded(point));
