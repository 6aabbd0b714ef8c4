import type { Bilingual } from '../../base/language.ts';
import type { Dimension } from '../../analytics/dimensions/dimension.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { dimensionIdsOf } from '../../analytics/query/asked.ts';
import type { Answer, AnswerRow } from '../../analytics/query/answer-blocks.ts';
import { breathe } from '../../analytics/store/breathe.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { RequestContext } from '../graphql/context.ts';

/** An indicator as the API shows it. */
export type ShownIndicator = Indicator & { readonly dimensions: readonly string[] };

const shown = new Map(
  INDICATORS.map((indicator) => [
    indicator,
    { ...indicator, dimensions: dimensionIdsOf(indicator) },
  ]),
);

/** An indicator as the API shows it; the same object each time. */
export const shownIndicator = (indicator: Indicator): ShownIndicator => shown.get(indicator)!;

const NOT_STATED: Bilingual = { zh: '未填', en: 'not stated' };

function titleOf(
  dimension: Dimension,
  key: string,
  {
    nodes,
    indexOfCode,
  }: { nodes: Hierarchy['nodes']; indexOfCode: (code: string) => number | undefined },
): Bilingual {
  if (key === '') return NOT_STATED;
  const title = dimension.groups?.find((group) => group.key === key)?.title;
  if (title) return title;
  const node = indexOfCode(key);
  const name = node === undefined ? key : nodes[node]!.name;
  return { zh: name, en: name };
}

const NO_GROUP: readonly never[] = Object.freeze([]);

/** The group of a row as the API shows it. @param by the dimensions of its keys */
export const shownGroup = (
  group: readonly string[],
  by: readonly Dimension[],
  hierarchy: Hierarchy,
): readonly object[] =>
  group.map((key, i) => ({
    dimension: by[i]!.id,
    key,
    title: titleOf(by[i]!, key, {
      nodes: hierarchy.nodes,
      indexOfCode: (code) => hierarchy.indexOfCode(code),
    }),
  }));

/** Rows as the API shows them. @param by the dimensions of their groups */
export function shownRows(
  rows: readonly AnswerRow[],
  hierarchy: Hierarchy,
  by: readonly Dimension[],
): object[] {
  const { nodes } = hierarchy;
  return rows.map((row) => ({
    ...row,
    indicator: shownIndicator(row.indicator),
    unit: nodes[row.node]!,
    group: by.length === 0 ? NO_GROUP : shownGroup(row.group, by, hierarchy),
  }));
}

/** Most rows shown in one turn of the event loop. */
const ROWS_IN_A_TURN = 250;

/**
 * All rows of an answer as the API shows them. For long answers, if the executor lets other
 * requests run in between, a function that returns them as promises, made some per turn. Rows that
 * the operation does not select are not made.
 */
export function shownInTurns(
  { execution }: Pick<RequestContext, 'execution'>,
  answer: Answer,
  hierarchy: Hierarchy,
  by: readonly Dimension[],
): readonly object[] | (() => readonly Promise<object>[]) {
  return execution.isCompiled || answer.length <= 2 * ROWS_IN_A_TURN
    ? shownRows(answer.rows, hierarchy, by)
    : () => promisedRows(answer, hierarchy, by);
}

function promisedRows(
  answer: Answer,
  hierarchy: Hierarchy,
  by: readonly Dimension[],
): readonly Promise<object>[] {
  const slices = answer.slices(ROWS_IN_A_TURN);
  const rows: Promise<object>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  for (let begin = 0; begin < answer.length; begin += ROWS_IN_A_TURN) {
    const shown = last.then(async () => {
      await breathe();
      return shownRows(slices.next().value as readonly AnswerRow[], hierarchy, by);
    });
    for (let i = 0; i < Math.min(ROWS_IN_A_TURN, answer.length - begin); i++)
      rows.push(shown.then((list) => list[i]!));
    last = shown;
  }
  return rows;
}
