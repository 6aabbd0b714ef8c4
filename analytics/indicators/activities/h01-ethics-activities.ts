import { civilOf, numberOf } from '../../../base/civil.ts';
import { codesOf } from '../../../schema/code-lists/code-list.ts';
import { ethicsTheme } from '../../../schema/code-lists/ethics-theme.ts';
import { activities } from '../../facts/events/activities.ts';
import { ratio } from '../../formulas/ratio.ts';
import type { PerUnitMeasure } from '../../measures/measure.ts';
import { over } from '../../measures/measure-traits.ts';
import { isWithin, type UnitInWindow } from '../../measures/unit-in-window.ts';
import { openUnits } from '../../measures/units.ts';
import type { Indicator } from '../indicator.ts';

const THEMES = codesOf(ethicsTheme);

/** A unit counts in halves. */
const HALVES = 2;

/** How many halves a unit counts. */
function halvesOf(unit: UnitInWindow): number {
  const ethics = unit.events(activities).filter(({ state }) => state.kind === 'ethics');
  if (!ethics.some((event) => isWithin(event, unit))) return 0;
  const { year, month } = civilOf(unit.on);
  const begins = month >= 9 ? year : year - 1;
  const first = numberOf(begins, 9, 1);
  const last = numberOf(begins + 1, 8, 31);
  const themes = new Set(
    ethics.filter(({ on }) => on >= first && on <= last).map(({ state }) => state.theme),
  );
  return THEMES.every((theme) => themes.has(theme)) ? HALVES : 1;
}

const active: PerUnitMeasure = {
  kind: 'perUnit',
  name: 'units with ethics activities',
  title: { zh: '开展师德活动的单位', en: 'units with ethics activities' },
  parts: HALVES,
  events: [activities],
  of: halvesOf,
};

/** H01 Ethics-activity rate. */
export const ethicsActivities: Indicator = {
  code: 'H01',
  id: 'ethics_activities',
  revision: 1,
  title: { zh: '师德建设活动开展率', en: 'Ethics-activity rate' },
  clauses: ['2.4.4', '2.4.1'],
  definition: {
    zh: '该学期内举办过师德活动的单位，所在学年教书、管理、服务育人三个主题齐全的计 1，否则计 1/2 ÷ 学期末开办的单位；对期内结束的各学期分别计数后相加',
    en:
      'units that held an ethics activity in the semester, each 1 if those of its whole school ' +
      'year have all three themes, else 1/2 ÷ units open on its last day; added up over the ' +
      'semesters that end in the period',
  },
  unit: '%',
  direction: 'up',
  targets: [{ from: '2020-12-11', value: 100, natural: false }],
  axis: 'semester',
  source: ['activities', 'org_edges', 'org_units', 'submissions'],
  basis: { zh: '常教工〔2020〕18号 2.4.4', en: 'guidance 常教工〔2020〕18号, clause 2.4.4' },
  formula: ratio(over('semesters', active), over('semesters', openUnits), 100),
  template: 'T10',
};
