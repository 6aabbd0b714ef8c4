import {
  Check,
  Entity,
  ManyToOne,
  PrimaryKey,
  Property,
  Unique,
} from '@mikro-orm/decorators/legacy';
import { raw, type Opt, type Ref } from '@mikro-orm/core';
import { OrgUnit } from '../registers/org-unit.ts';

/**
 * A score that a person gave to an item of the score sheet of an org unit. Rows are only added: the
 * one with the highest version holds, the others are its history.
 */
@Entity({
  tableName: 'score_changes',
  comment: '考核评分表各项的自评、区评、市评 · scores that people give to items of score sheets',
})
@Unique({
  name: 'score_changes_version_key',
  properties: ['unit', 'year', 'item', 'scorer', 'version'],
})
@Check({
  name: 'score_changes_scorer_check',
  expression: "scorer in ('SELF', 'DISTRICT', 'CITY')",
})
@Check({ name: 'score_changes_score_check', expression: 'score >= 0 and score <= 100' })
export class ScoreChange {
  @PrimaryKey({ type: 'integer', autoincrement: true })
  id!: number;

  /** the org unit that is scored */
  @ManyToOne({
    entity: () => OrgUnit,
    ref: true,
    fieldName: 'unit_id',
    index: false,
    deleteRule: 'restrict',
    updateRule: 'restrict',
  })
  unit!: Ref<OrgUnit>;

  /** calendar year */
  @Property({ type: 'integer' })
  year!: number;

  /** id of the item, or of the veto */
  @Property({ type: 'string', columnType: 'text' })
  item!: string;

  /** SELF, DISTRICT or CITY */
  @Property({ type: 'string', columnType: 'text' })
  scorer!: string;

  /** from 1, without gaps */
  @Property({ type: 'integer' })
  version!: number;

  /** points; of a veto 1 found, 0 not; null: taken back */
  @Property({ type: 'string', columnType: 'numeric(5,2)', nullable: true })
  score!: string | null;

  /** where the evidence is */
  @Property({ type: 'string', columnType: 'text', nullable: true })
  evidence!: string | null;

  @Property({ type: 'string', columnType: 'text', nullable: true })
  note!: string | null;

  @Property({
    type: 'datetime',
    columnType: 'timestamptz',
    onCreate: (): unknown => raw('now()'),
    returning: true,
  })
  givenAt!: Opt<Date>;

  /** who gave it: the prefix of an API key, or `cli` */
  @Property({ type: 'string', columnType: 'text' })
  givenBy!: string;
}
