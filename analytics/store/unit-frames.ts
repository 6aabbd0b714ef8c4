import type { ClientBase } from 'pg';
import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber } from '../../base/day.ts';
import type { AttributeSpans } from '../facts/cut.ts';
import { slotOf } from '../facts/state-schema.ts';
import { unitSchema } from '../facts/unit-state.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import { breathe } from './breathe.ts';
import { among, readSpans } from './span-rows.ts';
import { unitedSpans, type Spans } from './spans.ts';

/** What the store says of a unit, apart from its people. */
export interface UnitFrame {
  readonly id: number;
  /** open on `[openFrom, openTo)` */
  readonly openFrom: DayNumber;
  readonly openTo: DayNumber;
  /** when attributes that come from rows of registers are set, in the order of {@link SPAN_ATTRIBUTES} */
  readonly spans: readonly AttributeSpans[];
}

/** The attributes of units that come from rows of registers. */
const SPAN_ATTRIBUTES = unitSchema.from('spans');
const SLOTS = SPAN_ATTRIBUTES.map((attribute) => slotOf(attribute, true));

/** When an attribute that comes from rows of registers is set at a unit. */
export const spansOfAttribute = ({ spans }: UnitFrame, name: string): Spans =>
  spans[SPAN_ATTRIBUTES.findIndex((attribute) => attribute.name === name)]!.spans;

/** The frames of the given units, or of all; org units of other kinds have none. One statement. */
export async function readUnitFrames(
  client: ClientBase,
  hierarchy: Hierarchy,
  ids: readonly number[] | null,
): Promise<Map<number, UnitFrame>> {
  const rows = await readSpans(
    client,
    SPAN_ATTRIBUTES.map(({ source }) => source.spans),
    (column) => among(column, ids),
    ids !== null,
  );
  const frames = new Map<number, UnitFrame>();
  const nodes = ids === null ? hierarchy.nodes : ids.flatMap((id) => hierarchy.nodeOfId(id) ?? []);
  for (const { id, kind, openedOn, closedOn } of nodes) {
    if (kind !== 'unit') continue;
    frames.set(id, {
      id,
      openFrom: dayNumber(openedOn),
      openTo: closedOn === null ? FOREVER : dayNumber(closedOn),
      spans: SLOTS.map((slot, source) => ({ slot, spans: unitedSpans(rows.of(id, source)) })),
    });
    await breathe();
  }
  return frames;
}
