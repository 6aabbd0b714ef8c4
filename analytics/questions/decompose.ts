import { dayOf } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import { withoutYielding, type Work } from '../../base/work.ts';
import type { Bilingual } from '../../base/language.ts';
import type { Facts } from '../facts/facts.ts';
import { rateFigure } from '../formulas/rate.ts';
import type { Figure, RecordedFigure } from '../formulas/figure.ts';
import { resolveQueryOfOne, treeFor } from '../query/resolved-query.ts';
import type { ReadingName } from '../query/metric-query.ts';
import { answering, type View } from '../view.ts';
import { rateSubjectsOf, type RateSubject, type RateSubjects } from './rate-subjects.ts';
import { assertPublishable } from './assert-publishable.ts';

/** Causes of the parts of a rate's change, in the order in which they are shown. */
export const CAUSES = Object.freeze({
  joined: { zh: '入会或达标', en: 'came to count: joined, took part, reached the standard' },
  left: { zh: '退会或不再达标', en: 'ceased to count' },
  hired: { zh: '新进', en: 'people who came' },
  gone: { zh: '离开', en: 'people who went' },
  opened: { zh: '新开办单位', en: 'units opened' },
  closed: { zh: '关闭单位', en: 'units closed' },
  moved: { zh: '单位划入划出', en: 'units moved in or out' },
  reclassified: {
    zh: '类别变化',
    en: 'entered or left the denominator while staying, by a change of state',
  },
  corrected: { zh: '数据更正', en: 'corrections of published data' },
} as const satisfies Record<string, Bilingual>);

/** One of {@link CAUSES}. */
export type Cause = keyof typeof CAUSES;

/**
 * The effect of one cause: on numerator and denominator, exactly, and on the rate, in percentage
 * points; null if one of the two rates is EMPTY.
 */
export interface Part {
  readonly cause: Cause;
  readonly numerator: number;
  readonly denominator: number;
  readonly points: number | null;
}

/**
 * A rate at two times, and the causes of its change: `parts` add up to the differences of
 * numerator, denominator and value; empty if one of the two is not on record.
 */
export interface Decomposition {
  readonly revision: number;
  readonly from: RecordedFigure;
  readonly to: RecordedFigure;
  readonly parts: readonly Part[];
}

/** Numerator and denominator as published at the time. */
export interface Published {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * The change to decompose. `published`: the rate of the first period as published then,
 * `publishedTo` of the second; the difference to today's data is the part `corrected`.
 */
export interface DecomposeQuery {
  readonly indicator: string;
  readonly root?: string | null;
  /** one period each */
  readonly from: string;
  readonly to: string;
  readonly hierarchy?: ReadingName | null;
  readonly published?: Published | null;
  readonly publishedTo?: Published | null;
}

/**
 * The reason why a subject is in the denominator at one time and not at the other; `away` is the
 * time without it.
 */
function causeOfAbsence(
  id: number,
  { unit }: RateSubject,
  away: RateSubjects,
  facts: Facts,
  causes: readonly [opened: Cause, came: Cause],
): Cause {
  if (away.present.has(id)) return 'reclassified';
  if (!facts.hierarchy.isOpen(facts.hierarchy.indexOfId(unit), away.on)) return causes[0];
  return away.under.has(unit) ? causes[1] : 'moved';
}

/** Numerator and denominator by cause. */
export function changesByCause(
  before: RateSubjects,
  after: RateSubjects,
  facts: Facts,
): Map<Cause, { numerator: number; denominator: number }> {
  const totals = new Map<Cause, { numerator: number; denominator: number }>(
    (Object.keys(CAUSES) as Cause[]).map((cause) => [cause, { numerator: 0, denominator: 0 }]),
  );
  for (const [id, subject] of after.subjects) {
    const was = before.subjects.get(id);
    if (was) {
      if (subject.counts !== was.counts)
        totals.get(subject.counts ? 'joined' : 'left')!.numerator += subject.counts ? 1 : -1;
      continue;
    }
    const change = totals.get(causeOfAbsence(id, subject, before, facts, ['opened', 'hired']))!;
    change.denominator++;
    if (subject.counts) change.numerator++;
  }
  for (const [id, subject] of before.subjects) {
    if (after.subjects.has(id)) continue;
    const change = totals.get(causeOfAbsence(id, subject, after, facts, ['closed', 'gone']))!;
    change.denominator--;
    if (subject.counts) change.numerator--;
  }
  return totals;
}

const figureOf = ({ subjects }: RateSubjects): Figure =>
  rateFigure([...subjects.values()].filter(({ counts }) => counts).length, subjects.size);

/** The published rate; null if none is given. Throws INVALID_QUERY. */
function publishedRate(name: string, published: Published | null | undefined): Figure | null {
  if (!published) return null;
  const { numerator, denominator } = published;
  if (numerator >= 0 && numerator <= denominator) return rateFigure(numerator, denominator);
  throw new TongxinError('INVALID_QUERY', {
    reason: {
      zh: `${name} 应满足 0 ≤ 分子 ≤ 分母，给出的是 ${numerator}/${denominator}。`,
      en: `${name} should have 0 ≤ numerator ≤ denominator, not ${numerator}/${denominator}.`,
    },
  });
}

/** About how long it takes to look at one spell of a person, in milliseconds. */
const MS_PER_PERSON = 0.000_3;

/** About how many milliseconds it takes to take one change apart. */
export const costOfDecomposing = ({ staff }: Facts): number => 2 * staff.rows * MS_PER_PERSON;

function* standingsIn(
  view: View,
  query: DecomposeQuery,
  period: string,
): Work<{ readonly figure: RecordedFigure; readonly subjects: RateSubjects }> {
  const { facts } = view;
  const { hierarchy } = facts;
  const question = resolveQueryOfOne(
    {
      indicator: query.indicator,
      root: query.root ?? null,
      period,
      hierarchy: query.hierarchy ?? null,
    },
    hierarchy,
    view.scope,
    view.today,
  );
  const [indicator] = question.indicators;
  const [days] = question.periods;
  const on = dayOf(days!.last);
  const tree = treeFor(question, on, hierarchy);
  view.charge?.({ rows: 0, milliseconds: facts.staff.rows * MS_PER_PERSON });
  yield;
  const subjects = rateSubjectsOf(indicator!, question.root, days!, on, tree, facts);
  const { rows } = yield* answering(view, question);
  assertPublishable(rows, view);
  const { indicator: _, node: __, period: ___, group: ____, ...figure } = rows[0]!;
  return { figure, subjects };
}

/**
 * Decomposes the change of a rate. With R = n/d and bars for the means of both times, ΔR = Σ (Δnᵢ −
 * R̄ Δdᵢ) / d̄ holds exactly, in whatever order causes are taken. Throws as `resolveQuery` does,
 * INDICATOR_NOT_FIT if it is no rate of people or units, WITHHELD if a figure itself is withheld
 * from the viewer.
 */
export function* decomposeInSteps(view: View, query: DecomposeQuery): Work<Decomposition> {
  const first = yield* standingsIn(view, query, query.from);
  const second = yield* standingsIn(view, query, query.to);
  yield;
  const { revision } = view.facts;
  if (!first.figure.onRecord || !second.figure.onRecord)
    return { revision, from: first.figure, to: second.figure, parts: [] };
  const [before, after] = [first.subjects, second.subjects];
  const changes = changesByCause(before, after, view.facts);
  const then = figureOf(before);
  const now = figureOf(after);
  const from = publishedRate('published', query.published) ?? then;
  const to = publishedRate('publishedTo', query.publishedTo) ?? now;
  Object.assign(changes.get('corrected')!, {
    numerator: then.numerator! - from.numerator! + to.numerator! - now.numerator!,
    denominator: then.denominator! - from.denominator! + to.denominator! - now.denominator!,
  });
  const rate = from.value === null || to.value === null ? null : (from.value + to.value) / 200;
  const size = (from.denominator! + to.denominator!) / 2;
  const parts = [...changes].map(([cause, { numerator, denominator }]) => ({
    cause,
    numerator,
    denominator,
    points: rate === null ? null : ((numerator - rate * denominator) / size) * 100,
  }));
  return { revision, from: { ...from, onRecord: true }, to: { ...to, onRecord: true }, parts };
}

/** The same, synchronously. */
export const decompose = withoutYielding(decomposeInSteps);
