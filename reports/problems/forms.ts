import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { byEnding } from '../formats/by-ending.ts';
import { FORMATS } from '../formats/index.ts';
import { reportForm } from '../documents/index.ts';
import type { ProblemList } from './problem-list.ts';
import { problemReport } from './problem-report.ts';
import { problemTable } from './problem-table.ts';

/** A file format of the supervision list. */
export interface ProblemForm {
  readonly ending: string;
  readonly mediaType: string;
  /** about how long a document takes to make, in milliseconds; tables cost what their rows cost */
  readonly milliseconds?: number;
  /** @param day on which it is made */
  readonly bytes: (
    list: ProblemList,
    hierarchy: Hierarchy,
    day: string,
  ) => AsyncIterable<Uint8Array>;
}

const document = (ending: 'docx' | 'pdf' | 'html'): ProblemForm => {
  const { mediaType, bytes, milliseconds } = reportForm(ending);
  return {
    ending,
    mediaType,
    milliseconds,
    async *bytes(list, hierarchy, day) {
      yield await bytes(problemReport(list, hierarchy, day));
    },
  };
};

/** Every format: tables with all problems, documents for paper. */
export const PROBLEM_FORMS: readonly ProblemForm[] = Object.freeze([
  ...FORMATS.map(({ ending, mediaType, bytes }): ProblemForm => ({
    ending,
    mediaType,
    bytes: (list, hierarchy) => bytes([problemTable(list, hierarchy)]),
  })),
  document('docx'),
  document('pdf'),
  document('html'),
]);

/** The format with a file name extension. Throws UNKNOWN_FORMAT. */
export const problemForm = (ending: string): ProblemForm => byEnding(PROBLEM_FORMS, ending);
