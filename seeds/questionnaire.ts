import { questionnaire } from '../schema/questionnaire/questionnaire.ts';

/**
 * An item of the staff form. Answers to items of one block are correlated; `reversed` items are
 * worded negatively.
 */
export interface Item {
  readonly code: string;
  readonly block: number;
  readonly reversed: boolean;
  /** only Party leaders and administrators answer it */
  readonly isForLeaders: boolean;
}

/**
 * Items correlated with another block than their own: T1 to T3 and O1 with trust in the union (S1),
 * O2 with well-being (S8).
 */
const COMPANIONS: ReadonlyMap<string, number> = new Map([
  ['T1', 0],
  ['T2', 0],
  ['T3', 0],
  ['O1', 0],
  ['O2', 7],
]);

/** Items that only Party leaders and administrators answer. */
const LEADERS_ONLY: ReadonlySet<string> = new Set(['T1', 'T2']);

/** Blocks of items: eight dimensions and E. */
export const BLOCKS = 9;

/** The items of the form in the order of its columns: S1-1 to S8-3, E1 to E5, T1 to T3, O1, O2. */
export const ITEMS: readonly Item[] = questionnaire.flatMap(({ items }, block) =>
  items.map(({ code, reverse }) => ({
    code,
    block: COMPANIONS.get(code) ?? block,
    reversed: reverse === true,
    isForLeaders: LEADERS_ONLY.has(code),
  })),
);

/** Number of items that all staff answer. */
export const COMMON_ITEMS = ITEMS.filter(({ isForLeaders }) => !isForLeaders).length;
