import { CONTEST_KINDS, kindTitle, PUBLICITY_CHANNELS } from '../../snapshots/report-figures.ts';
import { beside, count, value, values } from '../columns.ts';
import { kindsTable } from '../make-table.ts';
import type { TableDefinition } from './table-definition.ts';

/** Table 11. */
export const ethics: TableDefinition = {
  number: 11,
  title: '师德师风',
  lead: 'H01',
  columns: values(
    ['H01', '开展活动（%）'],
    ['H02', '活动参与（%）'],
    ['H03', '长效机制（%）'],
    ['H04', '违规（‰）'],
    ['H05', '社会满意（%）'],
  ),
};

/** The indicators of participation in the four kinds of contests. */
const PARTICIPATION = ['I01', 'I02', 'I03', 'I04'];

/** Table 12. */
export const contests: TableDefinition = {
  number: 12,
  title: '竞赛',
  lead: 'I01',
  columns: values(
    ['I01', '青年教师（%）'],
    ['I02', '管理干部（%）'],
    ['I03', '后勤职工（%）'],
    ['I04', '双师型（%）'],
    ['I05', '单位覆盖（%）'],
    ['I06', '岗位练兵（%）'],
    ['XI4', '晋级率（%）'],
    ['XI5', '获奖密度（‰）'],
  ),
  more: [
    kindsTable(
      '四类竞赛',
      '四类竞赛的参赛、晋级与获奖',
      '竞赛',
      CONTEST_KINDS.map((kind, i) => ({
        name: kindTitle(kind),
        columns: [
          count(PARTICIPATION[i]!, 'denominator', '应参赛（人）'),
          count(PARTICIPATION[i]!, 'numerator', '参赛（人）'),
          value(PARTICIPATION[i]!, '参与率（%）'),
          beside(`PROMOTION-${kind}`, 'XI4', 'denominator', '校区市级参赛（人次）'),
          beside(`PROMOTION-${kind}`, 'XI4', 'value', '晋级率（%）'),
          beside(`AWARDS-${kind}`, 'XI5', 'numerator', '市级以上获奖（人次）'),
        ],
      })),
    ),
  ],
};

/** Table 13. */
export const training: TableDefinition = {
  number: 13,
  title: '培训',
  lead: 'I07',
  columns: values(
    ['I07', '培训覆盖（%）'],
    ['I08', '人均学时'],
    ['XI3', '人均经费（元）'],
    ['I09', '工会干部培训（%）'],
  ),
};

/** Table 14. */
export const party: TableDefinition = {
  number: 14,
  title: '党政支持',
  lead: 'J01',
  columns: values(
    ['J01', '学期研究（%）'],
    ['J02', '任期会议（%）'],
    ['J03', '制度考核（%）'],
    ['J04', '书记出席（%）'],
    ['J05', '联系领导（%）'],
    ['J06', '源头参与（%）'],
    ['J07', '改革机构（%）'],
    ['J08', '经费拨缴（%）'],
    ['J09', '专项经费（%）'],
  ),
};

/** Short names of the channels of publicity. */
const CHANNEL_NAMES: Readonly<Record<string, string>> = {
  newspaper: '校报',
  journal: '校刊',
  website: '网站',
  wechat: '公众号',
  tv: '电视台',
  radio: '广播站',
};

/** Table 15. */
export const publicity: TableDefinition = {
  number: 15,
  title: '宣传',
  lead: 'K01',
  columns: [
    ...PUBLICITY_CHANNELS.map((kind) =>
      beside(`CHANNEL-${kind}`, 'K01', 'denominator', `${CHANNEL_NAMES[kind] ?? kind}（家）`),
    ),
    value('K01', '渠道覆盖（%）'),
    count('XK1', 'numerator', '稿件（篇）'),
    value('K02', '主流媒体（%）'),
  ],
};

/** Table 16. */
export const renewal: TableDefinition = {
  number: 16,
  title: '换届、表彰、补助',
  lead: 'L01',
  columns: [
    count('L01', 'denominator', '期内届满（届）'),
    value('L01', '按期换届（%）'),
    count('XL1', 'numerator', '逾期未换（家）'),
    value('XL1', '逾期率（%）'),
    ...values(['L02', '程序合规（%）'], ['L03', '受表彰（%）'], ['L04', '补助到位（%）']),
  ],
};
