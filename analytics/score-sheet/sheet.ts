import type { Bilingual } from '../../base/language.ts';

/** An indicator of an item: `floor` is the value from which points begin, in its unit. */
export interface SheetPart {
  readonly indicator: string;
  readonly floor: number;
}

/** An item of a sheet. */
export interface SheetItem {
  /** permanent, unique in all versions: scores that people give name it */
  readonly id: string;
  readonly title: Bilingual;
  /** the most that it brings */
  readonly points: number;
  /** equal parts of the item; none: only people score it */
  readonly parts: readonly SheetPart[];
}

/** A block of items, which share its points. */
export interface SheetBlock {
  readonly id: string;
  readonly title: Bilingual;
  readonly points: number;
  readonly items: readonly SheetItem[];
}

/** A finding after which the unit fails, whatever its score. */
export interface SheetVeto {
  readonly id: string;
  readonly title: Bilingual;
}

/** A grade: from how many points on it is given. */
export interface SheetGrade {
  readonly id: string;
  readonly title: Bilingual;
  readonly from: number;
}

/** A version of the sheet of 100 points. */
export interface Sheet {
  readonly version: number;
  /** the first calendar year that it scores */
  readonly fromYear: number;
  readonly title: Bilingual;
  readonly basis: Bilingual;
  /** their points add up to {@link FULL_SCORE} */
  readonly blocks: readonly SheetBlock[];
  /** added to the score, together at most `most` points */
  readonly bonus: { readonly most: number; readonly items: readonly SheetItem[] };
  readonly vetoes: readonly SheetVeto[];
  /** the best first; the last one from 0, also the one of a veto */
  readonly grades: readonly SheetGrade[];
}

/** The points of a sheet without bonus. */
export const FULL_SCORE = 100;

/** The code of the indicator that stands beside the score: the standardisation index. */
export const BESIDE = 'C09';

/** The items of a sheet that count towards 100 points. */
export const itemsOf = ({ blocks }: Pick<Sheet, 'blocks'>): SheetItem[] =>
  blocks.flatMap(({ items }) => items);

/** The codes of the indicators that a sheet reads, each once, with the one beside it. */
export const indicatorsOf = (sheet: Sheet): string[] => [
  ...new Set([
    ...[...itemsOf(sheet), ...sheet.bonus.items].flatMap(({ parts }) =>
      parts.map(({ indicator }) => indicator),
    ),
    BESIDE,
  ]),
];
