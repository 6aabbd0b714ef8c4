import type { Bilingual } from '../language.ts';

/** Mistakes of callers about snapshots, documents and schedules; a part of `ERRORS`. */
export const REPORT_ERRORS = {
  // snapshots
  UNKNOWN_SNAPSHOT: {
    zh: '没有编号为“{code}”的快照。[相近的：{nearest}。]',
    en: 'There is no snapshot "{code}".[ Nearest: {nearest}.]',
  },
  NO_SNAPSHOT: { zh: '没有符合条件的快照：{what}。', en: 'There is no such snapshot: {what}.' },
  INVALID_SNAPSHOT: {
    zh: '快照要求有误：{reason}。',
    en: 'The requested snapshot is not valid: {reason}.',
  },
  ALREADY_SUPERSEDED: {
    zh: '快照 {code} 已被取代；请取代取代它的那一份。',
    en: 'Snapshot {code} is superseded already; supersede the one in its place.',
  },
  SNAPSHOT_DAMAGED: {
    zh: '快照 {code} 的“{part}”与其散列值不符或已缺失，不能使用；请用 snapshot verify 核对，并从备份恢复。',
    en:
      'Part "{part}" of snapshot {code} is missing or does not have its hash, and is not used; ' +
      'check it with snapshot verify, and restore it from a backup.',
  },
  NOT_IN_SNAPSHOT: {
    zh: '快照 {code} 中没有：{what}。',
    en: 'Snapshot {code} does not contain {what}.',
  },
  UNKNOWN_FORMAT: {
    zh: '没有格式“{format}”；可用：{formats}。',
    en: 'There is no format "{format}"; use one of: {formats}.',
  },
  // documents
  PDF_NEEDS_OFFICE: {
    zh:
      '本机没有 LibreOffice Writer，不能生成 PDF。请管理员安装（Debian：apt-get install ' +
      'libreoffice-writer-nogui；其他系统安装 LibreOffice，路径不同时设 SOFFICE），' +
      '或下载 DOCX 用 WPS、Word 另存为 PDF。',
    en:
      'This machine has no LibreOffice Writer to make PDF with. Ask the administrator to install ' +
      'it (Debian: apt-get install libreoffice-writer-nogui; elsewhere LibreOffice, with SOFFICE ' +
      'set to its path if need be), or save the DOCX as PDF in WPS or Word.',
  },
  PDF_NEEDS_FONT: {
    zh:
      '本机没有中文字体，PDF 中的汉字会成为空框。请管理员安装（Debian：apt-get install ' +
      'fonts-noto-cjk），或下载 DOCX 用 WPS、Word 另存为 PDF。',
    en:
      'This machine has no Chinese font, so a PDF would show boxes. Ask the administrator to ' +
      'install one (Debian: apt-get install fonts-noto-cjk), or save the DOCX as PDF in WPS or Word.',
  },
  PDF_GIVEN_UP: {
    zh: 'LibreOffice 用了 {seconds} 秒仍未生成 PDF，已停止。请稍后再试，或下载 DOCX 另存为 PDF。',
    en:
      'LibreOffice made no PDF in {seconds} seconds and was stopped. Try again later, or save the ' +
      'DOCX as PDF.',
  },
  // schedules
  UNKNOWN_SCHEDULE: { zh: '没有编号为“{id}”的定时任务。', en: 'There is no schedule "{id}".' },
  SCHEDULE_UNDER_WAY: {
    zh: '定时任务 {id} 正在执行，请稍后再看。',
    en: 'Schedule {id} is under way; look again in a moment.',
  },
  INVALID_SCHEDULE: { zh: '定时任务有误：{reason}。', en: 'The schedule is not valid: {reason}.' },
  NOT_DELIVERED: {
    zh: '无法送达 {where}：{reason}',
    en: 'It could not be delivered to {where}: {reason}',
  },
  RUN_GIVEN_UP: {
    zh: '执行了 {attempts} 次都没有完成（进程中途停止），不再重试。',
    en: 'It was begun {attempts} times and never finished (the process stopped meanwhile); it is not tried again.',
  },
} as const satisfies Record<string, Bilingual>;
