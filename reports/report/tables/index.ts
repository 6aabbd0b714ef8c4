import { count, difference, halfWidth, value, type ReportColumn } from '../columns.ts';

/**
 * A table of the city report: rows are the org units below the root, with the root as total.
 * Columns whose indicators do not exist are left out, and so is a table without columns; they
 * appear once the indicators exist.
 */
export interface TableDefinition {
  readonly number: number;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  /** the indicator that findings and the chart are about */
  readonly lead: string;
  /** a second table of the root alone: the lead indicator by the groups of a breakdown */
  readonly by?: string;
}

/** The tables of the city report, in their order (DOMAIN.md 5.6). A new one is one line here. */
export const TABLES: readonly TableDefinition[] = Object.freeze([
  {
    number: 1,
    title: '基层工会组建情况',
    lead: 'A01',
    by: 'OWNERSHIP',
    columns: [
      count('A01', 'denominator', '单位数'),
      count('A01', 'numerator', '已建会'),
      value('A01'),
      value('A02'),
      value('A03'),
      value('A04'),
    ],
  },
  {
    number: 2,
    title: '会员发展情况',
    lead: 'B01',
    by: 'ESTABLISHMENT',
    columns: [
      count('B01', 'denominator', '教职工'),
      count('B01', 'numerator', '会员'),
      value('B01', '入会率（%）'),
      value('B02', '编制内（%）'),
      value('B03', '编制外（%）'),
      difference('B02', 'B03', '差距（百分点）'),
      value('B04', '建会单位（%）'),
    ],
  },
  { number: 3, title: '目标责任完成情况', lead: 'A05', columns: [value('A05')] },
  {
    number: 4,
    title: '组织体系与制度',
    lead: 'C01',
    by: 'SCHOOL_TYPE',
    columns: [
      count('C01', 'denominator', '单位数'),
      value('C01', '教代会（%）'),
      value('C02', '经审（%）'),
      value('C03', '女工（%）'),
      value('C04'),
      value('C05'),
    ],
  },
  { number: 5, title: '数据库与数据质量', lead: 'C06', columns: [value('C06'), value('C07')] },
  { number: 6, title: '重点工作项目', lead: 'C08', columns: [value('C08'), value('J09')] },
  {
    number: 7,
    title: '阵地与好事实事',
    lead: 'D01',
    columns: [value('D01'), value('D02'), value('D03'), value('D05'), value('D06'), value('D07')],
  },
  {
    number: 8,
    title: '困难帮扶',
    lead: 'E01',
    columns: [value('E01'), value('E02'), value('E03'), value('E04'), value('E05'), value('E07')],
  },
  {
    number: 9,
    title: '幸福指数与满意度',
    lead: 'F01',
    by: 'SCHOOL_TYPE',
    columns: [
      count('F01', 'n', '有效答卷'),
      value('F03', '应答率（%）'),
      value('F01', '幸福指数'),
      halfWidth('F01', '±95%区间'),
      value('F02', '满意率（%）'),
      halfWidth('F02', '±95%区间'),
      value('F04'),
      value('F05'),
      value('G10'),
    ],
  },
  {
    number: 10,
    title: '民主管理',
    lead: 'G01',
    columns: [
      value('G01'),
      value('G02'),
      value('G04'),
      value('G05'),
      value('G06'),
      value('G09'),
      value('G11'),
    ],
  },
  {
    number: 11,
    title: '师德师风',
    lead: 'H01',
    columns: [value('H01'), value('H02'), value('H03'), value('H04'), value('H05')],
  },
  {
    number: 12,
    title: '竞赛',
    lead: 'I01',
    columns: [
      count('I01', 'denominator', '青年教师'),
      value('I01', '青年教师（%）'),
      value('I02', '管理人员（%）'),
      value('I03', '后勤人员（%）'),
      value('I04', '双师型（%）'),
      value('I05', '单位覆盖（%）'),
      value('I06'),
    ],
  },
  { number: 13, title: '培训', lead: 'I07', columns: [value('I07'), value('I08'), value('I09')] },
  {
    number: 14,
    title: '党政支持',
    lead: 'J01',
    columns: [
      value('J01'),
      value('J02'),
      value('J03'),
      value('J04'),
      value('J05'),
      value('J06'),
      value('J08'),
    ],
  },
  { number: 15, title: '宣传', lead: 'K01', columns: [value('K01'), value('K02')] },
  {
    number: 16,
    title: '换届、表彰、补助',
    lead: 'L01',
    columns: [value('L01'), value('L02'), value('L03'), value('L04')],
  },
]);
