import type { Bilingual } from './language.ts';

/** A table of a part's page: org units or groups by indicators. */
export interface PartTable {
  /** unique within the part: a name for addresses */
  readonly id: string;
  readonly title: Bilingual;
  /** codes of its columns */
  readonly indicators: readonly string[];
  /**
   * the chart above it: one of its indicators over the org units below, or several of one unit for
   * the org unit itself, side by side
   */
  readonly chart: string | readonly string[];
  /** the dimensions of a second table by groups, the default first */
  readonly by?: readonly string[];
}

/** What the page of a part of the policy shows. */
export interface PartPage {
  /** id in POLICY_PARTS */
  readonly part: string;
  /** codes of the two to four figures that stand for the part on the page of an org unit */
  readonly headlines: readonly string[];
  readonly tables: readonly PartTable[];
  /** a page with more on the part */
  readonly details?: { readonly path: string; readonly title: Bilingual };
}

/**
 * The page of each part, in the order of POLICY_PARTS, with the tables of the yearly city report.
 * Indicators of a part that no table names follow in a table of their own, so a new indicator is
 * shown without a change here.
 */
export const PART_PAGES: readonly PartPage[] = Object.freeze([
  {
    part: 'organisation',
    headlines: ['A01', 'C04', 'C09', 'C06'],
    tables: [
      {
        id: 'unions',
        title: { zh: '基层工会组建情况', en: 'Unions built' },
        indicators: ['A01', 'A02', 'A03', 'A04', 'A06', 'A07'],
        chart: 'A01',
        by: ['OWNERSHIP', 'SCHOOL_TYPE', 'URBAN_RURAL'],
      },
      {
        id: 'targets',
        title: { zh: '目标责任与规范化建设', en: 'Targets and standards' },
        indicators: ['A05', 'C09'],
        chart: 'A05',
      },
      {
        id: 'bodies',
        title: { zh: '组织体系与制度', en: 'Bodies and rules' },
        indicators: ['C01', 'C02', 'C03', 'C04', 'C05', 'XA1', 'XA2'],
        chart: 'C04',
      },
      {
        id: 'filings',
        title: { zh: '数据库与数据质量', en: 'Database and quality of data' },
        indicators: ['C06', 'XC3', 'XC4', 'XC2', 'C07'],
        chart: 'C07',
      },
      {
        id: 'tasks',
        title: { zh: '重点工作项目', en: 'Key tasks' },
        indicators: ['C08', 'XC1', 'XJ3', 'J09'],
        chart: 'XC1',
      },
    ],
  },
  {
    part: 'members',
    headlines: ['B01', 'B03', 'B04', 'XB3'],
    tables: [
      {
        id: 'membership',
        title: { zh: '会员发展情况', en: 'Membership' },
        indicators: ['B01', 'XB5', 'B02', 'B03', 'XB2', 'B04', 'XB1'],
        chart: 'B01',
        by: ['SCHOOL_TYPE', 'OWNERSHIP', 'GENDER', 'AGE_BAND', 'CATEGORY'],
      },
      {
        id: 'movement',
        title: { zh: '发展、接转与会费', en: 'Joining, transfers and dues' },
        indicators: ['XB3', 'XB4', 'XB6'],
        chart: 'XB3',
      },
    ],
  },
  {
    part: 'homes',
    headlines: ['D01', 'D05', 'D06', 'D07'],
    tables: [
      {
        id: 'homes',
        title: { zh: '活动阵地', en: 'Staff homes and rooms' },
        indicators: ['D01', 'D02', 'D03', 'D04', 'XJ6'],
        chart: 'D01',
      },
      {
        id: 'projects',
        title: { zh: '好事实事与活动', en: 'Benefit projects and activities' },
        indicators: ['D05', 'XD4', 'D06', 'D07', 'XD1', 'XD2', 'XD3'],
        chart: 'D06',
        by: ['SCHOOL_TYPE', 'OWNERSHIP', 'URBAN_RURAL'],
      },
    ],
  },
  {
    part: 'hardship',
    headlines: ['E06', 'E03', 'E04', 'XE3'],
    tables: [
      {
        id: 'firsts',
        title: { zh: '建档与“四个第一”', en: 'Cases and the four “firsts”' },
        indicators: ['E01', 'E02', 'E03', 'E04', 'E05', 'E06', 'E07', 'E08'],
        chart: ['E02', 'E03', 'E04', 'E05', 'E06'],
      },
      {
        id: 'days',
        title: { zh: '办理时长', en: 'Days it takes' },
        indicators: [
          'XE5-report-p50',
          'XE5-report-p90',
          'XE5-help-p50',
          'XE5-help-p90',
          'XE5-close-p50',
          'XE5-close-p90',
        ],
        chart: [
          'XE5-report-p50',
          'XE5-report-p90',
          'XE5-help-p50',
          'XE5-help-p90',
          'XE5-close-p50',
          'XE5-close-p90',
        ],
      },
      {
        id: 'help',
        title: { zh: '帮扶情况', en: 'Help given' },
        indicators: ['XE3', 'XE1', 'XE2', 'XE4'],
        chart: 'XE3',
      },
    ],
  },
  {
    part: 'satisfaction',
    headlines: ['F01', 'F02', 'F03', 'F04'],
    tables: [
      {
        id: 'indices',
        title: { zh: '幸福指数与满意度', en: 'Happiness and satisfaction' },
        indicators: ['F03', 'F01', 'F02', 'F04', 'F05', 'G10'],
        chart: 'F01',
        by: ['SCHOOL_TYPE', 'OWNERSHIP', 'URBAN_RURAL'],
      },
      {
        id: 'spread',
        title: { zh: '达标与差距', en: 'Targets reached and gaps' },
        indicators: ['XF1', 'XF2', 'XF2-ownership'],
        chart: 'XF1',
      },
    ],
    details: {
      path: '/satisfaction',
      title: { zh: '各维度、各题与信度', en: 'Dimensions, items and reliability' },
    },
  },
  {
    part: 'democracy',
    headlines: ['G01', 'G04', 'G09', 'G11'],
    tables: [
      {
        id: 'congress',
        title: { zh: '教代会', en: 'Staff congress' },
        indicators: ['G01', 'G02', 'G03', 'G04', 'G05', 'XG5', 'XG4'],
        chart: 'G01',
        by: ['SCHOOL_TYPE', 'OWNERSHIP'],
      },
      {
        id: 'meetings',
        title: { zh: '会议、决议与民主管理形式', en: 'Meetings, resolutions and forms' },
        indicators: ['G06', 'G07', 'G08', 'XG1', 'XG6', 'XG7'],
        chart: ['G06', 'G07', 'G08', 'XG1', 'XG6'],
      },
      {
        id: 'proposals',
        title: { zh: '提案与校务公开', en: 'Proposals and disclosure' },
        indicators: ['G09', 'XG2', 'XG3', 'G11', 'G10'],
        chart: 'G09',
      },
    ],
  },
  {
    part: 'ethics',
    headlines: ['H01', 'H02', 'H04', 'H05'],
    tables: [
      {
        id: 'activities',
        title: { zh: '师德活动与机制', en: 'Activities and mechanism' },
        indicators: ['H01', 'H02', 'H03', 'XH4'],
        chart: 'H02',
      },
      {
        id: 'conduct',
        title: { zh: '师德表现与社会评价', en: 'Conduct and public opinion' },
        indicators: ['H04', 'H05', 'XH1', 'XH3', 'XH2'],
        chart: 'H05',
      },
    ],
  },
  {
    part: 'contests',
    headlines: ['I05', 'I01', 'I07', 'I08'],
    tables: [
      {
        id: 'contests',
        title: { zh: '四类竞赛', en: 'The four kinds of contests' },
        indicators: ['I01', 'I02', 'I03', 'I04', 'I05', 'I06'],
        chart: ['I01', 'I02', 'I03', 'I04'],
        by: ['SCHOOL_TYPE', 'GENDER', 'AGE_BAND'],
      },
      {
        id: 'awards',
        title: { zh: '晋级与获奖', en: 'Promotion and awards' },
        indicators: ['XI4', 'XI4-school', 'XI4-district', 'XI4-city', 'XI5'],
        chart: ['XI4-school', 'XI4-district', 'XI4-city'],
      },
      {
        id: 'training',
        title: { zh: '培训与素质', en: 'Training and qualification' },
        indicators: ['I07', 'I08', 'XI3', 'I09', 'XI1', 'XI2', 'XI6'],
        chart: 'I07',
      },
    ],
    details: { path: '/contests', title: { zh: '各级参赛与获奖', en: 'Entries and awards' } },
  },
  {
    part: 'administration',
    headlines: ['J01', 'J03', 'J08', 'J09'],
    tables: [
      {
        id: 'party',
        title: { zh: '党的领导', en: 'Party leadership' },
        indicators: ['J01', 'J02', 'J03', 'J04', 'XJ1'],
        chart: 'J01',
      },
      {
        id: 'administration',
        title: { zh: '行政支持', en: 'Administrative support' },
        indicators: ['J05', 'J06', 'J07', 'XJ4', 'XJ2', 'XJ3', 'XJ5', 'XJ6'],
        chart: 'J05',
      },
      {
        id: 'funds',
        title: { zh: '经费', en: 'Funds' },
        indicators: ['J08', 'J09', 'XB6'],
        chart: 'J08',
      },
    ],
  },
  {
    part: 'publicity',
    headlines: ['K01', 'K02', 'XK1'],
    tables: [
      {
        id: 'publicity',
        title: { zh: '宣传阵地与稿件', en: 'Channels and publications' },
        indicators: ['K01', 'XK1', 'K02', 'XK2'],
        chart: 'K01',
        by: ['SCHOOL_TYPE', 'OWNERSHIP'],
      },
    ],
  },
  {
    part: 'elections',
    headlines: ['L01', 'XL1', 'L02', 'L03'],
    tables: [
      {
        id: 'elections',
        title: { zh: '换届', en: 'Elections' },
        indicators: ['L01', 'XL1', 'L02', 'XG5'],
        chart: 'XL1',
      },
      {
        id: 'awards',
        title: { zh: '表彰、补助与上级活动', en: 'Awards, subsidies, superior activities' },
        indicators: ['L03', 'XL4', 'L04', 'XL3', 'XL2'],
        chart: 'L03',
      },
    ],
  },
]);

/** The page of a part by its id; undefined if there is none. */
export const partPageOf = (id: string): PartPage | undefined =>
  PART_PAGES.find(({ part }) => part === id);
