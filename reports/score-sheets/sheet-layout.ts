import type { Scorer } from '../../analytics/score-sheet/given.ts';
import type { Bilingual } from '../../base/language.ts';

/** A column of the score sheet on paper. `name` is permanent: a filled sheet is read by it. */
export interface LayoutColumn {
  readonly name: string;
  readonly title: Bilingual;
  /** in characters */
  readonly width: number;
}

const column = (name: string, zh: string, en: string, width: number): LayoutColumn => ({
  name,
  title: { zh, en },
  width,
});

/** The columns that are printed, from left to right. */
export const PRINTED_COLUMNS: readonly LayoutColumn[] = Object.freeze([
  column('block', '分块', 'Block', 12),
  column('item', '项目', 'Item', 26),
  column('standard', '评分标准', 'Standard', 44),
  column('points', '分值', 'Points', 8),
  column('value', '指标数值', 'Figures', 24),
  column('status', '状态', 'Status', 14),
  column('proposal', '建议分', 'Proposal', 9),
  column('self', '自评分', 'Self', 9),
  column('district', '区评分', 'District', 9),
  column('city', '市评分', 'City', 9),
  column('result', '计分', 'Counted', 9),
  column('evidence', '评分依据', 'Evidence', 32),
]);

/** The column of the scores of each scorer. */
export const COLUMN_OF_SCORER: Readonly<Record<Scorer, string>> = Object.freeze({
  SELF: 'self',
  DISTRICT: 'district',
  CITY: 'city',
});

/** The hidden columns: the id of the item, and the version of each score in the file. */
export const HIDDEN_COLUMNS: readonly string[] = Object.freeze([
  'id',
  'seen_self',
  'seen_district',
  'seen_city',
]);

/** The hidden columns whose names alone say what the sheet is about, as `unit=U1`. */
export const ABOUT = Object.freeze({ unit: 'unit=', year: 'year=', version: 'version=' } as const);
