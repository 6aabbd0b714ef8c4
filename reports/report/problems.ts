import { WEIGHTS, type Weight } from '../../analytics/problems/problem.ts';
import { PROBLEM_STATES } from '../problems/problem-list.ts';
import { cellOf } from './columns.ts';
import type { FrozenUnit, SupplementRow } from './frozen-period.ts';
import type { ReportContext } from './report-context.ts';
import { textCell, type ReportSection, type ReportTable } from './report.ts';

/** Maximum number of problems listed on paper; the total is always stated. */
const MAX_PRINTED = 40;

const ORDER = Object.keys(WEIGHTS) as Weight[];

/** A problem as it was frozen. */
interface FrozenProblem {
  readonly code: string;
  readonly unit: FrozenUnit;
  readonly weight: Weight;
  readonly title: string;
  readonly clauses: string;
  readonly article: string | null;
  readonly needed: number | null;
  /** office or person that answers for it; null: nobody, or the snapshot does not say */
  readonly owner: string | null;
  /** the day that a person has set, else the one that the rule gives */
  readonly dueOn: string | null;
}

const textIn = (row: SupplementRow, name: string): string | null =>
  typeof row[name] === 'string' ? row[name] : null;

/** The problems of the period, the worst first; null if the snapshot contains none. */
function problemsOf({ now }: ReportContext): FrozenProblem[] | null {
  const rows = now.rows('problems');
  const settings = new Map(
    (now.rows('settings') ?? []).map((row) => [`${row.code} ${row.unit}`, row]),
  );
  return (
    rows &&
    rows
      .flatMap((row): FrozenProblem[] => {
        const unit = now.units.get(String(row.unit));
        const setting = settings.get(`${row.code} ${row.unit}`) ?? {};
        return unit
          ? [
              {
                code: String(row.code),
                unit,
                weight: row.weight as Weight,
                title: String(row.title),
                clauses: textIn(row, 'clauses') ?? '',
                article: textIn(row, 'article'),
                needed: typeof row.needed === 'number' ? row.needed : null,
                owner: textIn(setting, 'owner'),
                dueOn: textIn(setting, 'deadline') ?? textIn(row, 'dueOn'),
              },
            ]
          : [];
      })
      // a stable sort: within a weight and a kind the order is that of the supervision list
      .sort((a, b) => ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight))
  );
}

const isOverdue = (
  { dueOn }: FrozenProblem,
  { period, openAt }: Pick<ReportContext, 'period' | 'openAt'>,
): boolean => dueOn !== null && dueOn < (openAt ?? period.last);

/** Whether the snapshot says who answers for problems; those of older programs do not. */
const hasOwners = ({ now }: Pick<ReportContext, 'now'>): boolean => now.rows('settings') !== null;

/** The day of the problems, as sentences begin. */
const asOfText = ({ period, openAt }: Pick<ReportContext, 'period' | 'openAt'>): string =>
  openAt === null ? `截至${period.last}` : `按${openAt}时已登记的期末情况`;

const unitsIn = (problems: readonly FrozenProblem[]): number =>
  new Set(problems.map(({ unit }) => unit.code)).size;

/**
 * What mends problems of one kind together; null if the numbers do not add up: a district's or the
 * city's number contains the people that the units below it count too.
 */
function neededTogether(problems: readonly FrozenProblem[]): number | null {
  if (problems.length > 1 && problems.some(({ unit }) => unit.kind !== 'unit')) return null;
  return problems.reduce<number | null>(
    (sum, { needed }) => (needed === null ? sum : (sum ?? 0) + needed),
    null,
  );
}

/** The problems by weight and title, with how many there are and what mends them. */
function kinds(context: ReportContext, problems: readonly FrozenProblem[]): ReportTable {
  const byKind = new Map<string, FrozenProblem[]>();
  for (const problem of problems) {
    // one rule warns of one unit and fails another under the same title
    const kind = `${problem.weight} ${problem.title}`;
    byKind.set(kind, [...(byKind.get(kind) ?? []), problem]);
  }
  const rows = [...byKind.values()]
    .sort(
      ([a, ...as], [b, ...bs]) =>
        ORDER.indexOf(a!.weight) - ORDER.indexOf(b!.weight) || bs.length - as.length,
    )
    .map((list) => {
      const [first] = list;
      return {
        name: first!.title,
        isTotal: false,
        cells: [
          textCell(WEIGHTS[first!.weight].zh),
          cellOf('count', null, list.length),
          cellOf('count', null, unitsIn(list)),
          cellOf('count', null, list.filter((problem) => isOverdue(problem, context)).length),
          ...(hasOwners(context)
            ? [cellOf('count', null, list.filter(({ owner }) => owner !== null).length)]
            : []),
          cellOf('count', null, neededTogether(list)),
          textCell(first!.clauses),
        ],
      };
    });
  return {
    label: '表B-1',
    heading: '分类',
    title: '问题分类（按轻重）',
    head: [
      '问题',
      '轻重',
      '项数',
      '单位数',
      '逾期',
      ...(hasOwners(context) ? ['已落实责任'] : []),
      '至少还需',
      '条款',
    ],
    rows,
    foot: [
      '“至少还需”为使各单位达到要求须新增（越低越好的指标为减少）的最小数目，只在各项均为基层单位时相加，上级与下级的数目重叠，不相加；同一事项在市、辖市区和单位各计一项。',
    ],
  };
}

/** Counts of problems by org unit directly below the root, since the list on paper is cut. */
function spread(
  { below, now }: ReportContext,
  problems: readonly FrozenProblem[],
): ReportTable | null {
  if (below.every(({ kind }) => kind === 'unit')) return null;
  const places = new Set(below.map(({ code }) => code));
  const placeOf = (unit: FrozenUnit): string | null => {
    for (let node: FrozenUnit | undefined = unit; node; node = now.units.get(node.parent ?? ''))
      if (places.has(node.code)) return node.code;
    return null;
  };
  const at = problems.map((problem) => ({ ...problem, place: placeOf(problem.unit) }));
  const row = (name: string, isTotal: boolean, here: readonly FrozenProblem[]) => ({
    name,
    isTotal,
    cells: [
      ...ORDER.map((weight) => here.filter((problem) => problem.weight === weight).length),
      here.length,
      unitsIn(here),
    ].map((number) => cellOf('count', null, number)),
  });
  const elsewhere = at.filter(({ place }) => place === null);
  return {
    label: '表B-2',
    heading: '分布',
    title: '问题分布',
    head: ['单位', ...ORDER.map((weight) => WEIGHTS[weight].zh), '合计（项）', '涉及单位'],
    rows: [
      ...below.map(({ code, name }) =>
        row(
          name,
          false,
          at.filter(({ place }) => place === code),
        ),
      ),
      ...(elsewhere.length > 0 ? [row('本级及直属', false, elsewhere)] : []),
      row('合计', true, at),
    ],
    foot: [],
  };
}

/** The number of problems by weight, in one sentence; null if the snapshot contains none. */
export function problemsSentence(context: ReportContext): string | null {
  const problems = problemsOf(context);
  if (!problems) return null;
  if (problems.length === 0) return `${asOfText(context)}，没有违反规则或未达目标的事项。`;
  const counts = ORDER.flatMap((weight) => {
    const { length } = problems.filter((problem) => problem.weight === weight);
    return length > 0 ? [`${WEIGHTS[weight].zh}${length}项`] : [];
  });
  const overdue = problems.filter((problem) => isOverdue(problem, context)).length;
  const owned = problems.filter(({ owner }) => owner !== null).length;
  return (
    `${asOfText(context)}，共有问题${problems.length}项，涉及${unitsIn(problems)}个组织单位：` +
    `${counts.join('、')}${overdue > 0 ? `，其中${overdue}项已过期限` : ''}。` +
    (hasOwners(context)
      ? owned === 0
        ? '均未落实责任。'
        : `已落实责任${owned}项，未落实${problems.length - owned}项。`
      : '')
  );
}

/**
 * Table B: unit, what is wrong, clause, who answers for it, by when, and its state; the worst first.
 */
export function problemsSection(context: ReportContext): ReportSection {
  const { now, root, frozenOn } = context;
  const withOwners = hasOwners(context);
  const heading = '问题清单';
  const problems = problemsOf(context);
  const above = (code: string | null): string =>
    code === null || code === root.code ? '' : (now.units.get(code)?.name ?? '');
  const rows = (problems ?? []).map((problem) => ({
    name: problem.unit.name,
    isTotal: false,
    cells: [
      textCell(above(problem.unit.parent)),
      textCell(WEIGHTS[problem.weight].zh),
      textCell(problem.title),
      cellOf('count', null, problem.needed),
      textCell([problem.article, problem.clauses].filter(Boolean).join('；')),
      textCell(problem.dueOn ?? ''),
      ...(withOwners ? [textCell(problem.owner ?? '未落实')] : []),
      textCell(PROBLEM_STATES[isOverdue(problem, context) ? 'OVERDUE' : 'OPEN'].zh),
    ],
  }));
  const list: ReportTable = {
    label: '表B',
    title: heading,
    head: [
      '单位',
      '上级',
      '轻重',
      '问题',
      '还需',
      '依据',
      '期限',
      ...(withOwners ? ['责任'] : []),
      '状态',
    ],
    onPaper: MAX_PRINTED,
    rows,
    foot: [
      `统计时间：${asOfText(context)}；期内事件类指标取期末之前最近一个完整年度。数据修订${context.revision}。`,
      `依据为法规条文和政策条款号。${
        withOwners
          ? `责任和期限为截至${frozenOn}所设定，未设定期限的由规则得出；以后的变动见督办单。`
          : '期限由规则得出；本快照由较早版本的程序生成，设定的责任和期限见督办单。'
      }状态按期末与期限比较。为保护个人而不显示的数字不列为问题。`,
    ],
  };
  if (!problems || problems.length === 0)
    return {
      heading,
      findings: [
        problems
          ? `${asOfText(context)}，没有违反规则或未达目标的事项，表B无内容。`
          : '本快照由较早版本的程序生成，未冻结问题清单，表B从略；请重新冻结后再生成报告。',
      ],
      tables: [],
      chart: null,
    };
  const distribution = spread(context, problems);
  return {
    heading,
    findings: [problemsSentence(context)!],
    tables: [list, kinds(context, problems), ...(distribution ? [distribution] : [])],
    chart: null,
  };
}
