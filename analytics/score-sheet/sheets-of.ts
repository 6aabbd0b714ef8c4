import { TongxinError } from '../../base/errors/errors.ts';
import { invariant } from '../../base/invariant.ts';
import { periodsOf, type Period } from '../../base/period.ts';
import { civilOf } from '../../base/civil.ts';
import { dayNumber, type Day } from '../../base/day.ts';
import type { Work } from '../../base/work.ts';
import type { LevelName } from '../query/metric-query.ts';
import type { AnswerRow } from '../query/answer-blocks.ts';
import { resolveQuery, type ResolvedQuery } from '../query/resolved-query.ts';
import { targetAt } from '../targets/target-at.ts';
import { answering, type View } from '../view.ts';
import { GivenScores } from './given.ts';
import type { TargetedFigure } from './score-item.ts';
import { scoredSheet, type ScoreSheet } from './score-sheet.ts';
import { indicatorsOf, type Sheet } from './sheet.ts';
import { sheetOf } from './sheets/index.ts';

/** Which sheets: of one org unit, or of all of a level below it. */
export interface SheetQuery {
  /** code of an org unit; default: the top of what the viewer may see */
  readonly unit?: string | null;
  /** a calendar year: 2025, LAST_YEAR, THIS_YEAR */
  readonly period: string;
  /** default: the org unit itself */
  readonly level?: LevelName | null;
}

/** Sheets of one year, at one revision, in the order of the answer: by code. */
export interface SheetList {
  readonly revision: number;
  readonly sheet: Sheet;
  readonly year: number;
  readonly period: Period;
  /** the node asked for */
  readonly root: number;
  readonly sheets: readonly ScoreSheet[];
}

/** Rows read between two yields. */
const ROWS_AT_ONCE = 2_000;

const YEAR = /^\d{4}$/;

/** The calendar year that a text names. Throws INVALID_PERIOD; INVALID_QUERY for others and years to come. */
export function yearNamed(
  text: string,
  today: Day,
): { readonly year: number; readonly period: Period } {
  const [period, ...more] = periodsOf(text, today);
  if (more.length > 0 || !YEAR.test(period!.label))
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: `考核评分表按自然年，请给出如 2025 的年份，给出的是“${text}”。`,
        en: `score sheets are for a calendar year: give one such as 2025, not "${text}".`,
      },
    });
  const { year } = civilOf(period!.first);
  if (period!.first > dayNumber(today))
    throw new TongxinError('INVALID_QUERY', {
      reason: { zh: `${year} 年尚未开始。`, en: `${year} has not begun yet.` },
    });
  return { year, period: period! };
}

/**
 * The sheets of a year. @param given what people gave, by internal id of the org unit. Throws as
 * `metrics` does, INVALID_QUERY for periods without a sheet and for union groups.
 */
export function* scoreSheetsInSteps(
  view: View,
  { unit, period: text, level }: SheetQuery,
  given: ReadonlyMap<number, GivenScores>,
): Work<SheetList> {
  const { facts, scope, today } = view;
  const { hierarchy, revision } = facts;
  const { year, period } = yearNamed(text, today);
  const sheet = sheetOf(year);
  const question = resolveQuery(
    { root: unit ?? null, level: level ?? null, indicators: indicatorsOf(sheet), periods: [text] },
    hierarchy,
    scope,
    today,
  );
  if (level === 'GROUP' || hierarchy.nodes[question.root]!.kind === 'group')
    throw new TongxinError('INVALID_QUERY', {
      reason: {
        zh: '工会小组没有考核评分表，请给出单位、辖市区或市。',
        en: 'union groups have no score sheet: give a unit, a district or a city.',
      },
    });
  const rowsOf = new Map<number, Map<string, AnswerRow>>();
  const answer = yield* answering(view, question);
  for (const rows of answer.slices(ROWS_AT_ONCE)) {
    for (const row of rows) {
      let own = rowsOf.get(row.node);
      if (!own) rowsOf.set(row.node, (own = new Map<string, AnswerRow>()));
      own.set(row.indicator.code, row);
    }
    yield;
  }
  const sheets: ScoreSheet[] = [];
  for (const [node, rows] of rowsOf) {
    const { id } = hierarchy.nodes[node]!;
    const figureOf = targetedFigures(rows, question, period, view);
    sheets.push(
      scoredSheet(sheet, { node, year, guarded: view.guarded }, figureOf, given.get(id) ?? NOTHING),
    );
  }
  return { revision, sheet, year, period, root: question.root, sheets };
}

const NOTHING = new GivenScores();

const targetedFigures =
  (
    rows: ReadonlyMap<string, AnswerRow>,
    question: ResolvedQuery,
    period: Period,
    { facts }: View,
  ): ((code: string) => TargetedFigure) =>
  (code) => {
    const row = rows.get(code);
    invariant(row, 'sheet-no-figure', code);
    const { indicator, node, period: _, group: __, ...figure } = row;
    const target = targetAt(indicator, node, period, question, facts);
    invariant(target, 'sheet-no-target', code);
    return { indicator, figure, target };
  };
