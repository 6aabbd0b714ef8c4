import type { ClientBase } from 'pg';
import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber } from '../../base/day.ts';
import { BODY_ATTRIBUTES } from '../facts/unit-state.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import { CodeNumbers, readCopy } from './copy-reader.ts';
import { unitedSpans, type Spans } from './spans.ts';

/** What the store says of a unit, apart from its people. */
export interface UnitFrame {
  readonly id: number;
  /** open on `[openFrom, openTo)` */
  readonly openFrom: DayNumber;
  readonly openTo: DayNumber;
  /** covered by a union that is in force; by a joint one */
  readonly covered: Spans;
  readonly jointly: Spans;
  /** for each of {@link BODY_KINDS}: when there is such a body */
  readonly bodies: readonly Spans[];
}

/** The kinds of bodies, in the order of their attributes. */
export const BODY_KINDS = Object.keys(BODY_ATTRIBUTES) as readonly (keyof typeof BODY_ATTRIBUTES)[];

const KIND_NUMBERS = new CodeNumbers(BODY_KINDS);

/** A condition that `column` is one of some internal ids; true where all are wanted. */
export const among = (column: string, ids: readonly number[] | null): string => (ids === null ? 'true' : `${column} = any('{${ids.join(',')}}'::integer[])`);

/** The frames of the given units, or of all; org units of other kinds have none. Two statements. */
export async function readUnitFrames(client: ClientBase, hierarchy: Hierarchy, ids: readonly number[] | null): Promise<Map<number, UnitFrame>> {
  const covered = new Map<number, number[]>(), jointly = new Map<number, number[]>(), bodies = BODY_KINDS.map(() => new Map<number, number[]>());
  const note = (spans: Map<number, number[]>, id: number, from: DayNumber, to: DayNumber): void => {
    const known = spans.get(id);
    if (known) known.push(from, to);
    else spans.set(id, [from, to]);
  };
  await readCopy(client, `select c.unit_id, u.kind = 'joint', greatest(c.from_on, u.approved_on), least(coalesce(c.to_on, 'infinity'), coalesce(u.dissolved_on, 'infinity'))
    from union_coverage c join unions u on u.id = c.union_id where ${among('c.unit_id', ids)}`, (row) => {
    const unit = row.int(), joint = row.flag(), from = row.day(), to = row.day();
    note(covered, unit, from, to);
    if (joint) note(jointly, unit, from, to);
  });
  await readCopy(client, `select unit_id, kind, established_on, coalesce(dissolved_on, 'infinity') from bodies where ${among('unit_id', ids)}`, (row) => {
    const unit = row.int(), kind = row.code(KIND_NUMBERS);
    note(bodies[kind]!, unit, row.day(), row.day());
  });

  const frames = new Map<number, UnitFrame>(), nodes = ids === null ? hierarchy.nodes : ids.flatMap((id) => hierarchy.nodeOfId(id) ?? []);
  for (const { id, kind, openedOn, closedOn } of nodes) {
    if (kind !== 'unit') continue;
    frames.set(id, {
      id, openFrom: dayNumber(openedOn), openTo: closedOn === null ? FOREVER : dayNumber(closedOn),
      covered: unitedSpans(covered.get(id) ?? []), jointly: unitedSpans(jointly.get(id) ?? []),
      bodies: bodies.map((it) => unitedSpans(it.get(id) ?? [])),
    });
  }
  return frames;
}
