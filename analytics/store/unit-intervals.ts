import type { ClientBase } from 'pg';
import { FOREVER, type DayNumber } from '../../base/civil.ts';
import { dayNumber } from '../../base/day.ts';
import type { AttributeSpans } from '../facts/cut.ts';
import { slotOf } from '../facts/state-schema.ts';
import { unitSchema } from '../facts/unit-state.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import type { RegisterClass } from '../../schema/register/definition.ts';
import { constantReader } from './constant-reader.ts';
import { readCopy } from './copy-reader.ts';
import type { Hierarchy } from '../tree/hierarchy.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';
import { among, readSpans } from './span-rows.ts';
import { unitedSpans, type Spans } from './spans.ts';

/** The data of a unit in the store, apart from its people. */
export interface UnitIntervals {
  readonly id: number;
  /** open on `[openFrom, openTo)` */
  readonly openFrom: DayNumber;
  readonly openTo: DayNumber;
  /** the slots of the attributes that are columns of the unit */
  readonly constants: readonly number[];
  /**
   * the days on which attributes from rows of registers are set, in the order of {@link
   * SPAN_ATTRIBUTES}
   */
  readonly spans: readonly AttributeSpans[];
}

/** The attributes of units that come from rows of registers. */
const SPAN_ATTRIBUTES = unitSchema.from('spans');
const SLOTS = SPAN_ATTRIBUTES.map((attribute) => slotOf(attribute, true));
const ALIASES = new Map<RegisterClass, string>([[OrgUnit, 'u']]);
const CONSTANTS = unitSchema
  .from('constant')
  .map((attribute) => constantReader(attribute, ALIASES));

/** The slots of the attributes that are columns of the given units, or of all, by internal id. One statement. */
async function readConstants(
  client: ClientBase,
  ids: readonly number[] | null,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const constants = new Map<number, readonly number[]>();
  await readCopy(
    client,
    `select ${['u.id', ...CONSTANTS.map(({ column }) => column)].join(', ')} from org_units u ` +
      `where u.kind = 'unit' and ${among('u.id', ids)}`,
    (row) => {
      constants.set(
        row.int(),
        CONSTANTS.map(({ slot }) => slot(row)),
      );
    },
  );
  return constants;
}

/** The days on which an attribute from rows of registers is set at a unit. */
export const spansOfAttribute = ({ spans }: UnitIntervals, name: string): Spans =>
  spans[SPAN_ATTRIBUTES.findIndex((attribute) => attribute.name === name)]!.spans;

/** The frames of the given units, or of all; org units of other kinds have none. Two statements. */
export async function readUnitIntervals(
  client: ClientBase,
  hierarchy: Hierarchy,
  ids: readonly number[] | null,
): Promise<Map<number, UnitIntervals>> {
  const rows = await readSpans(
    client,
    SPAN_ATTRIBUTES.map(({ source }) => source.spans),
    (column) => among(column, ids),
    ids !== null,
  );
  const constants = await readConstants(client, ids);
  const intervalsOf = new Map<number, UnitIntervals>();
  const nodes = ids === null ? hierarchy.nodes : ids.flatMap((id) => hierarchy.nodeOfId(id) ?? []);
  for (const { id, kind, openedOn, closedOn } of nodes) {
    if (kind !== 'unit') continue;
    intervalsOf.set(id, {
      id,
      openFrom: dayNumber(openedOn),
      openTo: closedOn === null ? FOREVER : dayNumber(closedOn),
      constants: constants.get(id)!,
      spans: SLOTS.map((slot, source) => ({ slot, spans: unitedSpans(rows.of(id, source)) })),
    });
    await yieldToEventLoop();
  }
  return intervalsOf;
}
