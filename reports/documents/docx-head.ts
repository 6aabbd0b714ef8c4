import {
  type TextRun,
  Paragraph,
  AlignmentType,
  convertMillimetersToTwip,
  LineRuleType,
  BorderStyle,
} from 'docx';
import type { Report } from '../report/report.ts';
import { blank, exact, run, TWIPS } from './docx-run.ts';
import { headType, FONT, SIZE } from './official.ts';

const RED = 'D7000F';

/**
 * The begin of the line of the red head: its characters then begin 35 mm below the upper edge of
 * the text area.
 */
const HEAD_MM = 33;

function headOf(text: string): TextRun {
  const { size, scale } = headType(text.length);
  return run(text, FONT.title, size, { color: RED, scale });
}

/** The head: issuer in red, document number, red line. */
export const redHead = ({ issuer, number }: Report): Paragraph[] => [
  new Paragraph({
    children: [headOf(`${issuer}文件`)],
    alignment: AlignmentType.CENTER,
    spacing: {
      before: convertMillimetersToTwip(HEAD_MM),
      line: (SIZE.初号 + 6) * TWIPS,
      lineRule: LineRuleType.EXACT,
    },
  }),
  blank(),
  blank(),
  new Paragraph({
    children: [run(number ?? '')],
    alignment: AlignmentType.CENTER,
    spacing: exact,
    border: { bottom: { style: BorderStyle.SINGLE, color: RED, size: 18, space: 11 } },
  }),
];
