import { type IRunOptions, LineRuleType, Paragraph, TextRun } from 'docx';
import { FONT, PAGE, SIZE } from './official.ts';

/** Twips in a point. */
export const TWIPS = 20;

/** Half points in a point. */
export const HALF = 2;

/** A Chinese font with the Latin font of the document. */
export const fontOf = (eastAsia: string): NonNullable<IRunOptions['font']> => ({
  eastAsia,
  ascii: FONT.latin,
  hAnsi: FONT.latin,
  cs: FONT.latin,
});

/** A run of text; `size` is in points. */
export const run = (
  text: string,
  eastAsia: string = FONT.body,
  size: number = SIZE.三号,
  more: Partial<IRunOptions> = {},
): TextRun => new TextRun({ text, font: fontOf(eastAsia), size: size * HALF, ...more });

/** 22 lines in 225 mm. */
const LINE = Math.round(((PAGE.height - PAGE.top - PAGE.bottom) / 22 / 25.4) * 72 * TWIPS);

/** The exact line height of body text. */
export const exact = { line: LINE, lineRule: LineRuleType.EXACT } as const;

/** The first line of a paragraph is indented by two characters. */
export const indent = { firstLine: SIZE.三号 * 2 * TWIPS };

/** A paragraph of body text. */
export const body = (text: string, keepNext = false): Paragraph =>
  new Paragraph({ children: [run(text)], spacing: exact, indent, keepNext });

/** An empty line. */
export const blank = (keepNext = false): Paragraph =>
  new Paragraph({ children: [], spacing: exact, keepNext });
