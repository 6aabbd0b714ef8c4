import type { PoolClient } from 'pg';
import type { Facts } from '../../analytics/facts/facts.ts';
import { refreshFacts } from '../../analytics/facts/refresh-facts.ts';
import type { RecordedFigure } from '../../analytics/formulas/figure.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { INDICATORS } from '../../analytics/indicators/index.ts';
import { resolveQuery, type Scope } from '../../analytics/query/resolved-query.ts';
import { answering, type View } from '../../analytics/view.ts';
import { dayOf, type Day } from '../../base/day.ts';
import { TongxinError } from '../../base/errors/errors.ts';
import type { Bilingual } from '../../base/language.ts';
import { periodsOf } from '../../base/period.ts';
import type { Work } from '../../base/work.ts';
import type { RowChange } from '../../intake/change/change-rows.ts';
import { cellOf, storedCells } from '../../intake/change/stored-cells.ts';
import { isCancelled } from '../../schema/store/statement-time.ts';
import type { Register } from '../../schema/register/definition.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import { Overtaken, type DryRun } from './reorganise.ts';

/** What becomes of a row. ENDED: only its end differs; one that ends where it begins holds on no day. */
export type RowFate = 'CREATED' | 'CHANGED' | 'ENDED';

/** A row that a reorganisation would write. */
export interface PreviewRow {
  readonly register: Register;
  readonly fate: RowFate;
  readonly key: string;
  /** columns that differ, of a new row those that are filled; '' for an empty cell */
  readonly cells: readonly {
    readonly title: Bilingual;
    readonly before: string;
    readonly after: string;
  }[];
}

/** An indicator of a unit in a period, before and after; null where the unit does not exist. */
export interface PreviewFigure {
  readonly indicator: Indicator;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly before: RecordedFigure | null;
  readonly after: RecordedFigure | null;
  readonly differs: boolean;
}

/** What a reorganisation would do. */
export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** by unit, then period, then indicator */
  readonly figures: readonly PreviewFigure[];
}

/** Whose numbers are computed, and for whom. */
export interface PreviewRequest {
  /** the facts as they stand, newly read for each attempt */
  readonly facts: () => Promise<Facts>;
  readonly scopeOf: (hierarchy: Hierarchy) => Scope;
  readonly today: Day;
  /** codes of the units that change, also of new ones; what they hang under is added */
  readonly codes: readonly string[];
  readonly on: Day;
  /** default: the day of the change and the current year */
  readonly periods: readonly string[] | null;
  /** how long other writers may be kept waiting, in milliseconds; default {@link LOCKED_MS} */
  readonly lockedMs?: number;
  /** is told what the numbers cost before they are computed; throws where that is too much */
  readonly charge?: View['charge'];
  /** does long work so that others have turns in between */
  readonly spend: <T>(work: Work<T>) => Promise<T>;
}

/** A dry run keeps other writers waiting no longer than this, in milliseconds; then all is taken back. */
export const LOCKED_MS = 10_000;

/**
 * All indicators but those of surveys: answer sheets stay with their unit, and their small numbers
 * are not shown by a difference.
 */
const COUNTED = INDICATORS.filter(({ axis }) => axis !== 'wave');

/** A dry run, and what it would do, to be asked for when it is over. */
export interface Previewing {
  readonly dry: DryRun;
  readonly preview: () => Promise<Preview>;
}

/**
 * A dry run that notes the rows and follows them to the facts as they would be; while other writers wait, facts are only brought up to date (some
 * milliseconds; as a start of the service where much changes). The indicators of the units concerned and of those above them are computed, before and after, when
 * all is taken back. Throws what `asked` throws, DRY_RUN_TOO_LONG.
 */
export function previewing(request: PreviewRequest): Previewing {
  const { lockedMs = LOCKED_MS } = request;
  let facts: Facts | null = null;
  let after: Facts | null = null;
  let rows: readonly PreviewRow[] = [];
  let until = Infinity;
  const periods = request.periods ?? [request.on, 'THIS_YEAR'];
  const tooLong = (): TongxinError =>
    new TongxinError('DRY_RUN_TOO_LONG', { seconds: lockedMs / 1000 });
  return {
    preview: async () => ({
      rows,
      figures: facts && after ? await compared(facts, after, request, periods) : [],
    }),
    dry: {
      begin: async () => {
        periods.forEach((it) => periodsOf(it, request.today));
        facts = await request.facts();
      },
      before: async (client, changes, current) => {
        if (facts!.revision !== current) throw new Overtaken();
        until = performance.now() + lockedMs;
        rows = await previewRows(client, changes);
      },
      after: async (client, revision, changes) => {
        // nobody else can write, so the facts before stand still
        if (facts!.revision !== revision - 1) throw new Overtaken();
        const left = Math.ceil(until - performance.now());
        if (left <= 0) throw tooLong();
        await client.query(`set local jit = off; set local statement_timeout = ${left}`);
        const clock = new AbortController();
        const timer = setTimeout(() => {
          clock.abort(tooLong());
        }, left);
        try {
          after = await refreshFacts(client, facts!, [{ revision, changes }], clock.signal);
        } catch (error) {
          throw isCancelled(error) ? tooLong() : error;
        } finally {
          clearTimeout(timer);
        }
      },
    },
  };
}

async function previewRows(
  client: PoolClient,
  changes: readonly RowChange[],
): Promise<PreviewRow[]> {
  const stored = new Map<string, readonly string[]>();
  for (const [register, its] of Map.groupBy(changes, (it) => it.register)) {
    const ids = its.flatMap(({ target }) => (target === null ? [] : [target]));
    for (const { id, cells } of await storedCells(client, register, 't.id = any($1)', [ids]))
      stored.set(`${register.table} ${id}`, cells);
  }
  return changes.flatMap(({ register, target, cells }) => {
    const before = stored.get(`${register.table} ${target}`) ?? null;
    const differing = register.columns.flatMap(({ title, property }, i) => {
      const was = before?.[i] ?? '';
      return was === cells[i]! ? [] : [{ title, property, before: was, after: cells[i]! }];
    });
    if (before && differing.length === 0) return [];
    const end = register.interval?.[1];
    const fate: RowFate =
      before === null
        ? 'CREATED'
        : differing.every(({ property }) => property === end)
          ? 'ENDED'
          : 'CHANGED';
    const key = register.key.map((it) => cellOf(register, before ?? cells, it)).join(' / ');
    return [{ register, fate, key, cells: differing }];
  });
}

async function compared(
  before: Facts,
  after: Facts,
  request: PreviewRequest,
  periods: readonly string[],
): Promise<PreviewFigure[]> {
  const codes = [
    ...new Set([
      ...request.codes,
      ...codesAbove(before, request, periods),
      ...codesAbove(after, request, periods),
    ]),
  ];
  const was = await figuresOf(before, request, codes, periods);
  const becomes = await figuresOf(after, request, codes, periods);
  const place = new Map(codes.map((code, i) => [code, i]));
  const names = [...new Set([...was.keys(), ...becomes.keys()])];
  const codeOf = (name: string): string => (becomes.get(name) ?? was.get(name))!.unit.code;
  names.sort((a, b) => place.get(codeOf(a))! - place.get(codeOf(b))!);
  return names.map((name) => {
    const [first, second] = [was.get(name), becomes.get(name)];
    const { indicator, unit, period } = (second ?? first)!;
    const figures = { before: first?.figure ?? null, after: second?.figure ?? null };
    const differs =
      figures.before?.numerator !== figures.after?.numerator ||
      figures.before?.denominator !== figures.after?.denominator ||
      figures.before?.status !== figures.after?.status;
    return { indicator, unit, period, ...figures, differs };
  });
}

/** What the units that change hang under, on the day of the change and at the end of each period. */
function codesAbove(
  { hierarchy }: Facts,
  { codes, on, today }: PreviewRequest,
  periods: readonly string[],
): string[] {
  const days = [
    on,
    ...periods.flatMap((it) => periodsOf(it, today).map(({ last }) => dayOf(last))),
  ];
  return codes.flatMap((code) => {
    const node = hierarchy.indexOfCode(code);
    if (node === undefined) return [];
    return days
      .flatMap((day) => hierarchy.on(day).ancestors(node))
      .map((it) => hierarchy.nodes[it]!.code);
  });
}

interface Found {
  readonly indicator: Indicator;
  readonly unit: PreviewFigure['unit'];
  readonly period: string;
  readonly figure: RecordedFigure;
}

async function figuresOf(
  facts: Facts,
  { scopeOf, today, charge, spend }: PreviewRequest,
  codes: readonly string[],
  periods: readonly string[],
): Promise<Map<string, Found>> {
  const { hierarchy } = facts;
  const scope = scopeOf(hierarchy);
  const question = resolveQuery(
    { indicators: COUNTED.map(({ code }) => code), periods },
    hierarchy,
    scope,
    today,
  );
  const nodes = codes.flatMap((code) => hierarchy.indexOfCode(code) ?? []).filter(scope.sees);
  const view = { facts, scope, today, guarded: false, ...(charge && { charge }) };
  const { rows } = await spend(answering(view, { ...question, nodes }));
  return new Map(
    rows.map(({ node, indicator, period, group: _, ...figure }) => {
      const { code, name } = hierarchy.nodes[node]!;
      const found = { indicator, unit: { code, name }, period, figure };
      return [[code, period, indicator.code].join('\n'), found] as const;
    }),
  );
}
