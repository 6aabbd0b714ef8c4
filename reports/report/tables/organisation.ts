import { kindTitle, PROJECT_KINDS } from '../../snapshots/report-figures.ts';
import { beside, count, inTenThousandsBeside, value, values } from '../columns.ts';
import { kindsTable } from '../make-table.ts';
import { families } from './families.ts';
import type { TableDefinition } from './table-definition.ts';

/** Table 1. */
export const unions: TableDefinition = {
  number: 1,
  title: '基层工会组建情况',
  lead: 'A01',
  columns: [
    count('A01', 'denominator', '应建单位'),
    count('A01', 'numerator', '已建会'),
    beside('SINGLE', 'A01', 'numerator', '独立建会'),
    beside('JOINT', 'A01', 'numerator', '联合建会'),
    ...values(
      ['A01', '建会率（%）'],
      ['A02', '民办学校（%）'],
      ['A03', '培训机构（%）'],
      ['A04', '应建独立（%）'],
    ),
  ],
  more: [families],
};

/** Table 3. */
export const targets: TableDefinition = {
  number: 3,
  title: '目标责任完成情况',
  lead: 'A05',
  columns: [
    beside('TARGET-unions', 'A05', 'denominator', '新建工会目标'),
    beside('TARGET-unions', 'A05', 'numerator', '完成'),
    beside('TARGET-unions', 'A05', 'value', '完成率（%）'),
    beside('TARGET-members', 'A05', 'denominator', '净增会员目标'),
    beside('TARGET-members', 'A05', 'numerator', '完成'),
    beside('TARGET-members', 'A05', 'value', '完成率（%）'),
    value('A05', '平均完成率（%）'),
  ],
};

/** Table 4. */
export const bodiesAndRules: TableDefinition = {
  number: 4,
  title: '组织体系与制度',
  lead: 'C01',
  by: 'SCHOOL_TYPE',
  columns: [
    count('C01', 'denominator', '单位数'),
    ...values(
      ['C01', '教代会（%）'],
      ['C02', '经审（%）'],
      ['C03', '女工（%）'],
      ['C04', '三同步（%）'],
      ['C05', '制度健全（%）'],
    ),
  ],
};

/** Table 5. */
export const dataQuality: TableDefinition = {
  number: 5,
  title: '数据库与数据质量',
  lead: 'C07',
  columns: [
    count('XC3', 'denominator', '应报（份）'),
    count('XC4', 'denominator', '已报（份）'),
    ...values(
      ['XC3', '按时（%）'],
      ['XC4', '一次通过（%）'],
      ['XC2', '字段完整（%）'],
      ['C06', '建库（%）'],
      ['C07', '质量指数'],
    ),
  ],
};

/** Table 6. */
export const keyTasks: TableDefinition = {
  number: 6,
  title: '重点工作项目',
  lead: 'C08',
  columns: [
    count('C08', 'denominator', '重点工作（项）'),
    value('C08', '项目化率（%）'),
    count('XC1', 'denominator', '到期（项）'),
    value('XC1', '按期完成（%）'),
    count('J09', 'denominator', '应保障（项）'),
    value('J09', '专项经费保障（%）'),
  ],
  more: [
    kindsTable(
      '分类情况',
      '项目进展与经费（按类型）',
      '类型',
      PROJECT_KINDS.map((kind) => ({
        name: kindTitle(kind),
        columns: [
          beside(`COMPLETED-${kind}`, 'XC1', 'denominator', '项目数'),
          beside(`COMPLETED-${kind}`, 'XC1', 'numerator', '已完成'),
          beside(`COMPLETED-${kind}`, 'XC1', 'rest', '在办'),
          beside(`OVERDUE-${kind}`, 'XC1', 'numerator', '其中逾期'),
          beside(`COMPLETED-${kind}`, 'XC1', 'value', '完成率（%）'),
          inTenThousandsBeside(`SPENT-${kind}`, 'J09', '支出（万元）'),
        ],
      })),
    ),
  ],
};
