import { byEnding } from '../formats/by-ending.ts';
import type { Report } from '../report/report.ts';
import { reportDocx } from './docx.ts';
import { reportHtml } from './html.ts';
import { pdfOf } from './office.ts';
import { reportXlsx } from './xlsx.ts';

/** A file format of reports. */
export interface ReportForm {
  readonly ending: string;
  readonly mediaType: string;
  readonly bytes: (report: Report) => Promise<Uint8Array>;
  /** about how long it takes to make one, in milliseconds */
  readonly milliseconds: number;
}

/** What a document costs that is made in this process. */
const DOCUMENT_MS = 200;

/** What a document costs that LibreOffice makes: two seconds of a core, in a process of its own. */
const PDF_MS = 2_000;

/** Every file format of reports. A new one is one file and one line here. */
export const REPORT_FORMS: readonly ReportForm[] = Object.freeze([
  {
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: reportDocx,
    milliseconds: DOCUMENT_MS,
  },
  {
    ending: 'pdf',
    mediaType: 'application/pdf',
    bytes: async (report) => pdfOf(await reportDocx(report)),
    milliseconds: PDF_MS,
  },
  {
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: reportXlsx,
    milliseconds: DOCUMENT_MS,
  },
  {
    ending: 'html',
    mediaType: 'text/html; charset=utf-8',
    bytes: (report) => Promise.resolve(Buffer.from(reportHtml(report))),
    milliseconds: DOCUMENT_MS,
  },
]);

/** The format with a file name extension. Throws UNKNOWN_FORMAT. */
export const reportForm = (ending: string): ReportForm => byEnding(REPORT_FORMS, ending);
