import {
  Check,
  Entity,
  Formula,
  ManyToOne,
  OneToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import type { Opt, Ref } from '@mikro-orm/core';

/** Figures frozen at one revision. The database refuses to change or remove a row. */
@Entity({ tableName: 'snapshots', comment: '快照 · numbers frozen at one revision' })
@Unique({ name: 'snapshots_code_key', properties: ['code'] })
@Check({ name: 'snapshots_reason_check', expression: '(supersedes_id is null) = (reason is null)' })
export class Snapshot {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  /** by which it is cited: the letter S, the day on which it was made, and the first digits of `record_hash` */
  @Property({ type: 'string', columnType: 'text' })
  code!: string;

  /** its content, as canonical JSON (RFC 8785) */
  @Property({ type: 'string', columnType: 'text' })
  manifest!: string;

  /** its author, time, revision and reason, as canonical JSON */
  @Property({ type: 'string', columnType: 'text' })
  record!: string;

  /** SHA-256 of `manifest`, in hexadecimal */
  @Property({ type: 'string', columnType: 'text' })
  contentHash!: string;

  /** SHA-256 of `record`, in hexadecimal */
  @Property({ type: 'string', columnType: 'text' })
  recordHash!: string;

  /** code of the org unit at its top, for finding it */
  @Property({ type: 'string', columnType: 'text' })
  root!: string;

  /** the labels of its periods, separated by blanks, for finding it */
  @Property({ type: 'string', columnType: 'text' })
  periods!: string;

  @Property({ type: 'boolean' })
  guarded!: boolean;

  @Property({ type: 'datetime', columnType: 'timestamptz' })
  createdAt!: Opt<Date>;

  /** `createdAt` to the microsecond, as the record writes it; read only where it is named */
  @Formula(
    (columns) =>
      `to_char(${columns.createdAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS' ||
      case when ${columns.createdAt} = date_trunc('second', ${columns.createdAt}) then '"Z"' else '.US"Z"' end)`,
    { type: 'string', lazy: true },
  )
  recordedAt!: Opt<string>;

  /** the one that it supersedes; each can be superseded once */
  @OneToOne({
    entity: () => Snapshot,
    ref: true,
    owner: true,
    nullable: true,
    fieldName: 'supersedes_id',
    unique: 'snapshots_supersedes_id_key',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  supersedes!: Ref<Snapshot> | null;

  /** the one that supersedes it */
  @OneToOne({ entity: () => Snapshot, ref: true, mappedBy: 'supersedes' })
  supersededBy!: Opt<Ref<Snapshot>> | null;

  /** the reason why it supersedes another */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  reason!: string | null;
}

/** A part of a snapshot: one table of numbers, or the org units of a period. Never changed nor removed either. */
@Entity({ tableName: 'snapshot_blocks', comment: '快照的数据块 · the tables of a snapshot' })
@Unique({ name: 'snapshot_blocks_name_key', properties: ['snapshot', 'name'] })
export class SnapshotBlock {
  @ManyToOne({
    entity: () => Snapshot,
    ref: true,
    primary: true,
    fieldName: 'snapshot_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  snapshot!: Ref<Snapshot>;

  /** its place among the blocks, from 0 */
  @PrimaryKey({ type: 'integer' })
  number!: number;

  @Property({ type: 'string', columnType: 'text' })
  name!: string;

  /** its columns as canonical JSON, compressed by Zstandard */
  @Property({ type: 'blob', columnType: 'bytea' })
  body!: Uint8Array;

  /** SHA-256 of `body` as it is stored, in hexadecimal; that of its text is in the manifest */
  @Property({ type: 'string', columnType: 'text' })
  bodyHash!: string;
}
