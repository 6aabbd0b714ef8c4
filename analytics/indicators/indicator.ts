import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import type { TimeAxis } from '../../base/time-axis.ts';
import type { ValueUnit } from '../../base/value-unit.ts';
import type { UnitState } from '../facts/unit-state.ts';
import type { Formula } from '../formulas/formula.ts';

/** Those whom sensitive indicators count. */
export type SensitivePopulation =
  | 'open cases'
  | 'registered cases'
  | 'cases to report'
  | 'cases to resolve'
  | 'cases to escalate'
  | 'helped cases'
  | 'follow-ups'
  | 'violations'
  | 'assessments';

/** Units to which an indicator applies: their name for measures, and their state on the day read. */
export interface UnitCondition {
  readonly name: string;
  readonly title: Bilingual;
  readonly where: (state: UnitState) => boolean;
}

/**
 * The target from a day on. `natural`: follows from clause or law; else a proposal that a city may
 * change.
 */
export interface Target {
  readonly from: Day;
  readonly value: number;
  readonly natural: boolean;
}

/** A number of the catalogue. Its formula never changes without a new revision. */
export interface Indicator {
  readonly code: string;
  /** for programs, in snake_case; never changes */
  readonly id: string;
  readonly revision: number;
  readonly title: Bilingual;
  /** clauses of the policy by number, such as 2.5.2 */
  readonly clauses: readonly string[];
  /** the computation in words */
  readonly definition: Bilingual;
  readonly unit: ValueUnit;
  readonly direction: 'up' | 'down';
  readonly targets: readonly Target[];
  readonly axis: TimeAxis;
  /** the registers it rests on */
  readonly source: readonly string[];
  /** the document that fixes the definition */
  readonly basis: Bilingual;
  readonly formula: Formula;
  /** only units that fulfil this are counted; where none does the indicator does not apply. Default: all */
  readonly applies?: UnitCondition;
  /**
   * It tells of hardship, ethics or the like: small numbers below the city are for statisticians
   * alone. Names those whom it counts: indicators that count the same are withheld together, since
   * one would tell what another hides. Default: not sensitive
   */
  readonly sensitive?: SensitivePopulation;
  /** it does not apply where nothing is in its denominator, whoever has reported. Default: that is EMPTY */
  readonly onlyWhenDue?: boolean;
  /** dimensions that its measures carry and that mean nothing here. Default: none */
  readonly notBy?: readonly string[];
  /**
   * the template in which units report it: units that had to report and have not are left out.
   * Default: none
   */
  readonly template?: string;
}
