import DataLoader from 'dataloader';
import type { Day } from '../../base/day.ts';
import { keyColumns, referenceKey, targetOf } from '../../schema/register/declared.ts';
import type { Register } from '../../schema/register/definition.ts';
import { isReference } from '../../schema/register/kinds.ts';
import type { Hierarchy } from '../../analytics/tree/hierarchy.ts';
import type { Scope } from '../../analytics/query/resolved-query.ts';
import { scopeUnder } from '../../analytics/query/scope.ts';
import type { Viewer } from '../access/viewer.ts';
import type { RequestDatabase } from './database.ts';
import { UNION_LINE } from '../../schema/code-lists/edge-line.ts';
import type { Filter, Within } from './filter-condition.ts';
import { readsCasesAsOfficer } from '../access/rights.ts';
import type { LoaderContext, Officer } from './loader-context.ts';
import {
  countRows,
  loadPage,
  loadPagesOf,
  selectColumns,
  type Page,
  type PageRequest,
  type RegisterRow,
} from './page.ts';
import { readCondition } from './scope-condition.ts';
import { SqlParams } from './sql-params.ts';

/** The viewer, the state of the hierarchy and the day of a request. */
export interface LoaderSources {
  readonly database: RequestDatabase;
  readonly hierarchy: Hierarchy;
  readonly viewer: Viewer;
  readonly today: Day;
}

/**
 * The loaders of one request, for one viewer: what one level of a query needs is fetched together.
 */
export class Loaders implements LoaderContext {
  readonly database: RequestDatabase;
  readonly #hierarchy: Hierarchy;
  readonly #viewer: Viewer;
  readonly today: Day;
  readonly #rows = new Map<Register, DataLoader<number, RegisterRow | null>>();
  readonly #pages = new Map<string, DataLoader<number, Page>>();
  readonly #counts = new Map<string, DataLoader<number, number>>();
  readonly #scope: Scope;
  #visible: readonly number[] | null | undefined;
  #ancestors: readonly number[] | undefined;

  constructor({ database, hierarchy, viewer, today }: LoaderSources) {
    this.database = database;
    this.#hierarchy = hierarchy;
    this.#viewer = viewer;
    this.today = today;
    this.#scope = scopeUnder(hierarchy, hierarchy.indexOfId(viewer.unitId), today);
  }

  visibleUnits(): readonly number[] | null {
    if (this.#visible === undefined) {
      const reading = this.#hierarchy.currentTree(this.today);
      const nodes = reading.subtree(this.#hierarchy.indexOfId(this.#viewer.unitId));
      this.#visible =
        nodes.length === this.#hierarchy.nodes.length
          ? null
          : Array.from(nodes, (x) => this.#hierarchy.nodes[x]!.id);
    }
    return this.#visible;
  }

  ancestorUnits(): readonly number[] {
    return (this.#ancestors ??= this.#hierarchy
      .currentTree(this.today)
      .ancestors(this.#hierarchy.indexOfId(this.#viewer.unitId))
      .map((x) => this.#hierarchy.nodes[x]!.id));
  }

  officer(): Officer | null {
    if (!readsCasesAsOfficer(this.#viewer.role)) return null;
    const { id, kind } = this.#hierarchy.nodeOfId(this.#viewer.unitId)!;
    return { unit: id, level: kind === 'city' || kind === 'district' ? kind : 'school' };
  }

  /** Whether the viewer's unit is the root: the key is then for the whole hierarchy. */
  atTop(): boolean {
    return (
      this.#hierarchy.currentTree(this.today).parent[
        this.#hierarchy.indexOfId(this.#viewer.unitId)
      ]! < 0
    );
  }

  /** The node of a code within the viewer's scope. Throws UNKNOWN_ORG_UNIT, OUT_OF_SCOPE. */
  visibleNode(code: string): number {
    return this.#scope.nodeOf(code);
  }

  /** Keeps the nodes within the viewer's scope, in their order. */
  visibleNodes(nodes: Iterable<number>): number[] {
    return Array.from(nodes).filter((x) => this.#scope.sees(x));
  }

  subtree({ unit, asOf, line }: Within): readonly number[] {
    const trees = this.#hierarchy.along(line ?? UNION_LINE);
    const below = trees.on(asOf ?? this.today).subtree(this.visibleNode(unit));
    return this.visibleNodes(below).map((x) => this.#hierarchy.nodes[x]!.id);
  }

  /**
   * The row with an internal id, reached by a reference of a visible row; null when there is none.
   */
  row(register: Register, id: number): Promise<RegisterRow | null> {
    let loader = this.#rows.get(register);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        this.database.spend(ids.length);
        const rows = await this.database.query<RegisterRow>(
          `select ${selectColumns(register)} from ${register.table} t where t.id = any($1::integer[])`,
          [ids],
        );
        const byId = new Map(rows.map((row) => [row.id, row]));
        return ids.map((wanted) => byId.get(wanted) ?? null);
      });
      this.#rows.set(register, loader);
    }
    return loader.load(id);
  }

  /** The visible row with a key, its parts in the order of the key; null when there is none. */
  async rowByKey(register: Register, key: readonly string[]): Promise<RegisterRow | null> {
    const params = new SqlParams();
    const same = keyColumns(register).map((column, index) => {
      const place = params.add(key[index]);
      if (!isReference(column)) return `t.${column.field} = ${place}`;
      const target = targetOf(column);
      return (
        `t.${column.field} = (select k.id from ${target.table} k where ` +
        `k.${referenceKey(target).field} = ${place})`
      );
    });
    const readable = readCondition(register, 't', this, params);
    if (readable !== null) same.push(readable);
    const rows = await this.database.query<RegisterRow>(
      `select ${selectColumns(register)} from ${register.table} t where ${same.join(' and ')}`,
      params.values,
    );
    return rows[0] ?? null;
  }

  /** A page of a register. */
  page(register: Register, request: PageRequest): Promise<Page> {
    return loadPage(register, request, this);
  }

  /**
   * A page of the rows that refer to a parent through `field`; the same pages of other parents are
   * fetched with it.
   */
  pageOf(register: Register, field: string, parent: number, request: PageRequest): Promise<Page> {
    return batched(
      this.#pages,
      `${field} ${register.table} ${JSON.stringify(request)}`,
      (parents) => loadPagesOf(register, field, parents, request, this),
    ).load(parent);
  }

  /** Counts the rows of a register. */
  async count(register: Register, where: Filter | null | undefined): Promise<number> {
    return (await countRows(register, where, this))[0]!;
  }

  /** Counts the rows that refer to a parent through `field`. */
  countOf(
    register: Register,
    field: string,
    parent: number,
    where: Filter | null | undefined,
  ): Promise<number> {
    return batched(
      this.#counts,
      `${field} ${register.table} ${JSON.stringify(where ?? null)}`,
      (parents) => countRows(register, where, this, { field, parents }),
    ).load(parent);
  }
}

function batched<T>(
  loaders: Map<string, DataLoader<number, T>>,
  name: string,
  load: (keys: readonly number[]) => Promise<T[]>,
): DataLoader<number, T> {
  let loader = loaders.get(name);
  if (!loader) {
    loader = new DataLoader(load);
    loaders.set(name, loader);
  }
  return loader;
}
