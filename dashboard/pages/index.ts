import type { Bilingual } from '../../base/language.ts';

/** A page of the dashboard. A new one is one file and one line here. */
export interface Page {
  readonly path: string;
  /** its name in the menu; null: only linked from other pages */
  readonly title: Bilingual | null;
  /** whether it is about an org unit, which stays the same between such pages */
  readonly hasRoot?: true;
  /** rights of which the viewer needs one; absent: every viewer may use the page */
  readonly needs?: readonly string[];
  readonly load: () => Promise<{ readonly default: React.ComponentType }>;
}

/** Every page, in the order of the menu. */
export const pages: readonly Page[] = Object.freeze([
  {
    path: '/',
    needs: ['QUERY_FIGURES'],
    title: { zh: '总览', en: 'Overview' },
    load: () => import('./unit-page.tsx'),
  },
  {
    path: '/units/:code',
    needs: ['QUERY_FIGURES'],
    title: null,
    load: () => import('./unit-page.tsx'),
  },
  {
    path: '/part',
    needs: ['QUERY_FIGURES'],
    title: { zh: '分项', en: 'Parts' },
    hasRoot: true,
    load: () => import('./part-page.tsx'),
  },
  {
    path: '/part/:part',
    needs: ['QUERY_FIGURES'],
    title: null,
    load: () => import('./part-page.tsx'),
  },
  {
    path: '/indicators',
    needs: ['QUERY_FIGURES'],
    title: { zh: '指标', en: 'Indicators' },
    load: () => import('./indicators-page.tsx'),
  },
  {
    path: '/indicators/:indicator',
    needs: ['QUERY_FIGURES'],
    title: null,
    load: () => import('./indicator-page.tsx'),
  },
  {
    path: '/problems',
    needs: ['QUERY_FIGURES'],
    title: { zh: '督办', en: 'Problems' },
    hasRoot: true,
    load: () => import('./problems-page.tsx'),
  },
  {
    path: '/scores',
    needs: ['QUERY_FIGURES'],
    title: { zh: '考核', en: 'Scores' },
    hasRoot: true,
    load: () => import('./scores-page.tsx'),
  },
  {
    path: '/policy',
    title: { zh: '政策', en: 'Policy' },
    load: () => import('./policy-page.tsx'),
  },
  {
    path: '/compare',
    needs: ['QUERY_FIGURES'],
    title: { zh: '比较', en: 'Compare' },
    hasRoot: true,
    load: () => import('./compare-page.tsx'),
  },
  {
    path: '/satisfaction',
    needs: ['QUERY_FIGURES'],
    title: { zh: '满意度', en: 'Satisfaction' },
    hasRoot: true,
    load: () => import('./satisfaction-page.tsx'),
  },
  {
    path: '/contests',
    needs: ['QUERY_FIGURES'],
    title: { zh: '竞赛', en: 'Contests' },
    hasRoot: true,
    load: () => import('./contests-page.tsx'),
  },
  {
    path: '/explore',
    needs: ['QUERY_FIGURES'],
    title: { zh: '取数', en: 'Explore' },
    hasRoot: true,
    load: () => import('./explore-page.tsx'),
  },
  {
    path: '/settings',
    title: { zh: '参数', en: 'Settings' },
    load: () => import('./settings-page.tsx'),
  },
  {
    path: '/data',
    needs: ['read:open', 'read:case'],
    title: { zh: '数据', en: 'Data' },
    load: () => import('./data-page.tsx'),
  },
  {
    path: '/data/:register',
    needs: ['read:open', 'read:case'],
    title: null,
    load: () => import('./data-page.tsx'),
  },
  {
    path: '/snapshots',
    needs: ['READ_SNAPSHOTS'],
    title: { zh: '快照与报告', en: 'Snapshots' },
    load: () => import('./snapshots-page.tsx'),
  },
  { path: '/account', title: null, load: () => import('./account-page.tsx') },
  { path: '/access', title: null, load: () => import('./access-page.tsx') },
  { path: '/console', title: { zh: '接口', en: 'API' }, load: () => import('./console-page.tsx') },
]);
