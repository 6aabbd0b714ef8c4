import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Day } from '../../base/day.ts';
import type { Bilingual } from '../../base/language.ts';
import { invariant } from '../../base/invariant.ts';
import type { Group } from '../../analytics/dimensions/dimension.ts';
import type { Indicator } from '../../analytics/indicators/indicator.ts';
import { placeOf } from './block.ts';

/** The version of the format; a change of meaning needs a new one. */
export const SNAPSHOT_FORM = 'tongxin-snapshot-1';

/** A table of a snapshot: its name, number of rows, and the SHA-256 of its text. */
export interface BlockEntry {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

/** An indicator as it was defined. */
export type FrozenIndicator = Omit<Indicator, 'formula'> & {
  readonly kind: string;
  readonly dimensions: readonly string[];
};

/**
 * A period with its days, and its survey wave with the reference day: null if there is none, absent
 * in snapshots older than this field.
 */
export interface FrozenPeriodDays {
  readonly label: string;
  readonly first: Day;
  readonly last: Day;
  readonly wave?: { readonly code: string; readonly referenceOn: Day } | null;
}

/** From which day a register was stated to be complete for an org unit, by its code, and below it. */
export interface FrozenHorizon {
  readonly register: string;
  readonly unit: string;
  readonly wholeFrom: Day;
}

/** Whether the figures of a snapshot are marked if they are not on record. */
export const hasRecordHorizons = ({ recordHorizons }: Pick<Manifest, 'recordHorizons'>): boolean =>
  recordHorizons !== undefined;

/**
 * The content of a snapshot, and the rules by which it was made. Equal data gives an equal
 * manifest, whatever the store, the day and the author.
 */
export interface Manifest {
  readonly form: typeof SNAPSHOT_FORM;
  /** code of the org unit at the top */
  readonly root: string;
  readonly periods: readonly FrozenPeriodDays[];
  /**
   * the record horizons that were stated for the root, for org units below it and for org units
   * above it, by register and code; absent in snapshots older than this field, whose figures are
   * not marked if they are not on record
   */
  readonly recordHorizons?: readonly FrozenHorizon[];
  /** each period under the tree of its last day */
  readonly reading: 'AS_WAS';
  /** `guarded`: small counts of people are withheld too; the thresholds of answers and people */
  readonly disclosure: {
    readonly guarded: boolean;
    readonly leastAnswers: number;
    readonly leastCount: number;
    readonly leastDenominator: number;
  };
  readonly indicators: readonly FrozenIndicator[];
  /** the registers that the indicators count, by table */
  readonly sources: Readonly<Record<string, Bilingual>>;
  readonly breakdowns: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly groups: readonly Group[] | null;
  }[];
  readonly blocks: readonly BlockEntry[];
}

/** The author of a snapshot, its time, revision and reason. */
export interface SnapshotRecord {
  /** SHA-256 of the manifest */
  readonly content: string;
  readonly title: string;
  /** the revision of the data */
  readonly revision: number;
  /** ISO 8601, to the second */
  readonly createdAt: string;
  readonly createdBy: string;
  /** code of the snapshot that it supersedes, and why; both null if there is none */
  readonly supersedes: string | null;
  readonly reason: string | null;
}

/**
 * A value as canonical JSON (RFC 8785, JSON Canonicalization Scheme): sorted keys, numbers as
 * ECMAScript writes them.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  invariant(text !== undefined, 'canonical-nothing');
  return text;
}

/** SHA-256 in hexadecimal. */
export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** Number of figures of a snapshot. */
export const figureRows = ({ blocks }: Manifest): number =>
  blocks.reduce((sum, { name, rows }) => sum + (placeOf(name) ? rows : 0), 0);

/** The code by which a snapshot is cited. */
export const snapshotCode = (record: SnapshotRecord): string =>
  `S${record.createdAt.slice(0, 10).replaceAll('-', '')}-${sha256(canonicalJson(record)).slice(0, 8)}`;
