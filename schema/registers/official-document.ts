import type { Ref } from '@mikro-orm/core';
import { documentAction } from '../code-lists/document-action.ts';
import { Code, DayColumn, Flag, Reference, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';
import { OrgUnit } from './org-unit.ts';
import { Project } from './project.ts';

/** A document that a node issued, forwarded, received or rests on. */
@Register({
  table: 'documents',
  one: 'officialDocument',
  many: 'officialDocuments',
  title: { zh: '文件', en: 'official documents' },
  row: { zh: '一份制定、转发或收到的文件', en: 'one document issued, forwarded or received' },
  clauses: ['0.1', '0.2', '0.4', '0.5', '1.1.1', '1.2.4', '2.5.1', '2.5.14', '3.1.8', '3.2.3'],
  templates: ['T11'],
  key: ['unit', 'documentNo', 'issuedOn'],
  privacy: 'open',
  scope: [{ unit: 'unit' }],
  rights: { read: { any: [{ unit: 'unit' }, { ancestor: 'unit' }] }, write: { unit: 'unit' } },
})
export class OfficialDocument extends Row {
  @Reference(() => OrgUnit, {
    title: { zh: '制发单位（任一层级）', en: 'issuer: any node' },
    header: 'unit_code',
    example: '示例-PS-001',
    inverse: {
      name: 'officialDocuments',
      title: { zh: '文件', en: 'official documents of this unit' },
    },
  })
  unit!: Ref<OrgUnit>;

  @Code(documentAction, { title: { zh: '动作', en: 'what was done' }, example: '制定' })
  action!: string;

  @Text({ title: { zh: '文号', en: 'document number' }, limit: 64, example: '示例〔2025〕3号' })
  documentNo!: string;

  @Text({ title: { zh: '标题', en: 'title' }, limit: 400, example: '示例：关于加强工会工作的通知' })
  title!: string;

  @DayColumn({
    title: { zh: '印发（转发）日期', en: 'issued or forwarded on' },
    header: 'on',
    example: '2025-03-01',
  })
  issuedOn!: string;

  @Text({ title: { zh: '抄送', en: 'copied to' }, limit: 400, optional: true })
  copiedTo!: string | null;

  @Flag({ title: { zh: '是否涉及教职工切身利益', en: 'touches staff interests' }, example: '否' })
  staffInterest!: boolean;

  @DayColumn({
    title: { zh: '工会意见日期', en: 'union opinion on' },
    optional: true,
    note: { zh: '空表示未征求意见', en: 'null: the union gave no opinion' },
  })
  unionOpinionOn!: string | null;

  @Flag({ title: { zh: '意见是否采纳', en: 'opinion adopted' }, optional: true })
  opinionAdopted!: boolean | null;

  @Reference(() => Project, {
    title: { zh: '所支持的重点工作', en: 'key task it backs' },
    header: 'project_code',
    optional: true,
    inverse: {
      name: 'officialDocuments',
      title: { zh: '文件', en: 'official documents of this project' },
    },
  })
  project!: Ref<Project> | null;
}
