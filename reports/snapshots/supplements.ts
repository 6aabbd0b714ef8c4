import type { Pool } from 'pg';
import { dayOf } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { yearBefore, type Period } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import { unionEstablishmentRate } from '../../analytics/indicators/organisation/a01-union-establishment-rate.ts';
import type { Facts } from '../../analytics/facts/facts.ts';
import { MIN_PEOPLE } from '../../analytics/disclosure/rules.ts';
import { decomposeInSteps, type Part } from '../../analytics/questions/decompose.ts';
import { surveyOf } from '../../analytics/questions/survey.ts';
import { resolveQuery } from '../../analytics/query/resolved-query.ts';
import { wholeScope } from '../../analytics/query/scope.ts';
import { runYielding } from '../../analytics/store/yield-to-event-loop.ts';
import { answering, type View } from '../../analytics/view.ts';
import { titleOf } from '../problems/problem-words.ts';
import { problemsInSteps } from '../problems/problem-list.ts';
import { figuresBlock, type Block } from './block.ts';
import type { Frozen } from './compose.ts';
import type { Manifest } from './manifest.ts';
import { settingRows, type SetByPeople } from './set-by-people.ts';
import { REPORT_FIGURES } from './report-figures.ts';
import { scoreRows } from './score-rows.ts';
import type { SupplementCells } from './supplement-cells.ts';
import { targetRows } from './target-rows.ts';

/** The kinds of blocks that a report needs besides the figures of the catalogue. */
export const SUPPLEMENTS = [
  'beside',
  'causes',
  'survey',
  'problems',
  'targets',
  'settings',
  'scores',
] as const;

/** One of {@link SUPPLEMENTS}. */
export type SupplementKind = (typeof SUPPLEMENTS)[number];

/** The name of a supplement of a period; `beside` has one for each number. */
export const supplementName = (kind: SupplementKind, period: string, code?: string): string =>
  [kind, period, ...(code === undefined ? [] : [code])].join('/');

/** Whether a block is a supplement, by its name. */
export const isSupplement = (name: string): boolean =>
  (SUPPLEMENTS as readonly string[]).includes(name.split('/')[0]!);

/** Whether a snapshot contains the supplements of a period; those of older programs do not. */
export const hasSupplements = ({ blocks }: Pick<Manifest, 'blocks'>, period: string): boolean =>
  blocks.some(({ name }) => name === supplementName('problems', period));

/** The period of a supplement, by its name. */
export const supplementPeriod = (name: string): string => name.split('/')[1]!;

/** Rows as a block. */
function blockOf(name: string, rows: readonly SupplementCells[]): Block {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return {
    name,
    rows: rows.length,
    columns: Object.fromEntries(
      names.map((column) => [column, (row) => rows[row]![column] ?? null]),
    ),
  };
}

/** The periods of a snapshot that a report can be about: those with the one a year before. */
const reported = ({ periods }: Frozen): readonly Period[] =>
  periods.filter(({ label }) => periods.some((other) => other.label === yearBefore(label)));

/** What a figure that is withheld explains is left out. */
async function unlessWithheld<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TongxinError && error.code === 'WITHHELD') return null;
    throw error;
  }
}

/**
 * A period as it will look on its last day: equal data gives equal supplements, whatever the day on
 * which they are made.
 */
function viewAt(facts: Facts, { guarded, today }: Frozen, { last }: Period): View {
  const end = dayOf(last);
  const day = end > today ? end : today;
  return { facts, scope: wholeScope(facts.hierarchy, day), guarded, today: day };
}

/** What is added up to one row of causes. */
type CauseNumbers = Pick<Part, 'numerator' | 'denominator' | 'points'>;

const isFew = (people: number): boolean => people !== 0 && Math.abs(people) < MIN_PEOPLE.count;

/** Whether a change is one of so few people that a guarded snapshot does not show it. */
const isOfFew = ({ numerator, denominator }: CauseNumbers): boolean =>
  isFew(numerator) || isFew(denominator);

const peopleIn = ({ numerator, denominator }: CauseNumbers): number =>
  Math.max(Math.abs(numerator), Math.abs(denominator));

/**
 * The causes of a change with those of few people in one row, `other`. Further causes join them,
 * the smallest first that changes the number that is small, until the row is of two causes and not
 * of few people itself.
 */
export function withoutFew(parts: readonly Part[]): (CauseNumbers & { readonly cause: string })[] {
  const few = parts.filter(isOfFew);
  if (few.length === 0) return [...parts];
  const rest = parts.filter((part) => !isOfFew(part)).sort((a, b) => peopleIn(a) - peopleIn(b));
  const sum = (): CauseNumbers => ({
    numerator: few.reduce((total, { numerator }) => total + numerator, 0),
    denominator: few.reduce((total, { denominator }) => total + denominator, 0),
    points: few.some(({ points }) => points === null)
      ? null
      : few.reduce((total, { points }) => total + points!, 0),
  });
  while (rest.length > 0 && (few.length < 2 || isOfFew(sum()))) {
    const place = isFew(sum().denominator)
      ? rest.findIndex(({ denominator }) => denominator !== 0)
      : 0;
    few.push(...rest.splice(Math.max(0, place), 1));
  }
  return [...parts.filter((part) => rest.includes(part)), { cause: 'other', ...sum() }];
}

/** Why the membership rate changed from the year before: its causes with their points. */
async function causes(view: View, root: string, label: string): Promise<Block> {
  const change = await unlessWithheld(() =>
    runYielding(
      decomposeInSteps(view, { indicator: 'B01', root, from: yearBefore(label), to: label }),
    ),
  );
  const parts = (change?.parts ?? []).filter(
    ({ numerator, denominator }) => numerator !== 0 || denominator !== 0,
  );
  return blockOf(
    supplementName('causes', label),
    (view.guarded ? withoutFew(parts) : parts).map(({ cause, numerator, denominator, points }) => ({
      cause,
      numerator,
      denominator,
      points,
    })),
  );
}

/** The last digits of sums of answers depend on the order in which they are read. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toFixed(9));

/** The dimensions of the survey with their reliability; its last row is the whole index. */
async function survey(view: View, pool: Pool, root: string, label: string): Promise<Block> {
  const results = await unlessWithheld(() => surveyOf(view, pool, { root, period: label }));
  const rows = (results?.dimensions ?? []).map(({ code, title, weight, n, ...numbers }) => ({
    code,
    title: title.zh,
    weight,
    n,
    value: rounded(numbers.value),
    lower: rounded(numbers.lower),
    upper: rounded(numbers.upper),
    alpha: rounded(numbers.alpha),
  }));
  const whole = results && {
    code: 'ALL',
    alpha: rounded(results.alpha),
    icc1: rounded(results.icc1),
    icc2: rounded(results.icc2),
  };
  return blockOf(supplementName('survey', label), whole ? [...rows, whole] : []);
}

/** Every rule that is broken and every target that is missed on the last day, the worst first. */
function* problems(view: View, root: string, { label, last }: Period): Work<Block> {
  const { groups } = yield* problemsInSteps(view, { unit: root, asOf: dayOf(last) }, {}, []);
  return blockOf(
    supplementName('problems', label),
    groups.flatMap(({ problems: list }) =>
      list
        .filter(({ isProblem }) => isProblem === true)
        .map((problem) => ({
          code: problem.code,
          unit: problem.unit,
          level: problem.level,
          weight: problem.weight,
          title: titleOf(problem).zh,
          clauses: problem.indicator.clauses.join('、'),
          article: problem.rule?.article.zh ?? null,
          indicator: problem.indicator.code,
          value: problem.figure.value,
          needed: problem.needed,
          since: problem.since,
          dueOn: problem.dueOn,
        })),
    ),
  );
}

/** A root and the org units directly below it that are open on the last day of a period. */
function rootAndBelow({ facts: { hierarchy } }: View, root: number, { last }: Period): number[] {
  const tree = hierarchy.on(dayOf(last));
  return Array.from(tree.subtree(root))
    .filter(
      (node) => node === root || (tree.parent[node] === root && hierarchy.isOpenOn(node, last)),
    )
    .sort((a, b) => a - b);
}

/** The numbers of {@link REPORT_FIGURES} for a root and the org units directly below it. */
async function* besides(view: View, root: number, period: Period): AsyncGenerator<Block> {
  const { hierarchy } = view.facts;
  const nodes = rootAndBelow(view, root, period);
  const question = resolveQuery(
    { indicators: [unionEstablishmentRate.code], periods: [period.label] },
    hierarchy,
    view.scope,
    view.today,
  );
  for (const indicator of REPORT_FIGURES) {
    const about = { ...question, indicators: [indicator], root, nodes };
    const { blocks } = await runYielding(answering(view, about));
    for (const block of blocks)
      yield {
        ...figuresBlock(block, null, hierarchy),
        name: supplementName('beside', period.label, indicator.code),
      };
  }
}

/** The numbers beside the catalogue of each period that a report can be about. */
export async function* besidesOf(facts: Facts, frozen: Frozen): AsyncGenerator<Block> {
  for (const period of reported(frozen))
    yield* besides(viewAt(facts, frozen, period), frozen.root, period);
}

/**
 * What a report shows besides the catalogue, frozen for each period that a report can be about.
 * Throws STORE_BUSY if the data has changed since `facts`: the answers of a survey are read from
 * the store. @param byPeople what people have set and scored; null: without, as it has no revision
 */
export async function* supplements(
  pool: Pool,
  facts: Facts,
  frozen: Frozen,
  byPeople: SetByPeople | null,
): AsyncGenerator<Block> {
  const root = facts.hierarchy.nodes[frozen.root]!.code;
  for (const period of reported(frozen)) {
    const view = viewAt(facts, frozen, period);
    yield await survey(view, pool, root, period.label);
    yield await causes(view, root, period.label);
    yield* besides(view, frozen.root, period);
    const found = await runYielding(problems(view, root, period));
    yield found;
    yield blockOf(
      supplementName('targets', period.label),
      targetRows(view, rootAndBelow(view, frozen.root, period), period),
    );
    if (!byPeople) continue;
    yield blockOf(
      supplementName('settings', period.label),
      settingRows(found, byPeople.problemChanges, facts.hierarchy),
    );
    yield blockOf(
      supplementName('scores', period.label),
      await scoreRows(view, frozen.root, period, byPeople),
    );
  }
}
