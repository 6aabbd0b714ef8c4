import { questionnaire } from '../schema/questionnaire/questionnaire.ts';

/** An item of the staff form. Items of one block rise and fall together; `reversed` ones are worded the other way round. */
export interface Item {
  readonly code: string;
  readonly block: number;
  readonly reversed: boolean;
}

/** Items outside their own block: T3 and O1 go with trust in the union (S1), O2 with well-being (S8). */
const COMPANIONS: ReadonlyMap<string, number> = new Map([
  ['T3', 0],
  ['O1', 0],
  ['O2', 7],
]);

/** Items that only Party leaders and administrators are asked. */
const LEADERS_ONLY: ReadonlySet<string> = new Set(['T1', 'T2']);

/** Blocks of items: eight dimensions and E. */
export const BLOCKS = 9;

/** The 33 items of the staff form in the order of its columns: S1-1 to S8-3, E1 to E5, T3, O1, O2. */
export const ITEMS: readonly Item[] = questionnaire.flatMap(({ items }, block) =>
  items
    .filter(({ code }) => !LEADERS_ONLY.has(code))
    .map(({ code, reverse }) => ({
      code,
      block: COMPANIONS.get(code) ?? block,
      reversed: reverse === true,
    })),
);
