import type { UnitDimension } from '../dimensions/dimension.ts';
import type { Asked } from './asked.ts';
import type { Ground } from './ground.ts';

/** Parts a key of several dimensions; below every character of a key, so that joined keys sort as their parts do. */
export const BETWEEN = '\u0000';

/** Which units a question lets in, and into which group each falls by the dimensions of units. */
export class UnitGroups {
  /** the keys of each group, in the order of the dimensions of units within `by` */
  readonly keys: string[][] = [];
  readonly #numbers = new Map<string, number>();
  readonly #by: readonly UnitDimension[];
  readonly #where: readonly { dimension: UnitDimension; keys: ReadonlySet<string> }[];
  readonly #ground: Ground;

  constructor({ by, where }: Pick<Asked, 'by' | 'where'>, ground: Ground) {
    this.#by = by.filter((it) => it.kind === 'unit');
    this.#where = where.flatMap(({ dimension, keys }) => (dimension.kind === 'unit' ? [{ dimension, keys }] : []));
    this.#ground = ground;
  }

  /** Number of the group of a unit; -1 where a filter leaves it out. */
  of(node: number): number {
    const { hierarchy, reading } = this.#ground;
    for (const { dimension, keys } of this.#where) if (!keys.has(dimension.keyOf(node, hierarchy, reading))) return -1;
    if (this.#by.length === 0) return this.#number([]);
    return this.#number(this.#by.map((it) => it.keyOf(node, hierarchy, reading)));
  }

  #number(keys: string[]): number {
    const name = keys.length === 0 ? '' : keys.join(BETWEEN), known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.keys.length);
    return this.keys.push(keys) - 1;
  }
}

/** Tells each unit that counts for a target, in the order of the tree: its node, its internal id, its target, its group. */
export function eachUnit(ground: Ground, groups: UnitGroups, tell: (node: number, id: number, target: number, group: number) => void): void {
  const { nodes } = ground.hierarchy, { targetOf } = ground, { order } = ground.reading;
  for (const node of order) {
    const target = targetOf[node]!;
    if (target < 0 || nodes[node]!.kind !== 'unit') continue;
    const group = groups.of(node);
    if (group >= 0) tell(node, nodes[node]!.id, target, group);
  }
}
