import { CSV_MARK, csvLine } from '../../../base/people-csv.ts';
import type { PackageReport } from '../../client/send-package.ts';

const COLUMNS = ['table', 'row', 'column', 'value', 'code', 'message'] as const;

/** The faults of a report as a CSV file that Excel opens, in the language of the report. */
export const faultList = ({ faults }: PackageReport): Blob =>
  new Blob(
    [
      CSV_MARK,
      csvLine([...COLUMNS]),
      ...faults.map((fault) => csvLine(COLUMNS.map((column) => fault[column]))),
    ],
    { type: 'text/csv;charset=utf-8' },
  );
