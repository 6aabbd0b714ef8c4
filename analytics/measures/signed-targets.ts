import type { Bilingual } from '../../base/language.ts';
import { approvedUnions, signedTargets } from '../facts/events/targets.ts';
import type { PerNodeMeasure } from './measure.ts';
import type { NodesInWindow } from './nodes-in-window.ts';
import { members } from './people.ts';

/** Values of targets are hundredths. */
const HUNDREDTHS = 100;

/** What was achieved of a target in a calendar year: the number for a node. */
type Achieved = (nodes: NodesInWindow, node: number) => number;

/** Unions that were approved in the year, at hosts that are open on its last day. */
const newUnions: Achieved = ({ first, on, below, isOpen, events }, top) => {
  let sum = 0;
  for (const node of below(top))
    if (isOpen(node))
      sum += events(approvedUnions, node).filter(
        (union) => first <= union.on && union.on <= on,
      ).length;
  return sum;
};

/** Members on the last day more than on the last day of the year before; may be negative. */
const netMembers: Achieved = ({ first, on, people }, node) =>
  people(members.where, node, on) - people(members.where, node, first - 1);

/** A line of the letters of responsibility. */
interface Line {
  readonly code: string;
  readonly title: Bilingual;
  readonly achieved: Achieved;
}

/**
 * Of a line and a year, what was achieved, at most the target, and the target, both in hundredths:
 * of the nearest nodes at or below a node that have a target and are open, and of none below these.
 */
function fulfilled({ code, title, achieved }: Line): PerNodeMeasure {
  return {
    kind: 'perNode',
    name: `fulfilment of targets, ${code}`,
    title,
    width: 2,
    of: (nodes) => {
      const numbers = new Map<number, readonly [number, number]>();
      const numbersOf = (node: number): readonly [number, number] => {
        let pair = numbers.get(node);
        if (!pair) numbers.set(node, (pair = ownNumbers(node) ?? sumBelow(node)));
        return pair;
      };
      const ownNumbers = (node: number): readonly [number, number] | null => {
        const signedNodes = nodes
          .events(signedTargets, node)
          .filter(({ on, state }) => on === nodes.on && state.line === code);
        if (signedNodes.length === 0 || !nodes.isOpen(node)) return null;
        const target = signedNodes.reduce((sum, { number }) => sum + number('value'), 0);
        return [Math.min(achieved(nodes, node) * HUNDREDTHS, target), target];
      };
      const sumBelow = (node: number): readonly [number, number] =>
        nodes
          .children(node)
          .map(numbersOf)
          .reduce<readonly [number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
      return numbersOf;
    },
  };
}

/** The lines of clause 2.1.1: new unions, and members more than the year before. */
export const targetLines: readonly PerNodeMeasure[] = Object.freeze([
  fulfilled({
    code: 'new_unions',
    title: { zh: '新建工会目标完成', en: 'fulfilment of targets of new unions' },
    achieved: newUnions,
  }),
  fulfilled({
    code: 'net_members',
    title: { zh: '净增会员目标完成', en: 'fulfilment of targets of members' },
    achieved: netMembers,
  }),
]);
