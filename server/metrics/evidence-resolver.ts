import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { dayOf } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { EvidencePlace, EvidenceRow } from '../../analytics/evidence/evidence.ts';
import { registerOfEvents } from '../../analytics/evidence/subjects.ts';
import { evidenceInSteps } from '../../analytics/questions/evidence.ts';
import type { View } from '../../analytics/view.ts';
import { keyColumns, registerOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { OrgUnit } from '../../schema/registers/org-unit.ts';
import { StaffMember } from '../../schema/registers/staff-member.ts';
import type { RequestContext } from '../graphql/context.ts';
import { namedRows, type NamedRow } from '../loaders/named-rows.ts';
import { pageLimit } from '../loaders/page.ts';
import { inputName } from '../registers/types.ts';
import { mayRead } from '../registers/privacy.ts';
import {
  EvidencePageArgs,
  EvidenceQueryInput,
  EvidenceType,
  type EvidenceRowType,
} from './evidence-types.ts';
import { shownIndicator } from './shown.ts';
import { viewOf } from './view-of.ts';

/** The evidence of figures. */
@Resolver()
export class EvidenceResolver {
  @Query(() => EvidenceType, {
    description:
      '数值的依据：计入分子的，或在分母而未计入的，逐行列出或只给数目 · the subjects that a ' +
      'figure counts, or the rest of its denominator, row by row or as a number. Errors: as ' +
      'metrics, ' +
      'INVALID_PAGE, INVALID_CURSOR',
  })
  async evidence(
    @Ctx() context: RequestContext,
    @Arg('query', () => EvidenceQueryInput) { part, ...query }: EvidenceQueryInput,
    @Args(() => EvidencePageArgs) { first, after }: EvidencePageArgs,
  ): Promise<object> {
    const limit = pageLimit(first);
    const place = typeof after === 'string' ? readCursor(after) : null;
    const view = await viewOf(context);
    const { node, count, rows, hasMore, ...evidence } = await context.budget.spend(
      evidenceInSteps(view, { ...query, part: part ?? 'COUNTED' }, { after: place, first: limit }),
    );
    const cursor = (row: EvidenceRow | undefined): string | null =>
      row ? Buffer.from(JSON.stringify(row.place)).toString('base64url') : null;
    return {
      ...evidence,
      indicator: shownIndicator(evidence.indicator),
      unit: view.facts.hierarchy.nodes[node]!,
      totalCount: count,
      nodes: await shownRows(rows, view, context),
      pageInfo: {
        hasNextPage: hasMore,
        hasPreviousPage: place !== null,
        startCursor: cursor(rows[0]),
        endCursor: cursor(rows.at(-1)),
      },
    };
  }
}

const orgUnits = registerOf(OrgUnit);
const staff = registerOf(StaffMember);

/**
 * The row of a register for a row of evidence: for an event that is derived from several rows, its
 * person.
 */
function rowOf({ kind, person, event }: EvidenceRow): { register: Register; id: number } | null {
  const register = event && registerOfEvents(event.fact);
  if (register && event.id !== null) return { register, id: event.id };
  return kind !== 'UNIT' && person !== null ? { register: staff, id: person } : null;
}

/** The key of a row of a register with the names of its arguments. */
const keyParts = (register: Register, key: readonly string[]): object[] =>
  keyColumns(register).map((column, i) => ({ name: inputName(column), value: key[i]! }));

/** Rows of evidence with the fields that the viewer may read. One statement a register. */
async function shownRows(
  rows: readonly EvidenceRow[],
  { scope, facts: { hierarchy } }: View,
  context: RequestContext,
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
  const named = new Map<Register, ReadonlyMap<number, NamedRow>>();
  for (const [register, wanted] of ids)
    if (mayRead(register, context))
      named.set(register, await namedRows(register, wanted, context.loaders));
  return rows.map((row) => {
    const unit = scope.sees(row.node) ? hierarchy.nodes[row.node]! : null;
    const target = rowOf(row);
    const read = target && named.get(target.register)?.get(target.id);
    const shown =
      row.kind === 'UNIT'
        ? unit && { register: orgUnits, key: [unit.code], name: unit.name }
        : target && read && { register: target.register, ...read };
    const person = row.person === null ? undefined : named.get(staff)?.get(row.person);
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

function readCursor(cursor: string): EvidencePlace {
  try {
    const place = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const [pair, on, unit, ...ids] = place;
    if (
      place.length === 6 &&
      typeof unit === 'string' &&
      [pair, on, ...ids].every((value) => Number.isSafeInteger(value))
    )
      return place as unknown as EvidencePlace;
  } catch {
    /* thrown below */
  }
  throw new TongxinError('INVALID_CURSOR', { cursor: cursor.slice(0, 80) });
}
