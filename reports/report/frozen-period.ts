import type { Pool } from 'pg';
import { invariant } from '../../base/invariant.ts';
import { NO_FILINGS, NO_NUMBERS, type RecordedFigure } from '../../analytics/formulas/figure.ts';
import {
  blockColumns,
  figureAt,
  placeOf,
  unitsName,
  type BlockCell,
  type BlockColumns,
} from '../snapshots/block.ts';
import { type StoredSnapshot } from '../snapshots/stored.ts';
import {
  isSupplement,
  supplementName,
  supplementPeriod,
  type SupplementKind,
} from '../snapshots/supplements.ts';
import { blockTexts } from '../snapshots/stored-blocks.ts';

/** An org unit as it was on the last day of a period. */
export interface FrozenUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parent: string | null;
  readonly schoolType: string | null;
  readonly ownership: string | null;
}

/** A row of a supplement, by the names of its columns; a column that is absent is null everywhere. */
export type SupplementRow = Readonly<Partial<Record<string, BlockCell>>>;

/** The figure of a report that is not on record. */
const UNRECORDED: RecordedFigure = Object.freeze({
  ...NO_NUMBERS,
  ...NO_FILINGS,
  parts: null,
  status: 'NOT_ON_RECORD',
  onRecord: false,
});

/** Looks up the figures of one period of a snapshot. */
export class FrozenPeriod {
  readonly label: string;
  readonly units: ReadonlyMap<string, FrozenUnit>;
  readonly #supplements = new Map<string, BlockColumns>();
  readonly #figures = new Map<
    string,
    { readonly columns: BlockColumns; readonly rows: ReadonlyMap<string, number> }
  >();

  private constructor(label: string, blocks: ReadonlyMap<string, BlockColumns>) {
    this.label = label;
    const units = blocks.get(unitsName(label));
    invariant(units, 'report-no-units', label);
    const text = (name: string, row: number): string | null =>
      (units[name]?.[row] ?? null) as string | null;
    this.units = new Map(
      (units.code ?? []).map((_, row) => {
        const unit: FrozenUnit = {
          code: text('code', row)!,
          name: text('name', row)!,
          kind: text('kind', row)!,
          parent: text('parent', row),
          schoolType: text('schoolType', row),
          ownership: text('ownership', row),
        };
        return [unit.code, unit];
      }),
    );
    for (const [name, columns] of blocks) {
      const [kind, , code] = name.split('/');
      const place = kind === 'beside' ? { indicator: code!, breakdown: null } : placeOf(name);
      if (place)
        this.#figures.set(keyOf(place.indicator, place.breakdown), {
          columns,
          rows: new Map(
            (columns.unit ?? []).map((unit, row) => [
              rowKey(String(unit), columns.group ? String(columns.group[row]) : null),
              row,
            ]),
          ),
        });
      else this.#supplements.set(name, columns);
    }
  }

  /** Whether figures of an indicator, or of a number beside the catalogue, were frozen. */
  has(code: string): boolean {
    return this.#figures.has(keyOf(code, null));
  }

  /** The rows of a supplement; null if the snapshot has none, as those made by older programs. */
  rows(kind: Exclude<SupplementKind, 'beside'>): readonly SupplementRow[] | null {
    const columns = this.#supplements.get(supplementName(kind, this.label));
    if (!columns) return null;
    const names = Object.keys(columns);
    return Array.from({ length: columns[names[0] ?? '']?.length ?? 0 }, (_, row) =>
      Object.fromEntries(names.map((name) => [name, columns[name]![row]!])),
    );
  }

  /** Reads a period. @param groups which breakdowns of which indicators; default all */
  static async read(
    pool: Pool,
    snapshot: StoredSnapshot,
    label: string,
    groups: (indicator: string, breakdown: string) => boolean = () => true,
  ): Promise<FrozenPeriod> {
    const names = snapshot.manifest.blocks
      .map(({ name }) => name)
      .filter((name) => {
        if (isSupplement(name)) return supplementPeriod(name) === label;
        const place = placeOf(name);
        return place
          ? place.period === label &&
              (place.breakdown === null || groups(place.indicator, place.breakdown))
          : name === unitsName(label);
      });
    const blocks = new Map<string, BlockColumns>();
    for await (const { name, text } of blockTexts(pool, snapshot, names, 32))
      blocks.set(name, blockColumns(text));
    return new FrozenPeriod(label, blocks);
  }

  /**
   * The figure of an org unit; null if there is none, as for a unit that was not open; without
   * numbers if it is not on record, whether stated or derived. @param by a breakdown and the key of
   * one of its groups
   */
  figure(
    indicator: string,
    unit: string,
    by: { readonly breakdown: string; readonly group: string } | null = null,
  ): RecordedFigure | null {
    const block = this.#figures.get(keyOf(indicator, by?.breakdown ?? null));
    const row = block?.rows.get(rowKey(unit, by?.group ?? null));
    if (row === undefined) return null;
    const figure = figureAt(block!.columns, row);
    return figure.onRecord || figure.status === 'SUPPRESSED' ? figure : UNRECORDED;
  }

  /** The org units directly below one, by code. */
  children(unit: string): FrozenUnit[] {
    return [...this.units.values()].filter(({ parent }) => parent === unit);
  }
}

const BETWEEN = '\u0000';
const keyOf = (indicator: string, breakdown: string | null): string =>
  `${indicator}${BETWEEN}${breakdown ?? ''}`;
const rowKey = (unit: string, group: string | null): string =>
  group === null ? unit : `${unit}${BETWEEN}${group}`;
