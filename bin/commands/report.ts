import type { Command } from '../terminal/command.ts';
import { schedule } from './report/schedule.ts';

const city: Command = {
  name: 'city',
  title: {
    zh: '年度工会工作统计报告（全市，或 --root 所指单位）',
    en: 'the report on a period: of the whole city, or of --root',
  },
  details: {
    zh:
      '数字全部取自快照：默认用最近一份含该期的快照，没有则先生成。扩展名决定格式：' +
      '.docx（公文格式，GB/T 9704）、.pdf（同一公文，须装有 LibreOffice Writer）、' +
      '.xlsx（一表一页）、.html（单一网页，可打印）。',
    en:
      'All numbers come from a snapshot: the newest one with the period, made first where there ' +
      'is none. The ending names the form: .docx (an official document, GB/T 9704), .pdf (the ' +
      'same, made by LibreOffice Writer, which must be installed), .xlsx (a sheet for each ' +
      'table), .html (one page, to be printed).',
  },
  options: [
    {
      flags: '--period <period>',
      about: { zh: '统计期，如 2025', en: 'the period, such as 2025' },
      must: true,
    },
    { flags: '--out <file>', about: { zh: '写到哪里', en: 'where to' }, must: true },
    {
      flags: '--root <code>',
      was: '--unit <code>',
      about: { zh: '组织单位（默认最上一级）', en: 'the org unit (default the top)' },
    },
    { flags: '--snapshot <code>', about: { zh: '用哪一份快照', en: 'the snapshot to use' } },
    {
      flags: '--fresh',
      about: { zh: '先按现有数据生成新快照', en: 'make a new snapshot of the data as it is first' },
    },
    { flags: '--issuer <name>', about: { zh: '发文机关', en: 'who issues it' } },
    {
      flags: '--number <text>',
      about: { zh: '发文字号，如 常教工〔2026〕1号', en: 'the number of the document' },
    },
    { flags: '--recipients <text>', about: { zh: '主送机关', en: 'whom it is sent to' } },
    { flags: '--copies <text>', about: { zh: '抄送机关', en: 'who gets copies' } },
  ],
  examples: [
    [
      'report city --period 2025 --out report.docx',
      { zh: '全市 2025 年度报告', en: 'the report of the city on 2025' },
    ],
    [
      'report city --period 2025 --out report.pdf',
      { zh: '同一报告，存为 PDF', en: 'the same report as PDF' },
    ],
  ],
  run: async (context, parsed) => (await import('../work/report.ts')).reportOnCity(context, parsed),
};

/** Makes reports from snapshots. */
export const report: Command = {
  name: 'report',
  title: { zh: '由快照生成报告', en: 'make reports from snapshots' },
  commands: [city, schedule],
};
