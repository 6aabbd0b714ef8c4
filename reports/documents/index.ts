import { byEnding } from '../formats/by-ending.ts';
import type { Report } from '../report/report.ts';
import { reportDocx } from './docx.ts';
import { reportHtml } from './html.ts';
import { reportXlsx } from './xlsx.ts';

/** A file format of reports. */
export interface ReportForm {
  readonly ending: string;
  readonly mediaType: string;
  readonly bytes: (report: Report) => Promise<Uint8Array>;
}

/** Every file format of reports. A new one is one file and one line here. */
export const REPORT_FORMS: readonly ReportForm[] = Object.freeze([
  {
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: reportDocx,
  },
  {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: reportXlsx,
  },
  {
    ending: 'html',
    mediaType: 'text/html; charset=utf-8',
    bytes: (report) => Promise.resolve(Buffer.from(reportHtml(report))),
  },
]);

/** The format with a file name extension. Throws UNKNOWN_FORMAT. */
export const reportForm = (ending: string): ReportForm => byEnding(REPORT_FORMS, ending);
