import fc from 'fast-check';
import type { LineName } from '../../../schema/code-lists/edge-line.ts';
import { KnownSums } from '../../../analytics/disclosure/known-sums.ts';
import type { Facts } from '../../../analytics/facts/facts.ts';
import type { MetricQuery } from '../../../analytics/query/metric-query.ts';
import { wholeScope } from '../../../analytics/query/scope.ts';
import { metrics, type View } from '../../../analytics/view.ts';
import type { Tables } from '../../fixtures/union-package.ts';
import { OF_PEOPLE } from '../oracle.ts';
import { openReusedStore, type ReusedStore } from '../reused-store.ts';
import { ask, factsOf, type PlainRow } from '../support.ts';
import { anyCrowds, cityOf } from './crowded-city.ts';

export const TODAY = '2025-01-01';
export const PERIOD = '2024';

/** A view of everything: of an ANALYST where `guarded`, else of a STATISTICIAN. */
export const viewOf = (facts: Facts, guarded: boolean): View => ({
  facts,
  scope: wholeScope(facts.hierarchy, TODAY),
  guarded,
  today: TODAY,
});

/**
 * The rows of an answer as a viewer sees them; of all indicators of people in 2024 unless the query
 * states others.
 */
export function answerRows(view: View, query: Partial<MetricQuery>): PlainRow[] {
  return metrics(view, { indicators: OF_PEOPLE, periods: [PERIOD], ...query }).rows.map(
    ({ node, indicator, ...row }) => ({
      unit: view.facts.hierarchy.nodes[node]!.code,
      indicator: indicator.code,
      ...row,
    }),
  );
}

/** The same rows before disclosure control. */
export const truth = (facts: Facts, query: Partial<MetricQuery>): PlainRow[] =>
  ask(facts, { indicators: OF_PEOPLE, periods: [PERIOD], ...query }, TODAY);

export const codesOf = (facts: Facts): string[] => facts.hierarchy.nodes.map(({ code }) => code);

/** The units under a node along a line, itself included. */
export const unitsUnder = (
  { hierarchy }: Facts,
  code: string,
  line: LineName = 'union',
): string[] =>
  Array.from(
    hierarchy.along(line).on(TODAY).subtree(hierarchy.indexOfCode(code)!),
    (x) => hierarchy.nodes[x]!,
  )
    .filter(({ kind }) => kind === 'unit')
    .map((it) => it.code);

/**
 * A row told, or withheld, with what it adds up: atoms are the smallest groups of people of single
 * units that there are.
 */
export interface Cell {
  readonly row: PlainRow;
  readonly atoms: readonly string[];
}

/** Names the atoms of a unit in a group, or in groups of which any will do; all of them without any. */
export type Atoms = (unit: string, groups: readonly string[]) => readonly string[];

/** Cells that can be worked out from those told though they are withheld; those of nobody aside. */
export function leaks(cells: readonly Cell[]): string[] {
  const known = new KnownSums();
  for (const { row, atoms } of cells) if (row.status !== 'SUPPRESSED') known.add(atoms);
  return cells
    .filter(
      ({ row, atoms }) => row.status === 'SUPPRESSED' && atoms.length > 0 && known.gives(atoms),
    )
    .map(({ row: { unit, indicator, group } }) => [indicator, unit, ...group].join(' '));
}

/**
 * The rows of every node by itself, in answer to one question, with their atoms; `groups` are the
 * groups of its filters.
 */
export function cellsOf(
  view: View,
  query: Partial<MetricQuery>,
  indicator: string,
  atoms: Atoms,
  groups: readonly string[] = [],
): Cell[] {
  return codesOf(view.facts).flatMap((root) =>
    answerRows(view, { ...query, indicators: [indicator], root }).map((row) => ({
      row: { ...row, group: [...groups, ...row.group] },
      atoms: unitsUnder(view.facts, root, query.line ?? 'union').flatMap((unit) =>
        atoms(unit, [...groups, ...row.group]),
      ),
    })),
  );
}

/** The atoms of units by groups of one dimension, those that anybody is in. */
export function atomsBy(facts: Facts, indicator: string, dimension: string): Atoms {
  const there = truth(facts, { indicators: [indicator], level: 'UNIT', by: [dimension] });
  return (unit, groups) =>
    there
      .filter((it) => it.unit === unit && (groups.length === 0 || groups.includes(it.group[0]!)))
      .map((it) => `${unit} ${it.group[0]!}`);
}

/** A store for cities of crowds. */
export interface CrowdedStore {
  readonly reused: ReusedStore;
  factsAbout(tables: Tables): Promise<Facts>;
  /** holds for any city of crowds, and an ANALYST of all of it */
  property(runs: number, check: (facts: Facts, view: View) => void): Promise<void>;
}

export async function openCrowdedStore(): Promise<CrowdedStore> {
  const reused = await openReusedStore();
  const factsAbout = async (tables: Tables): Promise<Facts> => {
    await reused.fill(tables);
    return factsOf(reused.store.pool);
  };
  return {
    reused,
    factsAbout,
    property: (runs, check) =>
      fc.assert(
        fc.asyncProperty(anyCrowds, async (crowds) => {
          const facts = await factsAbout(cityOf(crowds));
          check(facts, viewOf(facts, true));
        }),
        { numRuns: runs, endOnFailure: true },
      ),
  };
}
