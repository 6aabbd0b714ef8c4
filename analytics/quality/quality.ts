import type { Work } from '../../base/work.ts';
import { isComparable } from '../formulas/difference-of-figures.ts';
import type { RecordedFigure } from '../formulas/figure.ts';
import { dataQualityIndex, QUALITY_PARTS } from '../indicators/filings/c07-data-quality-index.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { AnswerRow } from '../query/answer-blocks.ts';
import { LEVELS } from '../query/metric-query.ts';
import { resolveQuery } from '../query/resolved-query.ts';
import { answering, type View } from '../view.ts';

/** A part of the data-quality index at an org unit. */
export interface QualityPart {
  readonly indicator: Indicator;
  readonly figure: RecordedFigure;
  /** of the index: the parts that have a value share the weight of the others; null: it has none */
  readonly weight: number | null;
  /**
   * points of the index that are missing since this part is below 100; of a node above units the
   * mean over them. The parts add up to 100 − index. Null: the part has no value
   */
  readonly loss: number | null;
}

/** The data-quality index of a unit and what pulls it down. */
export interface UnitQuality {
  readonly node: number;
  readonly index: RecordedFigure;
  readonly parts: readonly QualityPart[];
}

/** The data quality of an org unit, and of all units at and below it, by code. */
export interface Quality extends UnitQuality {
  readonly revision: number;
  readonly period: string;
  readonly units: readonly UnitQuality[];
}

/** Code of an org unit and a period; default: the top of what the viewer sees. */
export interface QualityQuery {
  readonly unit?: string | null;
  readonly period: string;
}

const CODES = [dataQualityIndex, ...QUALITY_PARTS.map(({ of }) => of)].map(({ code }) => code);

/** The index of a unit with its parts, from the figures of the unit itself. */
function unitQuality(rows: ReadonlyMap<string, AnswerRow>): UnitQuality {
  const index = rows.get(dataQualityIndex.code)!;
  const figureOf = ({ code }: Indicator): AnswerRow => rows.get(code)!;
  const weights = QUALITY_PARTS.reduce(
    (sum, { of, weight }) => (figureOf(of).value === null ? sum : sum + weight),
    0,
  );
  return {
    node: index.node,
    index,
    parts: QUALITY_PARTS.map(({ of, weight }): QualityPart => {
      const figure = figureOf(of);
      const share = figure.value === null ? null : weight / weights;
      return {
        indicator: of,
        figure,
        weight: share,
        loss: share === null ? null : share * (100 - figure.value!),
      };
    }),
  };
}

/** Rows of an answer by node, in order, and by the code of the indicator. */
function byNode(rows: readonly AnswerRow[]): Map<number, Map<string, AnswerRow>> {
  const nodes = new Map<number, Map<string, AnswerRow>>();
  for (const row of rows) {
    const rowsOfNode = nodes.get(row.node) ?? new Map<string, AnswerRow>();
    nodes.set(row.node, rowsOfNode.set(row.indicator.code, row));
  }
  return nodes;
}

/** The mean of the losses of units by a part, over the units that the index counts. */
function meanLoss(units: readonly UnitQuality[], part: number): number | null {
  const comparableUnits = units.filter(({ index }) => isComparable(index));
  if (comparableUnits.length === 0) return null;
  return (
    comparableUnits.reduce((sum, { parts }) => sum + (parts[part]!.loss ?? 0), 0) /
    comparableUnits.length
  );
}

/**
 * The data-quality index at and below an org unit, with what each part takes from it. Throws as
 * `resolveQuery` does.
 */
export function* qualityInSteps(view: View, { unit, period }: QualityQuery): Work<Quality> {
  const { facts, scope, today } = view;
  const { hierarchy } = facts;
  const root = typeof unit === 'string' ? scope.nodeOf(unit) : scope.root;
  const question = resolveQuery(
    { indicators: CODES, root: hierarchy.nodes[root]!.code, periods: [period] },
    hierarchy,
    scope,
    today,
  );
  const whole = unitQuality(byNode((yield* answering(view, question)).rows).get(root)!);
  const answer = yield* answering(view, { ...question, kind: LEVELS.UNIT });
  const units = [...byNode(answer.rows).values()].map(unitQuality);
  const isUnit = hierarchy.nodes[root]!.kind === LEVELS.UNIT;
  return {
    revision: answer.revision,
    period: question.periods[0]!.label,
    units,
    ...whole,
    parts: isUnit
      ? whole.parts
      : whole.parts.map((part, i) => ({ ...part, loss: meanLoss(units, i) })),
  };
}
