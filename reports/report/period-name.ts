const QUARTERS = '一二三四';
const TERMS = '一二';

/** The names of calendar periods in documents, also of periods of one day. */
const NAMES: readonly (readonly [RegExp, (...parts: number[]) => string])[] = [
  [/^(\d{4})$/, (y) => `${y}年度`],
  [/^(\d{4})-Q(\d)$/, (y, q) => `${y}年第${QUARTERS[q - 1]!}季度`],
  [/^(\d{4})-(\d\d)$/, (y, m) => `${y}年${m}月`],
  [/^SY(\d{4})$/, (y) => `${y}至${y + 1}学年`],
  [/^SY(\d{4})-(\d)$/, (y, s) => `${y}至${y + 1}学年第${TERMS[s - 1]!}学期`],
  [/^UY(\d{4})$/, (y) => `${y}工会统计年度`],
  [/^(\d{4})-(\d\d)-(\d\d)$/, (y, m, d) => `${y}年${m}月${d}日`],
];

/** A period as a document names it, by its label. */
export function periodName(label: string): string {
  for (const [pattern, name] of NAMES) {
    const parts = pattern.exec(label);
    if (parts) return name(...parts.slice(1).map(Number));
  }
  return label;
}

/** The name in documents of the same period of the year before, given the label of either. */
export const yearAgo = (label: string): string =>
  /^(?:UY)?\d{4}$/.test(label) ? '上年' : /^SY\d{4}$/.test(label) ? '上学年' : '上年同期';
