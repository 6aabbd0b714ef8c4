import { RULES } from '../../analytics/rules/index.ts';
import type { ReportContext } from './report-context.ts';
import type { FrozenUnit } from './frozen-period.ts';
import type { ReportSection, ReportTable } from './report.ts';

/** Maximum number of problems listed on paper; the total is always stated. */
const MAX_PRINTED = 40;

/** Indicators of single units whose value 0 of 1 means that the unit breaks a rule. */
const BROKEN = RULES.map(({ indicator, lacks }) => ({ code: indicator.code, lacks: lacks.zh }));

interface Problem {
  readonly unit: FrozenUnit;
  readonly lacks: string;
  readonly code: string;
}

/**
 * Counts of problems by org unit directly below the root, since the list on paper is cut. Null if
 * the root has only units below it.
 */
function spread(
  { below, now, has }: ReportContext,
  problems: readonly Problem[],
): ReportTable | null {
  if (below.every(({ kind }) => kind === 'unit')) return null;
  const places = new Set(below.map(({ code }) => code));
  const rules = BROKEN.filter(({ code }) => has(code));
  const placeOf = (unit: FrozenUnit): string | null => {
    for (let node: FrozenUnit | undefined = unit; node; node = now.units.get(node.parent ?? ''))
      if (places.has(node.code)) return node.code;
    return null;
  };
  const at = problems.map((problem) => ({ ...problem, place: placeOf(problem.unit) }));
  return {
    label: '表B-1',
    heading: '分布',
    title: '问题分布',
    head: ['单位', ...rules.map(({ lacks }) => lacks), '合计'],
    rows: below.map(({ code, name }) => {
      const here = at.filter(({ place }) => place === code);
      return {
        name,
        isTotal: false,
        cells: [
          ...rules.map((rule) => here.filter((problem) => problem.code === rule.code).length),
          here.length,
        ].map((value) => ({ kind: 'count' as const, value, missing: null })),
      };
    }),
    foot: [],
  };
}

/** The list of problems: unit, rule and clause; never persons. Null if there is none. */
export function problemsTable(context: ReportContext): ReportSection | null {
  const { now, has, named, root } = context;
  const units = [...now.units.values()].filter(({ kind }) => kind === 'unit');
  const problems = BROKEN.filter(({ code }) => has(code)).flatMap(({ code, lacks }) =>
    units.flatMap((unit) => {
      const figure = now.figure(code, unit.code);
      return figure?.status === 'OK' && figure.denominator === 1 && figure.numerator === 0
        ? [{ unit, lacks, code, clauses: named(code).clauses }]
        : [];
    }),
  );
  if (problems.length === 0) return null;
  const above = (code: string | null): string =>
    code === null || code === root.code ? '' : (now.units.get(code)?.name ?? '');
  return {
    heading: '问题清单',
    findings: [
      `共有${problems.length}项问题，涉及${new Set(problems.map(({ unit }) => unit.code)).size}个单位。`,
    ],
    tables: [
      {
        label: '表B',
        title: '问题清单',
        head: ['单位', '上级', '问题', '条款', '指标'],
        onPaper: MAX_PRINTED,
        rows: problems.map(({ unit, lacks, clauses, code }) => ({
          name: unit.name,
          isTotal: false,
          cells: [above(unit.parent), lacks, clauses.join('、'), code].map((value) => ({
            kind: 'text' as const,
            value,
            missing: null,
          })),
        })),
        foot: ['依据：各指标所列条款；期限以督办单为准。'],
      },
      ...[spread(context, problems)].flatMap((table) => table ?? []),
    ],
    chart: null,
  };
}
