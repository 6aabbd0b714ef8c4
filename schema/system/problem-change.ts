import { Entity, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { raw, type Opt, type Ref } from '@mikro-orm/core';
import { OrgUnit } from '../registers/org-unit.ts';

/**
 * What a person has set about a problem: who answers for it and by when. Rows are only added: the
 * one with the highest version holds, the others are its history.
 */
@Entity({
  tableName: 'problem_changes',
  comment: '督办事项的责任与期限 · who answers for problems, and by when',
})
@Unique({ name: 'problem_changes_version_key', properties: ['code', 'unit', 'version'] })
export class ProblemChange {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  /** id of the rule, or code of the indicator */
  @Property({ type: 'string', columnType: 'text' })
  code!: string;

  /** the org unit that has the problem */
  @ManyToOne({
    entity: () => OrgUnit,
    ref: true,
    fieldName: 'unit_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  unit!: Ref<OrgUnit>;

  /** from 1, without gaps */
  @Property({ type: 'integer' })
  version!: number;

  /** office or person that answers for it; null: nobody yet */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  owner!: string | null;

  /** by when; null: no day is set */
  @Property({ type: 'string', columnType: 'date', nullable: true })
  deadline!: string | null;

  @Property({ type: 'string', columnType: 'text', nullable: true })
  note!: string | null;

  @Property({
    type: 'datetime',
    columnType: 'timestamptz',
    onCreate: (): unknown => raw('now()'),
    returning: true,
  })
  changedAt!: Opt<Date>;

  /** who set it: the prefix of an API key, or `cli` */
  @Property({ type: 'string', columnType: 'text' })
  changedBy!: string;
}
