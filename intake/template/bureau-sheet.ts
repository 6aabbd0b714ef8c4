import { codeReader } from '../../schema/code-lists/code-list.ts';
import { reportTemplate } from '../../schema/code-lists/report-template.ts';

/** The sheet of the bureau with totals of answers only, from which no index can be computed. */
export const TOTALS_SHEET = 'T16';

const readTemplate = codeReader(reportTemplate);

/** The code of a sheet of the bureau, such as T03, by its number or name; null if there is none. */
export const bureauSheetNamed = (name: string): string | null => readTemplate(name) ?? null;
