import { WEIGHTS, type Weight } from '../../analytics/problems/problem.ts';
import type { LEVELS } from '../../analytics/query/metric-query.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { valueUnitText } from '../../base/value-unit.ts';
import type { Report, ReportCell, ReportSection, ReportTable } from '../report/report.ts';
import {
  dueDay,
  isAssigned,
  neededFor,
  PROBLEM_STATES,
  settingOf,
  type Problem,
  type ProblemGroup,
  type ProblemList,
} from './problem-list.ts';
import { titleOfGroup } from './problem-words.ts';

/** Most problems of a kind listed on paper; the total is always stated. */
const ON_PAPER = 40;

const LEVEL_NAMES: Readonly<Record<keyof typeof LEVELS, string>> = {
  CITY: '全市',
  DISTRICT: '辖市区',
  UNIT: '单位',
  GROUP: '工会小组',
};

const cell = (value: string | number | null): ReportCell => ({
  kind: typeof value === 'number' ? 'count' : 'text',
  value,
  missing: null,
});

/** The kinds of problems of one weight, with their numbers. */
function overview(groups: readonly ProblemGroup[], label: string): ReportTable {
  return {
    label,
    title: '分类',
    head: ['问题', '层级', '项数', '至少还需', '逾期', '已落实责任', '条款'],
    rows: groups.map(({ level, problems }) => ({
      name: titleOfGroup(problems).zh,
      isTotal: false,
      cells: [
        LEVEL_NAMES[level],
        problems.length,
        neededFor(problems),
        problems.filter(({ state }) => state === 'OVERDUE').length,
        problems.filter(isAssigned).length,
        problems[0]!.indicator.clauses.join('、'),
      ].map(cell),
    })),
    foot: [],
  };
}

/** The problems of one kind, org unit by org unit. */
function details(problems: readonly Problem[], label: string, hierarchy: Hierarchy): ReportTable {
  const [first] = problems;
  const { indicator, rule } = first!;
  const { sign } = valueUnitText(indicator.unit);
  return {
    label,
    title: `${titleOfGroup(problems).zh}（${problems.length}项）`,
    head: ['单位', rule ? '自何日起' : '数值', '至少还需', '期限', '责任', '状态'],
    onPaper: ON_PAPER,
    rows: problems.map((problem) => {
      const { node, figure, since, needed, state } = problem;
      const value = figure.value === null ? null : `${figure.value.toFixed(2)}${sign.zh}`;
      return {
        name: hierarchy.nodes[node]!.name,
        isTotal: false,
        cells: [
          rule ? since : value,
          needed,
          dueDay(problem),
          settingOf(problem)?.owner ?? null,
          PROBLEM_STATES[state].zh,
        ].map(cell),
      };
    }),
    foot: [
      rule
        ? `依据：${rule.article.zh}；条款${indicator.clauses.join('、')}；指标${indicator.code}。`
        : `指标${indicator.code}（定义第${indicator.revision}版）；条款${indicator.clauses.join('、')}。`,
    ],
  };
}

function sectionOf(
  weight: Weight,
  groups: readonly ProblemGroup[],
  number: number,
  hierarchy: Hierarchy,
): ReportSection {
  const problems = groups.flatMap((group) => group.problems);
  const units = new Set(problems.map(({ unit }) => unit)).size;
  // units below a target are too many for paper: the overview states their number
  const onPaper = groups.filter(({ level }) => weight !== 'TARGET' || level !== 'UNIT');
  return {
    heading: WEIGHTS[weight].zh,
    findings: [
      `共${problems.length}项，涉及${units}个组织单位。`,
      ...(onPaper.length < groups.length ? ['单位一级的逐项清单见工作簿。'] : []),
    ],
    tables: [
      overview(groups, `表${number}-1`),
      ...onPaper.map((group, i) => details(group.problems, `表${number}-${i + 2}`, hierarchy)),
    ],
    chart: null,
  };
}

/** A list of problems as a document. */
export function problemReport(
  { revision, node, asOf, groups }: ProblemList,
  hierarchy: Hierarchy,
  day: string,
): Report {
  const root = hierarchy.nodes[node]!;
  const weights = (Object.keys(WEIGHTS) as Weight[]).filter((weight) =>
    groups.some((group) => group.weight === weight),
  );
  const count = groups.reduce((sum, { problems }) => sum + problems.length, 0);
  return {
    title: `${root.name}督办单`,
    issuer: `${root.name}教育工会`,
    number: null,
    recipients: '各有关单位',
    copies: null,
    lead: [
      count === 0
        ? `截至${asOf}，${root.name}没有需要督办的事项。`
        : `截至${asOf}，${root.name}共有${count}项需要督办的事项，按轻重分列如下，请对照整改。`,
    ],
    sections: weights.map((weight, i) =>
      sectionOf(
        weight,
        groups.filter((group) => group.weight === weight),
        i + 1,
        hierarchy,
      ),
    ),
    notes: [
      `数据修订${revision}。期末时点类指标截至当日，期内事件类指标取最近一个完整年度。`,
      '是否已整改只由数据得出，不能手工销号；期限和责任由有权限的人员设定，历次设定留痕。',
    ],
    day,
    snapshot: null,
    outdated: null,
  };
}
