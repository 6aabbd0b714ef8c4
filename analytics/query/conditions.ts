import type { Filed, Status } from '../formulas/figure.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Measure } from '../measures/measure.ts';
import { reportedIn, windowsOf } from '../measures/measure-traits.ts';
import type { WindowKind } from '../measures/window.ts';
import type { GroupedSums } from './grouped-sums.ts';
import { STATED } from './off-record.ts';

/**
 * The measures that decide for a node whether an indicator applies to any of its units, and whether
 * enough of them have reported.
 */
interface Conditions {
  /** open units, and the open units to which it applies; in the windows of the indicator */
  readonly open: Measure | null;
  readonly applying: Measure | null;
  /** its denominator, of all units: where it is 0 the indicator does not apply */
  readonly due: Measure | null;
  /** units that had to report in the period, and units that have */
  readonly required: Measure | null;
  readonly reported: Measure | null;
}

const all = new WeakMap<Indicator, Conditions>();

function conditionsOf(indicator: Indicator): Conditions {
  let conditions = all.get(indicator);
  if (!conditions) all.set(indicator, (conditions = newConditions(indicator)));
  return conditions;
}

function newConditions({ applies, template, formula, onlyWhenDue }: Indicator): Conditions {
  const windows: WindowKind = windowsOf(formula.measures[0]!);
  const units = (what: string, where: NonNullable<Indicator['applies']>['where']): Measure => ({
    kind: 'units',
    name: `${what}, in ${windows}`,
    title: { zh: '开办的单位', en: 'open units' },
    windows,
    where,
  });
  const filings = (of: string, are: 'required' | 'reported'): Measure => ({
    kind: 'filings',
    name: `units ${are} in ${of}${applies ? `, ${applies.name}, in ${windows}` : ''}`,
    title: { zh: '报送单位', en: 'units that report' },
    of,
    are,
    ...(applies ? { applies: { where: applies.where, windows } } : {}),
  });
  return {
    open: applies ? units('open', () => true) : null,
    applying: applies ? units(applies.name, applies.where) : null,
    due: onlyWhenDue ? formula.measures[formula.pairs[0]!.whole]! : null,
    required: template === undefined ? null : filings(template, 'required'),
    reported: template === undefined ? null : filings(template, 'reported'),
  };
}

/** The measures that decide whether an indicator applies and is reported. */
export function conditionMeasures(indicator: Indicator): readonly Measure[] {
  const { open, applying, due, required, reported } = conditionsOf(indicator);
  return [open, applying, due, required, reported].filter((measure) => measure !== null);
}

/** The measures of the figure of an indicator, in the order of its formula. */
interface FigureMeasures {
  readonly counted: readonly Measure[];
  /**
   * the same over all units, including units that have not reported: they decide which groups occur
   */
  readonly whole: readonly Measure[];
}

const figures = new WeakMap<Indicator, FigureMeasures>();

/** The measures of an indicator, without the units that have not reported its template. */
export function figureMeasures(indicator: Indicator): FigureMeasures {
  let measures = figures.get(indicator);
  if (!measures) {
    const {
      template,
      formula: { measures: whole },
    } = indicator;
    const counted =
      template === undefined
        ? whole
        : whole.map((measure) => (measure.ofAllUnits ? measure : reportedIn(template, measure)));
    figures.set(indicator, (measures = { counted, whole }));
  }
  return measures;
}

/**
 * The result of an indicator's conditions for one node: a status if there can be no number, else
 * null.
 */
export interface Verdict extends Filed {
  readonly status: Status | null;
}

/** The verdict on a node, by its place among the nodes, in a group by dimensions of units. */
export type VerdictOn = (node: number, group: string) => Verdict;

/**
 * The results of the conditions of an indicator for some nodes; null if there are no conditions for
 * any of them. The first status that applies is returned: NOT_ON_RECORD, NOT_APPLICABLE,
 * NOT_REPORTED.
 * @param sums of the measures of the conditions; @param marks the result of {@link offRecordIn};
 * @param reportedShare percent of the required reports below which there is no number
 */
export function verdictsOf(
  indicator: Indicator,
  sums: GroupedSums | null,
  marks: Uint8Array | null,
  reportedShare: number,
): VerdictOn | null {
  const { open, applying, due, required, reported } = conditionsOf(indicator);
  const conditional = (applying ?? due ?? required) ? sums : null;
  if (!conditional && !marks?.includes(STATED)) return null;
  return (node, group) => {
    const count = (measure: Measure | null): number | null =>
      measure && conditional ? conditional.read(group, measure)[node]! : null;
    const filed = { reported: count(reported), required: count(required) };
    if (marks?.[node] === STATED) return { ...filed, status: 'NOT_ON_RECORD' };
    if (count(open)! > 0 && count(applying) === 0) return { ...filed, status: 'NOT_APPLICABLE' };
    if (count(due) === 0) return { ...filed, status: 'NOT_APPLICABLE' };
    if (100 * filed.reported! < reportedShare * filed.required!)
      return { ...filed, status: 'NOT_REPORTED' };
    return { ...filed, status: null };
  };
}
