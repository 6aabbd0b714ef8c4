import { count, halfWidth, inTenThousands, value, values } from '../columns.ts';
import { furtherColumns } from '../make-table.ts';
import { causesOfChange } from './causes.ts';
import { surveyDimensions } from './survey-dimensions.ts';
import type { TableDefinition } from './table-definition.ts';

/** Table 2. */
export const members: TableDefinition = {
  number: 2,
  title: '会员发展情况',
  lead: 'B01',
  by: 'ESTABLISHMENT',
  columns: [
    count('B01', 'denominator', '教职工'),
    count('XB5', 'denominator', '其中女'),
    count('B01', 'numerator', '会员'),
    count('XB5', 'numerator', '其中女'),
    ...values(
      ['B01', '入会率（%）'],
      ['B02', '编制内（%）'],
      ['B03', '编制外（%）'],
      ['XB2', '差距（百分点）'],
      ['B04', '建会单位（%）'],
    ),
  ],
  more: [causesOfChange],
};

/** Table 7. */
export const homes: TableDefinition = {
  number: 7,
  title: '阵地与好事实事',
  lead: 'D01',
  columns: [
    ...values(
      ['D01', '教工之家（%）'],
      ['D02', '教工小家（%）'],
      ['D03', '之家达标（%）'],
      ['D04', '人均面积（平方米）'],
    ),
    count('XD4', 'numerator', '好事实事（件）'),
    ...values(['D05', '件数达标（%）'], ['D06', '受益率（%）'], ['D07', '活动参与（%）']),
  ],
};

/** Table 8. */
export const hardship: TableDefinition = {
  number: 8,
  title: '困难帮扶',
  lead: 'E06',
  columns: values(
    ['E01', '建档（%）'],
    ['E02', '第一知情（%）'],
    ['E03', '第一报告（%）'],
    ['E04', '第一帮助（%）'],
    ['E05', '第一协调（%）'],
    ['E06', '四个第一（%）'],
    ['E07', '帮扶覆盖（%）'],
    ['E08', '分级转办（%）'],
  ),
  more: [
    furtherColumns('时长与金额', '帮扶时长与金额', [
      ...values(
        ['XE5-report-p50', '报告中位（天）'],
        ['XE5-report-p90', '报告P90（天）'],
        ['XE5-help-p50', '帮助中位（天）'],
        ['XE5-help-p90', '帮助P90（天）'],
        ['XE5-close-p50', '结案中位（天）'],
        ['XE5-close-p90', '结案P90（天）'],
      ),
      inTenThousands('XE2', '帮扶金额（万元）'),
      value('XE2', '户均（元）'),
    ]),
  ],
};

/** Table 9. */
export const satisfaction: TableDefinition = {
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
    ...values(['F04', '组织信任'], ['F05', '工会效能'], ['G10', '四权保障']),
  ],
  more: [surveyDimensions],
};

/** Table 10. */
export const democracy: TableDefinition = {
  number: 10,
  title: '民主管理',
  lead: 'G01',
  columns: values(
    ['G01', '召开（%）'],
    ['G02', '出席（%）'],
    ['G03', '结构（%）'],
    ['G04', '职权（%）'],
    ['G05', '票决（%）'],
    ['G06', '巡视听证（%）'],
    ['G07', '沟通会（%）'],
    ['G08', '列席（%）'],
    ['G09', '提案（%）'],
    ['G11', '公开（%）'],
  ),
};
