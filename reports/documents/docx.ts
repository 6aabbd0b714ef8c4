import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeightRule,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import {
  cellText,
  type Report,
  type ReportChart,
  type ReportSection,
  type ReportTable,
} from '../report/report.ts';
import { pngOf } from './chart-png.ts';
import { CHART, chartHeight, chartSvg } from './chart-svg.ts';
import {
  chapter,
  dayInWords,
  FONT,
  headType,
  OPEN_FONTS,
  PAGE,
  SIZE,
  titleLines,
} from './official.ts';

/** Twips in a point, half points in a point. */
const TWIPS = 20;
const HALF = 2;

/** 22 lines in 225 mm. */
const LINE = Math.round(((PAGE.height - PAGE.top - PAGE.bottom) / 22 / 25.4) * 72 * TWIPS);

const RED = 'D7000F';

const fontOf = (eastAsia: string): NonNullable<IRunOptions['font']> => ({
  eastAsia,
  ascii: FONT.latin,
  hAnsi: FONT.latin,
  cs: FONT.latin,
});
const run = (
  text: string,
  eastAsia: string = FONT.body,
  size: number = SIZE.三号,
  more: Partial<IRunOptions> = {},
): TextRun => new TextRun({ text, font: fontOf(eastAsia), size: size * HALF, ...more });

const exact = { line: LINE, lineRule: LineRuleType.EXACT } as const;
const indent = { firstLine: SIZE.三号 * 2 * TWIPS };
const right = { right: SIZE.三号 * 4 * TWIPS };

const body = (text: string, keepNext = false): Paragraph =>
  new Paragraph({ children: [run(text)], spacing: exact, indent, keepNext });
const blank = (keepNext = false): Paragraph =>
  new Paragraph({ children: [], spacing: exact, keepNext });
const heading = (text: string, eastAsia: string): Paragraph =>
  new Paragraph({ children: [run(text, eastAsia)], spacing: exact, indent, keepNext: true });

/**
 * Where the line of the red head begins, so that its characters begin 35 mm below the upper edge of
 * the text area.
 */
const HEAD_MM = 33;

function headOf(text: string): TextRun {
  const { size, scale } = headType(text.length);
  return run(text, FONT.title, size, { color: RED, scale });
}

/** The head: issuer in red, document number, red line. */
const redHead = ({ issuer, number }: Report): Paragraph[] => [
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

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN };

/** Rows of a table that is kept on one page. */
const SHORT = 16;

/** How wide texts are, counting a Chinese character as 2. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);

/**
 * Column widths in twips: proportional to the texts, within limits, filling the width of the page.
 */
function widthsOf({ head, rows }: Pick<ReportTable, 'head' | 'rows'>, size: number): number[] {
  const all = convertMillimetersToTwip(PAGE.textWidth);
  const longest = head.map((title, i) =>
    Math.max(
      widthOf(title) / 2,
      ...rows.map(({ name, cells }) => widthOf(i === 0 ? name : cellText(cells[i - 1]!))),
    ),
  );
  const wanted = longest.map(
    (length) => (Math.min(40, Math.max(7, length + 2)) * size * TWIPS) / 2,
  );
  const sum = wanted.reduce((total, width) => total + width, 0);
  return wanted.map((width) => Math.floor((width * all) / sum));
}

function tableOf({ head, rows }: ReportTable): Table {
  const isText = rows.some(({ cells }) => cells.some(({ kind }) => kind === 'text'));
  const size = isText || head.length > 7 ? SIZE.小五 : SIZE.五号;
  const widths = widthsOf({ head, rows }, size);
  // a short table stays on one page
  const isShort = rows.length <= SHORT;
  const cell = (
    text: string,
    i: number,
    bold: boolean,
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
    keepNext = isShort,
  ): TableCell =>
    new TableCell({
      children: [
        new Paragraph({
          children: [run(text, bold ? FONT.heading : FONT.page, size)],
          alignment,
          keepNext,
        }),
      ],
      width: { size: widths[i]!, type: WidthType.DXA },
      borders: BORDERS,
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 60, right: 60, top: 20, bottom: 20 },
    });
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((title, i) => cell(title, i, true, AlignmentType.CENTER)),
      }),
      ...rows.map(
        ({ name, isTotal, cells }) =>
          new TableRow({
            cantSplit: true,
            height: { value: 320, rule: HeightRule.ATLEAST },
            children: [
              cell(name, 0, isTotal, AlignmentType.LEFT),
              ...cells.map((value, i) =>
                cell(
                  cellText(value),
                  i + 1,
                  isTotal,
                  value.kind === 'text' ? AlignmentType.LEFT : AlignmentType.RIGHT,
                ),
              ),
            ],
          }),
      ),
    ],
  });
}

/** A table for paper: long tables are cut. */
function onPaper({ onPaper: most = Infinity, ...table }: ReportTable): ReportTable {
  const { rows, foot } = table;
  return rows.length <= most
    ? table
    : {
        ...table,
        rows: rows.slice(0, most),
        foot: [
          `共${rows.length}行，此处列出前${most}行，全部见本报告的工作簿（XLSX）和网页（HTML）。`,
          ...foot,
        ],
      };
}

const small = (text: string): Paragraph =>
  new Paragraph({ children: [run(text, FONT.page, SIZE.小五)] });
const caption = (text: string): Paragraph =>
  new Paragraph({
    children: [run(text, FONT.heading, SIZE.四号)],
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 120, after: 60 },
  });

/** A chart as vectors, with a bitmap for programs that cannot show them. */
async function pictureOf(chart: ReportChart): Promise<Paragraph> {
  const svg = chartSvg(chart);
  const width = Math.round((PAGE.textWidth / 25.4) * 96);
  const height = Math.round((chartHeight(chart) * width) / CHART.width);
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        transformation: { width, height },
        fallback: { type: 'png', data: await pngOf(svg) },
        altText: {
          name: chart.title,
          title: chart.title,
          description:
            `${chart.title}：` +
            chart.bars
              .map(({ name, value }) => `${name} ${value === null ? '无' : value.toFixed(2)}`)
              .join('，'),
        },
      }),
    ],
    alignment: AlignmentType.CENTER,
    spacing: { before: 60, after: 60 },
  });
}

async function sectionOf(
  { heading: title, findings, tables, chart }: ReportSection,
  index: number,
): Promise<(Paragraph | Table)[]> {
  const parts: [string, (Paragraph | Table)[]][] = [
    ...(findings.length > 0
      ? [['主要情况', [body(findings.join(''))]] as [string, (Paragraph | Table)[]]]
      : []),
    ...tables.map((table): [string, (Paragraph | Table)[]] => [
      table.heading ?? '统计表',
      [
        caption(`${table.label}  ${table.title}`),
        tableOf(onPaper(table)),
        ...onPaper(table).foot.map(small),
      ],
    ]),
    ...(chart
      ? [
          ['图示', [caption(chart.title), await pictureOf(chart)]] as [
            string,
            (Paragraph | Table)[],
          ],
        ]
      : []),
  ];
  return [
    heading(`${chapter(index)}、${title}`, FONT.heading),
    ...parts.flatMap(([name, children], i) => [
      ...(parts.length > 1 ? [heading(`（${chapter(i)}）${name}`, FONT.subheading)] : []),
      ...children,
    ]),
  ];
}

/**
 * Copies, issuer and date of printing, between lines at the lower edge of the text area of the last
 * page (7.4.1); LibreOffice 7.4 puts it below the signature.
 */
function printed({ issuer, copies, day }: Report): Table {
  const line = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
  const width = convertMillimetersToTwip(PAGE.textWidth);
  const row = (text: string): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          borders: { top: line, bottom: line, left: none, right: none },
          children: [
            new Paragraph({
              children: [run(text, FONT.body, SIZE.四号)],
              indent: { left: 280, right: 280 },
              tabStops: [{ type: TabStopType.RIGHT, position: width - 280 }],
            }),
          ],
        }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    rows: [
      ...(copies === null ? [] : [row(`抄送：${copies}。`)]),
      row(`${issuer}\t${dayInWords(day)}印发`),
    ],
    float: {
      horizontalAnchor: TableAnchorType.MARGIN,
      relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
}

const pageNumber = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: SIZE.四号 * TWIPS, right: SIZE.四号 * TWIPS },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: fontOf(FONT.page),
            size: SIZE.四号 * HALF,
          }),
        ],
      }),
    ],
  });

/**
 * The fonts with their substitutes (ECMA-376, part 1, 17.8.3.1); the docx library cannot write this
 * part.
 */
const fontTable = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    ...Object.entries(OPEN_FONTS).map(
      ([name, others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/>` +
        `<w:charset w:val="${name === FONT.latin ? '00' : '86'}"/></w:font>`,
    ),
    '</w:fonts>',
  ].join('');

/**
 * A report as a DOCX in the form of an official document (GB/T 9704-2012): page, margins, sizes and
 * fonts of its elements, page numbers outside.
 */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const { title, recipients, lead, sections, notes, issuer, day, snapshot } = report;
  const mm = convertMillimetersToTwip;
  const properties: ISectionOptions['properties'] = {
    page: {
      size: { width: mm(PAGE.width), height: mm(PAGE.height) },
      margin: {
        top: mm(PAGE.top),
        bottom: mm(PAGE.bottom),
        left: mm(PAGE.left),
        right: mm(PAGE.right),
        footer: mm(PAGE.bottom - 7 - 5),
      },
    },
  };
  const children = [
    ...redHead(report),
    blank(),
    blank(),
    ...titleLines(title).map(
      (line) =>
        new Paragraph({
          children: [run(line, FONT.title, SIZE.二号)],
          alignment: AlignmentType.CENTER,
          spacing: { line: 32 * TWIPS, lineRule: LineRuleType.EXACT },
        }),
    ),
    blank(),
    new Paragraph({ children: [run(`${recipients}：`)], spacing: exact }),
    ...lead.map((text) => body(text)),
    ...(await Promise.all(sections.map(sectionOf))).flat(),
    heading(`${chapter(sections.length)}、说明`, FONT.heading),
    ...notes.map((note, i) => body(`${i + 1}.${note}`, i === notes.length - 1)),
    blank(true),
    blank(true),
    new Paragraph({
      children: [run(issuer)],
      alignment: AlignmentType.RIGHT,
      indent: right,
      spacing: exact,
      keepNext: true,
    }),
    new Paragraph({
      children: [run(dayInWords(day))],
      alignment: AlignmentType.RIGHT,
      indent: right,
      spacing: exact,
      keepNext: true,
    }),
    blank(true),
    printed(report),
    blank(),
  ];
  const document = new Document({
    title,
    creator: issuer,
    description: `快照 ${snapshot.code}，SHA-256 ${snapshot.contentHash}`,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: fontOf(FONT.body),
            size: SIZE.三号 * HALF,
            language: { eastAsia: 'zh-CN', value: 'en-US' },
          },
        },
      },
    },
    sections: [
      {
        properties,
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children,
      },
    ],
  });
  return new Uint8Array(
    await Packer.toBuffer(document, undefined, [{ path: 'word/fontTable.xml', data: fontTable() }]),
  );
}
