import type { StateIn } from '../../facts/event-fact.ts';
import { hostedUnions } from '../../facts/events/unions.ts';
import { rate } from '../../formulas/rate.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import {
  dayOrForever,
  type EventOfUnit,
  type UnitInWindow,
} from '../../measures/unit-in-window.ts';
import type { Indicator } from '../indicator.ts';

type HostedUnion = EventOfUnit<StateIn<typeof hostedUnions>>;

/** The unions of a host that are in force on the last day. */
const inForce = ({ on, events }: UnitInWindow): readonly HostedUnion[] =>
  events(hostedUnions).filter(
    (union) => union.on <= on && on < dayOrForever(union.number('dissolvedOn')),
  );

/** Whether a union is a legal person on a day; without a first day it is none. */
const isLegalPerson = (union: HostedUnion, on: number): boolean =>
  union.number('legalPersonFrom') <= on && on < dayOrForever(union.number('legalPersonTo'));

const unions: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'unions in force by host',
  title: { zh: '存续的基层工会', en: 'unions in force' },
  of: (unit) => inForce(unit).length,
};

const legalPersons: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'unions in force that are legal persons',
  title: { zh: '其中具有法人资格的', en: 'of them legal persons' },
  of: (unit) => inForce(unit).filter((union) => isLegalPerson(union, unit.on)).length,
};

/** XA1 Unions that are legal persons. */
export const legalPersonRate: Indicator = {
  code: 'XA1',
  id: 'legal_person_rate',
  revision: 1,
  title: { zh: '工会法人资格登记率', en: 'Unions that are legal persons' },
  clauses: ['2.1.3', '3.2.5'],
  definition: {
    zh: '期末具有法人资格的 ÷ 期末存续、所在单位开办的基层工会；计在所在单位',
    en:
      'those that are legal persons on the last day ÷ unions in force on it whose host is open; ' +
      'they count at the host',
  },
  unit: '%',
  direction: 'up',
  targets: [],
  axis: 'stock',
  source: ['org_units', 'org_edges', 'unions', 'submissions'],
  basis: {
    zh: '《工会法》第十五条；常教工〔2020〕18号 3.2.5',
    en: 'Trade Union Law, article 15; guidance 常教工〔2020〕18号, clause 3.2.5',
  },
  formula: rate(legalPersons, unions),
  template: 'T01',
};
