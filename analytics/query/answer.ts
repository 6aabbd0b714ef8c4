import { dayNumber, dayOf, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Facts } from '../facts/facts.ts';
import type { Figure, Indicator } from '../indicators/indicator.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import type { TreeReading } from '../tree/tree-reading.ts';
import type { Asked } from './asked.ts';
import { countPeople } from './count-people.ts';
import { countStates } from './count-states.ts';
import { gatherSheets } from './gather-sheets.ts';
import { groundOf } from './ground.ts';
import { GroupedSums, widthOf } from './grouped-sums.ts';
import { planOf, type Plan, type Step } from './plan.ts';
import { BETWEEN } from './unit-groups.ts';

/** One row of an answer: an indicator of a node in a period, in one group. */
export interface AnswerRow extends Figure {
  readonly indicator: Indicator;
  /** number of the node in the hierarchy of the facts */
  readonly node: number;
  readonly period: string;
  /** keys in the order of `by`; empty without it */
  readonly group: readonly string[];
}

/** The rows of a question, in the order asked: periods, then indicators, then units by code, then groups by key; and the revision that they speak of. */
export interface Answer { readonly revision: number; readonly rows: readonly AnswerRow[] }

/** Most rows of one answer. */
export const MOST_ROWS = 500_000;

const UPPER: ReadonlySet<string> = new Set(['city', 'district']);

/**
 * The nodes that get a row in a period, by code: those asked for by name, whatever the day; of a level, those under root and open on the last day of the period.
 * As-is also cities and districts that are open today, since what lay elsewhere then is shown under them now.
 */
export function rowNodes({ root, kind, nodes, reading, today }: Asked, on: Day, { hierarchy }: Facts, sees: (node: number) => boolean): readonly number[] {
  if (kind === null) return nodes;
  const tree = reading === 'AS_WAS' ? hierarchy.on(on) : hierarchy.standing(today), asIs = reading === 'AS_IS' && UPPER.has(kind);
  const day = dayNumber(on), now = dayNumber(today);
  return ofKind(hierarchy, tree, root, kind).filter((x) => (hierarchy.isOpenOn(x, day) || (asIs && hierarchy.isOpenOn(x, now))) && sees(x));
}

const KINDS_KEPT = 64, kinds = new WeakMap<TreeReading, Map<string, readonly number[]>>();

/** The nodes of a kind under a root, by code; kept with the reading. */
function ofKind({ nodes }: Hierarchy, tree: TreeReading, root: number, kind: string): readonly number[] {
  let lists = kinds.get(tree);
  if (!lists) kinds.set(tree, lists = new Map<string, readonly number[]>());
  const name = `${root} ${kind}`, known = lists.get(name);
  if (known) return known;
  const found = Array.from(tree.subtree(root)).filter((x) => nodes[x]!.kind === kind).sort((a, b) => a - b);
  if (lists.size < KINDS_KEPT) lists.set(name, found);
  return found;
}

/** Adds up what a step asks for, for some nodes. */
function sumsOf(step: Step, nodes: readonly number[], facts: Facts, asked: Asked): GroupedSums {
  const { hierarchy } = facts, sums = new GroupedSums(nodes.length), on = dayNumber(step.on), first = dayNumber(step.first);
  const ground = groundOf(hierarchy, asked.reading === 'AS_WAS' ? hierarchy.on(step.on) : hierarchy.standing(asked.today), nodes);
  for (const task of step.tasks) {
    if (task.kind === 'states') countStates(task, on, facts, ground, asked, sums);
    else if (task.kind === 'people') countPeople(task, first, on, facts, ground, asked, sums);
    else gatherSheets(task, on, facts.waves.named(step.wave!), facts, ground, asked, sums);
  }
  return sums;
}

function addRows(indicator: Indicator, period: string, nodes: readonly number[], sums: GroupedSums, { by }: Asked, rows: AnswerRow[]): void {
  const { measures, figure, occurs } = indicator.formula, widths = measures.map(widthOf);
  const groups = (by.length === 0 ? [''] : sums.groups).map((name) => ({ group: by.length === 0 ? [] : name.split(BETWEEN), lists: measures.map((it) => sums.read(name, it)) }));
  const at = widths.map(() => 0);
  for (const [t, node] of nodes.entries()) {
    for (const [i, width] of widths.entries()) at[i] = t * width;
    for (const { group, lists } of groups) {
      if (by.length > 0 && !occurs(lists, at)) continue;
      const { status, value, numerator, denominator, lower, upper, standardError, n } = figure(lists, at);
      rows.push({ indicator, node, period, group, status, value, numerator, denominator, lower, upper, standardError, n });
    }
  }
  if (rows.length > MOST_ROWS) throw new TongxinError('QUERY_TOO_LARGE', { what: { zh: '行数', en: 'rows' }, found: `> ${MOST_ROWS}`, limit: MOST_ROWS });
}

/** Answers a question by a plan. */
export function answerBy({ steps }: Plan, asked: Asked, facts: Facts, sees: (node: number) => boolean): Answer {
  const rows: AnswerRow[] = [];
  for (const { label, last } of asked.periods) {
    const nodes = rowNodes(asked, dayOf(last), facts, sees), sums = new Map<string, GroupedSums>();
    for (const step of steps) {
      if (step.period !== label) continue;
      const its = sumsOf(step, nodes, facts, asked);
      for (const code of step.indicators) sums.set(code, its);
    }
    for (const indicator of asked.indicators) addRows(indicator, label, nodes, sums.get(indicator.code)!, asked, rows);
  }
  return { revision: facts.revision, rows };
}

/** Answers a question. */
export const answer = (asked: Asked, facts: Facts, sees: (node: number) => boolean): Answer => answerBy(planOf(asked, facts), asked, facts, sees);
