import type { Status } from '../formulas/figure.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { reportedIn, windowsOf, type Measure } from '../measures/measure.ts';
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
  if (!conditions) all.set(indicator, (conditions = made(indicator)));
  return conditions;
}

function made({ applies, template, formula, onlyWhenDue }: Indicator): Conditions {
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
      template === undefined ? whole : whole.map((measure) => reportedIn(template, measure));
    figures.set(indicator, (measures = { counted, whole }));
  }
  return measures;
}

/**
 * The result of an indicator's conditions for one node: a status if there can be no number, else
 * null.
 */
export interface Verdict {
  readonly status: Status | null;
  readonly reported: number | null;
  readonly required: number | null;
}

const UNCONDITIONAL: Verdict = Object.freeze({ status: null, reported: null, required: null });
const UNRECORDED: Verdict = Object.freeze({ ...UNCONDITIONAL, status: 'NOT_ON_RECORD' });

/**
 * The result of the conditions of an indicator for one of the nodes, in a group by dimensions of
 * units. The first status that applies is returned: NOT_ON_RECORD, NOT_APPLICABLE, NOT_REPORTED.
 * @param offRecord the result of {@link offRecordIn} for the node
 */
export function verdictOn(
  indicator: Indicator,
  sums: GroupedSums | null,
  group: string,
  target: number,
  offRecord: number,
): Verdict {
  const withoutConditions = offRecord === STATED ? UNRECORDED : UNCONDITIONAL;
  if (!sums) return withoutConditions;
  const { open, applying, due, required, reported } = conditionsOf(indicator);
  if (!applying && !due && !required) return withoutConditions;
  const of = (measure: Measure): number => sums.read(group, measure)[target]!;
  const counts = {
    reported: reported && of(reported),
    required: required && of(required),
  };
  if (offRecord === STATED) return { ...counts, status: 'NOT_ON_RECORD' };
  if (open && applying && of(open) > 0 && of(applying) === 0)
    return { ...counts, status: 'NOT_APPLICABLE' };
  if (due && of(due) === 0) return { ...counts, status: 'NOT_APPLICABLE' };
  if (required && 2 * counts.reported! < counts.required!)
    return { ...counts, status: 'NOT_REPORTED' };
  return { ...counts, status: null };
}
