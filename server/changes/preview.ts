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
import { Overtaken, type DryRunHooks } from './reorganise.ts';

/**
 * The kind of a row's change. ENDED: only its end differs; a row that ends on its first day is
 * never valid.
 */
export type ChangeKind = 'CREATED' | 'CHANGED' | 'ENDED';

/** A row that a reorganisation would write. */
export interface PreviewRow {
  readonly register: Register;
  readonly kind: ChangeKind;
  readonly key: string;
  /** columns that differ; of a new row those with values. '' is an empty cell */
  readonly cells: readonly {
    readonly title: Bilingual;
    readonly before: string;
    readonly after: string;
  }[];
}

/** An indicator of a unit in a period, before and after; null if the unit does not exist. */
export interface PreviewFigure {
  readonly indicator: Indicator;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly before: RecordedFigure | null;
  readonly after: RecordedFigure | null;
  readonly differs: boolean;
}

/** The effects of a reorganisation. */
export interface Preview {
  readonly rows: readonly PreviewRow[];
  /** by unit, then period, then indicator */
  readonly figures: readonly PreviewFigure[];
}

/** The figures of a preview, and its viewer. */
export interface PreviewRequest {
  /** the current facts, read again for each attempt */
  readonly facts: () => Promise<Facts>;
  readonly scopeOf: (hierarchy: Hierarchy) => Scope;
  readonly today: Day;
  /** codes of the units that change, also of new ones; the units above them are added */
  readonly codes: readonly string[];
  readonly on: Day;
  /** default: the day of the change and the current year */
  readonly periods: readonly string[] | null;
  /** default: all indicators except those of surveys */
  readonly indicators?: readonly Indicator[];
  /** maximum time for which other writers wait, in milliseconds; default {@link LOCKED_MS} */
  readonly lockedMs?: number;
  /** charges the figures before they are computed; throws if they cost too much */
  readonly charge?: View['charge'];
  /** runs long work and yields to the event loop */
  readonly spend: <T>(work: Work<T>) => Promise<T>;
}

/** Other writers wait for a dry run at most this long; then it is rolled back. */
export const LOCKED_MS = 10_000;

/**
 * All indicators except those of surveys: responses stay with their unit, and a difference must not
 * reveal small numbers of them.
 */
const COUNTED = INDICATORS.filter(({ axis }) => axis !== 'wave');

/** The hooks of a dry run, and the preview that can be computed after it. */
export interface PreparedDryRun {
  readonly dry: DryRunHooks;
  readonly preview: () => Promise<Preview>;
}

/**
 * Prepares a dry run that notes the changed rows and refreshes the facts with them. Other writers
 * wait only for that: some milliseconds, or as long as a full load if much changes. The indicators
 * of the changed units and of those above them are computed after the rollback, from the facts
 * before and after. Throws the errors of `resolveQuery`, DRY_RUN_TOO_LONG.
 */
export function prepareDryRun(request: PreviewRequest): PreparedDryRun {
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
      figures: facts && after ? await comparedFigures(facts, after, request, periods) : [],
    }),
    dry: {
      begin: async () => {
        periods.forEach((period) => periodsOf(period, request.today));
        facts = await request.facts();
      },
      before: async (client, changes, current) => {
        if (facts!.revision !== current) throw new Overtaken();
        until = performance.now() + lockedMs;
        rows = await previewRows(client, changes);
      },
      after: async (client, revision, changes) => {
        // no other writer runs, so the facts before the change stay current
        if (facts!.revision !== revision - 1) throw new Overtaken();
        const remainingMs = Math.ceil(until - performance.now());
        if (remainingMs <= 0) throw tooLong();
        await client.query(`set local statement_timeout = ${remainingMs}`);
        const timeout = new AbortController();
        const timer = setTimeout(() => {
          timeout.abort(tooLong());
        }, remainingMs);
        try {
          after = await refreshFacts(client, facts!, [{ revision, changes }], timeout.signal);
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
  for (const [register, rowChanges] of Map.groupBy(changes, (change) => change.register)) {
    const ids = rowChanges.flatMap(({ target }) => (target === null ? [] : [target]));
    for (const { id, cells } of await storedCells(client, register, 't.id = any($1)', [ids]))
      stored.set(`${register.table} ${id}`, cells);
  }
  return changes.flatMap(({ register, target, cells }) => {
    const before = stored.get(`${register.table} ${target}`) ?? null;
    const differing = register.columns.flatMap(({ title, property }, i) => {
      const storedCell = before?.[i] ?? '';
      return storedCell === cells[i]!
        ? []
        : [{ title, property, before: storedCell, after: cells[i]! }];
    });
    if (before && differing.length === 0) return [];
    const end = register.interval?.[1];
    const kind: ChangeKind =
      before === null
        ? 'CREATED'
        : differing.every(({ property }) => property === end)
          ? 'ENDED'
          : 'CHANGED';
    const key = register.key
      .map((property) => cellOf(register, before ?? cells, property))
      .join(' / ');
    return [{ register, kind, key, cells: differing }];
  });
}

async function comparedFigures(
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
  const figuresBefore = await figuresOf(before, request, codes, periods);
  const figuresAfter = await figuresOf(after, request, codes, periods);
  const positions = new Map(codes.map((code, i) => [code, i]));
  const keys = [...new Set([...figuresBefore.keys(), ...figuresAfter.keys()])];
  const codeOf = (key: string): string =>
    (figuresAfter.get(key) ?? figuresBefore.get(key))!.unit.code;
  keys.sort((a, b) => positions.get(codeOf(a))! - positions.get(codeOf(b))!);
  return keys.map((key) => {
    const [first, second] = [figuresBefore.get(key), figuresAfter.get(key)];
    const { indicator, unit, period } = (second ?? first)!;
    const figures = { before: first?.figure ?? null, after: second?.figure ?? null };
    const differs =
      figures.before?.numerator !== figures.after?.numerator ||
      figures.before?.denominator !== figures.after?.denominator ||
      figures.before?.status !== figures.after?.status;
    return { indicator, unit, period, ...figures, differs };
  });
}

/** Codes of the units above the changed units, on the day and at the end of each period. */
function codesAbove(
  { hierarchy }: Facts,
  { codes, on, today }: PreviewRequest,
  periods: readonly string[],
): string[] {
  const days = [
    on,
    ...periods.flatMap((period) => periodsOf(period, today).map(({ last }) => dayOf(last))),
  ];
  return codes.flatMap((code) => {
    const node = hierarchy.indexOfCode(code);
    if (node === undefined) return [];
    return days
      .flatMap((day) => hierarchy.on(day).ancestors(node))
      .map((ancestor) => hierarchy.nodes[ancestor]!.code);
  });
}

interface UnitFigure {
  readonly indicator: Indicator;
  readonly unit: PreviewFigure['unit'];
  readonly period: string;
  readonly figure: RecordedFigure;
}

async function figuresOf(
  facts: Facts,
  { scopeOf, today, charge, spend, indicators = COUNTED }: PreviewRequest,
  codes: readonly string[],
  periods: readonly string[],
): Promise<Map<string, UnitFigure>> {
  const { hierarchy } = facts;
  const scope = scopeOf(hierarchy);
  const question = resolveQuery(
    { indicators: indicators.map(({ code }) => code), periods },
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
      const unitFigure = { indicator, unit: { code, name }, period, figure };
      return [[code, period, indicator.code].join('\n'), unitFigure] as const;
    }),
  );
}
