import type { ClientBase } from 'pg';
import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber } from '../../base/day.ts';
import { BODY_ATTRIBUTES } from '../facts/unit-state.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import { breathe } from './breathe.ts';
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

/** What a unit has spans of: being covered by a union of its own, by a joint one; bodies. */
const SPAN_KINDS = ['own', 'joint', ...BODY_KINDS];
const KIND_NUMBERS = new CodeNumbers(SPAN_KINDS);
type SpansOf = (unit: number) => readonly number[];

/** A condition that `column` is one of some internal ids; true where all are wanted. */
export const among = (column: string, ids: readonly number[] | null): string =>
  ids === null ? 'true' : `${column} = any('{${ids.join(',')}}'::integer[])`;

/** The frames of the given units, or of all; org units of other kinds have none. One statement. */
export async function readUnitFrames(
  client: ClientBase,
  hierarchy: Hierarchy,
  ids: readonly number[] | null,
): Promise<Map<number, UnitFrame>> {
  const spans = SPAN_KINDS.map(() => new Map<number, number[]>());
  await readCopy(
    client,
    `select c.unit_id, case when u.kind = 'joint' then 'joint' else 'own' end, greatest(c.from_on, u.approved_on), least(coalesce(c.to_on, 'infinity'), coalesce(u.dissolved_on, 'infinity'))
    from union_coverage c join unions u on u.id = c.union_id where ${among('c.unit_id', ids)}
    union all select unit_id, kind::text, established_on, coalesce(dissolved_on, 'infinity') from bodies where ${among('unit_id', ids)}`,
    (row) => {
      const unit = row.int();
      const its = spans[row.code(KIND_NUMBERS)]!;
      const from = row.day();
      const to = row.day();
      const known = its.get(unit);
      if (known) known.push(from, to);
      else its.set(unit, [from, to]);
    },
  );
  const [own, joint, ...bodies] = spans.map(
    (its) =>
      (id: number): readonly number[] =>
        its.get(id) ?? [],
  ) as [SpansOf, SpansOf, ...SpansOf[]];

  const frames = new Map<number, UnitFrame>();
  const nodes = ids === null ? hierarchy.nodes : ids.flatMap((id) => hierarchy.nodeOfId(id) ?? []);
  for (const { id, kind, openedOn, closedOn } of nodes) {
    if (kind !== 'unit') continue;
    frames.set(id, {
      id,
      openFrom: dayNumber(openedOn),
      openTo: closedOn === null ? FOREVER : dayNumber(closedOn),
      covered: unitedSpans([...own(id), ...joint(id)]),
      jointly: unitedSpans(joint(id)),
      bodies: bodies.map((spansOf) => unitedSpans(spansOf(id))),
    });
    await breathe();
  }
  return frames;
}
