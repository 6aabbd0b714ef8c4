import type { FindingContext } from './findings.ts';
import type { ReportContext } from './report-context.ts';

/** What findings about one indicator of a report are made from. */
export function findingContext(context: ReportContext, code: string): FindingContext {
  const { indicatorOf, root, below, now, before, targetOf, openAt } = context;
  return {
    indicator: indicatorOf(code),
    root,
    below,
    now,
    before: openAt === null ? before : null,
    openAt,
    targetOf: (unit) => targetOf(code, unit),
  };
}
