import { dayOf } from '../../base/day.ts';
import { edgeLine, UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import type { Language } from '../../base/language.ts';
import type { Facts } from '../facts/facts.ts';
import { indicatorNamed } from '../indicators/indicator-named.ts';
import { recordExplained } from './explain-record.ts';
import type { Plan } from './plan.ts';
import type { Access, Task } from './tasks.ts';
import type { ResolvedQuery } from './resolved-query.ts';

const WORDS = {
  reads: { zh: '读取', en: 'reads' },
  line: { zh: '隶属线', en: 'line' },
  wave: { zh: '测评波次', en: 'survey wave' },
  noWave: { zh: '该期没有测评', en: 'no survey in this period' },
  nodeSums: { zh: '按节点和日期预存的合计', en: 'stored sums by node and day' },
  unitSums: { zh: '按单位和日期预存的合计', en: 'stored sums by unit and day' },
  rows: { zh: '逐行扫描', en: 'rows, one by one' },
  columns: {
    zh: '各单位的数，每个时间窗算一次',
    en: 'a number of each unit, worked out once a window',
  },
  responses: { zh: '各单位答卷的合计', en: 'sums of responses by unit' },
  nodes: {
    zh: '各节点自己的行，由近及远',
    en: 'rows of the nodes themselves, the nearest first',
  },
  unitMeans: {
    zh: '各单位本身的其他指标',
    en: 'figures of other indicators of each unit',
  },
} as const;

function accessText(access: Access, language: Language): string {
  if (access.kind === 'rows') return WORDS.rows[language];
  return `${(access.kind === 'node sums' ? WORDS.nodeSums : WORDS.unitSums)[language]} (${access.rollup})`;
}

function taskText(task: Task, language: Language): string {
  const from =
    task.kind === 'states'
      ? `${task.facts}: ${accessText(task.access, language)}`
      : task.kind === 'people'
        ? `staff, events: ${WORDS.rows[language]}`
        : WORDS[task.kind][language];
  return `    ${[...task.measures, ...(task.kind === 'people' ? task.unitsWith : [])].join(', ')} <- ${from}`;
}

/** A plan as plain data for programs, with days as texts. */
export function planAsData({ steps, conditions }: Plan): object {
  const withDays = (list: Plan['steps']): object[] =>
    list.map((step) => ({ ...step, first: dayOf(step.first), on: dayOf(step.on) }));
  return { steps: withDays(steps), conditions: withDays(conditions) };
}

/**
 * A plan in words: the definition of each indicator, and its record horizons; for each period the
 * data that is read, its days and source.
 */
export function explained(
  { steps }: Plan,
  query: ResolvedQuery,
  facts: Facts,
  language: Language,
): string {
  const codes = [...new Set(steps.flatMap(({ indicators }) => indicators))];
  const definitions = codes.map(
    (code) =>
      `${code} ${indicatorNamed(code).title[language]} = ${indicatorNamed(code).definition[language]}`,
  );
  const line =
    query.line === UNION_LINE
      ? ''
      : ` · ${WORDS.line[language]} ${edgeLine.codes[query.line]![language]}`;
  const texts = steps.flatMap(({ period, indicators, on, wave, tasks }) => [
    `${period}: ${indicators.join(', ')} · ${WORDS.reads[language]} ` +
      `${dayOf(on)}${line}${wave === null ? '' : ` · ${WORDS.wave[language]} ${wave}`}`,
    ...(tasks.length > 0
      ? tasks.map((task) => taskText(task, language))
      : [`    ${WORDS.noWave[language]}`]),
  ]);
  return [...definitions, ...recordExplained(query, facts, language), ...texts].join('\n');
}
