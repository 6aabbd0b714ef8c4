import type { GraphQLResolveInfo } from 'graphql';
import type { Bilingual } from '../../base/language.ts';
import type { Dimension } from '../../analytics/dimensions/dimension.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { dimensionIdsOf } from '../../analytics/query/resolved-query.ts';
import type { Answer, AnswerRow } from '../../analytics/query/answer-blocks.ts';
import { yieldToEventLoop } from '../../analytics/store/yield-to-event-loop.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { RequestContext } from '../graphql/context.ts';
import { deferredList } from '../graphql/deferred-list.ts';

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

/** The API's form of a row. Rows of one group share its object. */
function showing(hierarchy: Hierarchy, by: readonly Dimension[]): (row: AnswerRow) => object {
  const { nodes } = hierarchy;
  const groups = new Map<readonly string[], readonly object[]>();
  const groupOf = (group: readonly string[]): readonly object[] => {
    let shown = groups.get(group);
    if (!shown) groups.set(group, (shown = shownGroup(group, by, hierarchy)));
    return shown;
  };
  return (row) => ({
    ...row,
    indicator: shownIndicator(row.indicator),
    unit: nodes[row.node]!,
    group: by.length === 0 ? NO_GROUP : groupOf(row.group),
  });
}

/** Rows as the API shows them. @param by the dimensions of their groups */
export const shownRows = (
  rows: readonly AnswerRow[],
  hierarchy: Hierarchy,
  by: readonly Dimension[],
): object[] => rows.map(showing(hierarchy, by));

/** Maximum number of rows shown in one turn of the event loop. */
const CHUNK_ROWS = 128;

/** Answers with more rows yield to the event loop while they are shown. */
const MAX_ROWS_WITHOUT_YIELD = 500;

type PromisedRows = (
  args: unknown,
  context: unknown,
  info: GraphQLResolveInfo,
) => readonly Promise<object>[] | readonly [];

/**
 * All rows of an answer as the API shows them. For long answers, if the executor lets other
 * requests run in between, a function that defers them until the answer is written, or returns them
 * as promises if the selection has resolvers of its own. Rows that the operation does not select
 * are not made.
 */
export function shownInSteps(
  { execution }: Pick<RequestContext, 'execution'>,
  answer: Answer,
  hierarchy: Hierarchy,
  by: readonly Dimension[],
): readonly object[] | PromisedRows {
  if (execution.isCompiled || answer.length <= MAX_ROWS_WITHOUT_YIELD)
    return shownRows(answer.rows, hierarchy, by);
  return (_args, _context, info) => {
    const deferred =
      execution.deferred && deferredList(info, () => slicesOf(answer, hierarchy, by));
    if (!deferred) return promisedRows(answer, hierarchy, by);
    execution.deferred!.push(deferred);
    return [];
  };
}

function* slicesOf(
  answer: Answer,
  hierarchy: Hierarchy,
  by: readonly Dimension[],
): Generator<readonly object[]> {
  const show = showing(hierarchy, by);
  for (const slice of answer.slices(CHUNK_ROWS)) yield slice.map(show);
}

function promisedRows(
  answer: Answer,
  hierarchy: Hierarchy,
  by: readonly Dimension[],
): readonly Promise<object>[] {
  const slices = slicesOf(answer, hierarchy, by);
  const { length } = answer;
  const rows: Promise<object>[] = [];
  let last: Promise<unknown> = Promise.resolve();
  for (let begin = 0; begin < length; begin += CHUNK_ROWS) {
    const nextShown = last.then(async () => {
      await yieldToEventLoop();
      return slices.next().value as readonly object[];
    });
    for (let i = 0; i < Math.min(CHUNK_ROWS, length - begin); i++)
      rows.push(nextShown.then((list) => list[i]!));
    last = nextShown;
  }
  return rows;
}
