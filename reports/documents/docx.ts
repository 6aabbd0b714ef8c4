import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
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
  WidthType,
  type ISectionOptions,
} from 'docx';
import { checkText, type Report, type ReportChart, type ReportSection } from '../report/report.ts';
import { pngOf } from './chart-png.ts';
import { CHART, chartHeight, chartSvg } from './chart-svg.ts';
import { chapter, dayInWords, FONT, OPEN_FONTS, PAGE, SIZE, titleLines } from './official.ts';
import { onPaper, tableOf } from './docx-table.ts';
import { blank, body, exact, fontOf, HALF, indent, run, TWIPS } from './docx-run.ts';
import { redHead } from './docx-head.ts';

const right = { right: SIZE.三号 * 4 * TWIPS };

const heading = (text: string, eastAsia: string): Paragraph =>
  new Paragraph({ children: [run(text, eastAsia)], spacing: exact, indent, keepNext: true });

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
  { heading: title, findings, paragraphs = [], tables, chart }: ReportSection,
  index: number,
): Promise<(Paragraph | Table)[]> {
  const parts: [string, (Paragraph | Table)[]][] = [
    ...(findings.length + paragraphs.length > 0
      ? [
          [
            '主要情况',
            [...(findings.length > 0 ? [findings.join('')] : []), ...paragraphs].map((text) =>
              body(text),
            ),
          ] as [string, (Paragraph | Table)[]],
        ]
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
    // LibreOffice takes the keywords into a PDF, but not the description
    ...(snapshot && {
      description: checkText(snapshot),
      keywords: checkText(snapshot),
    }),
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
