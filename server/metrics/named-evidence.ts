import { registerOfEvents } from '../../analytics/evidence/subjects.ts';
import type { EvidenceRow } from '../../analytics/evidence/evidence.ts';
import type { View } from '../../analytics/view.ts';
import { dayOf } from '../../base/day.ts';
import { keyColumns, registerOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { StaffMember } from '../../schema/registers/staff-member.ts';
import type { LoaderContext } from '../loaders/loader-context.ts';
import { namedRows, type NamedRow } from '../loaders/named-rows.ts';
import { mayRead, type Reader } from '../access/rights.ts';
import { inputName } from '../registers/types.ts';
import type { EvidenceRowType } from './evidence-types.ts';

const orgUnits = registerOf(OrgUnit);
const staff = registerOf(StaffMember);

/** The row of a register that a row of evidence stands for: of an event that follows from several rows, its person. */
function rowOf({ kind, person, event }: EvidenceRow): { register: Register; id: number } | null {
  const register = event && registerOfEvents(event.fact);
  if (register && event.id !== null) return { register, id: event.id };
  return kind !== 'UNIT' && person !== null ? { register: staff, id: person } : null;
}

/** The key of a row of a register with the names of its arguments. */
const keyParts = (register: Register, key: readonly string[]): object[] =>
  keyColumns(register).map((column, i) => ({ name: inputName(column), value: key[i]! }));

/** Who reads evidence, and how the names of its rows are loaded. */
export interface EvidenceReader extends Reader {
  readonly loaders: Reader['loaders'] & LoaderContext;
}

/** Rows of evidence with what the viewer may read of them. One statement a register. */
export async function namedEvidence(
  rows: readonly EvidenceRow[],
  { scope, facts: { hierarchy } }: Pick<View, 'scope' | 'facts'>,
  reader: EvidenceReader,
): Promise<EvidenceRowType[]> {
  const ids = new Map<Register, Set<number>>();
  const want = (register: Register, id: number): void => {
    ids.set(register, (ids.get(register) ?? new Set()).add(id));
  };
  for (const row of rows) {
    const target = rowOf(row);
    if (target) want(target.register, target.id);
    if (row.person !== null) want(staff, row.person);
  }
  const rowsByRegister = new Map<Register, ReadonlyMap<number, NamedRow>>();
  for (const [register, wanted] of ids)
    if (mayRead(register, reader))
      rowsByRegister.set(register, await namedRows(register, wanted, reader.loaders));
  return rows.map((row) => {
    const unit = scope.sees(row.node) ? hierarchy.nodes[row.node]! : null;
    const target = rowOf(row);
    const read = target && rowsByRegister.get(target.register)?.get(target.id);
    const shown =
      row.kind === 'UNIT'
        ? unit && { register: orgUnits, key: [unit.code], name: unit.name }
        : target && read && { register: target.register, ...read };
    const person = row.person === null ? undefined : rowsByRegister.get(staff)?.get(row.person);
    return {
      kind: row.kind,
      measure: row.measure.title,
      amount: row.amount,
      unit,
      from: dayOf(row.window.first),
      on: dayOf(row.window.on),
      day: row.event && dayOf(row.event.on),
      register: shown?.register.many ?? null,
      registerTitle: shown?.register.title ?? null,
      key: shown ? keyParts(shown.register, shown.key) : null,
      name: shown?.name ?? null,
      staffNo: person?.key[0] ?? null,
      personName: person?.name ?? null,
    };
  });
}
