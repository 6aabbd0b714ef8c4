import type { Day } from '../../base/day.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The number of a chapter, from 0, in Chinese: 一, 二, … 十一. */
export function chapter(index: number): string {
  const n = index + 1;
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${DIGITS[n % 10]!}`;
}

/**
 * A day as official documents write it: 2026年1月5日, in Arabic digits without zeros in front (GB/T
 * 9704-2012, 7.3.5.4).
 */
export const dayInWords = (day: Day): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/**
 * The page of GB/T 9704-2012, in millimetres: A4, margins, and the area of the text of 156 × 225.
 */
export const PAGE = Object.freeze({
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  textWidth: 156,
});

/** Sizes of type in points, by their Chinese names. */
export const SIZE = Object.freeze({ 初号: 42, 二号: 22, 三号: 16, 四号: 14, 五号: 10.5, 小五: 9 });

/** Font names of the standard. */
export const FONT = Object.freeze({
  title: '方正小标宋简体',
  body: '仿宋',
  heading: '黑体',
  subheading: '楷体',
  page: '宋体',
  latin: 'Times New Roman',
});

/** Open substitutes for the fonts of the standard, by font name. */
export const OPEN_FONTS: Readonly<Record<string, readonly string[]>> = Object.freeze({
  [FONT.title]: ['Noto Serif CJK SC', 'Source Han Serif SC'],
  [FONT.body]: ['FandolFang R', 'Noto Serif CJK SC'],
  [FONT.heading]: ['Noto Sans CJK SC', 'Source Han Sans SC'],
  [FONT.subheading]: ['FandolKai', 'LXGW WenKai', 'Noto Serif CJK SC'],
  [FONT.page]: ['Noto Serif CJK SC', 'Source Han Serif SC'],
  [FONT.latin]: ['Liberation Serif', 'Tinos'],
});

/** The width of the text in points. */
const TEXT_POINTS = (PAGE.textWidth / 25.4) * 72;

/**
 * Font size of the red head for a number of characters: as large as fits on one line, condensed (in
 * percent) where necessary, since the standard leaves its size open.
 */
export function headType(characters: number): { readonly size: number; readonly scale: number } {
  const scale = characters * SIZE.初号 * 0.9 <= TEXT_POINTS ? 90 : 66;
  return {
    size: Math.min(
      SIZE.初号,
      Math.max(SIZE.二号, Math.floor(TEXT_POINTS / ((characters * scale) / 100))),
    ),
    scale,
  };
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * A title in lines that fit the page, broken between words into parts of similar length (GB/T
 * 9704-2012, 7.3.1).
 */
export function titleLines(title: string): string[] {
  const maxLength = Math.floor(TEXT_POINTS / SIZE.二号);
  if (title.length <= maxLength) return [title];
  const cuts = Array.from(words.segment(title), ({ index }) => index).filter(
    (place) => place > 0 && place <= maxLength,
  );
  const lineLength = title.length / Math.ceil(title.length / maxLength);
  const cut = cuts.reduce(
    (best, place) => (Math.abs(place - lineLength) < Math.abs(best - lineLength) ? place : best),
    cuts[0] ?? maxLength,
  );
  return [title.slice(0, cut), ...titleLines(title.slice(cut))];
}
