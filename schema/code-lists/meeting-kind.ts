import type { CodeList } from './code-list.ts';

/** Kind of meeting. */
export const meetingKind: CodeList = {
  name: 'MeetingKind',
  title: { zh: '会议类别', en: 'kind of meeting' },
  source: 'templates T04, T11; policy 2.3.8–2.3.10, 2.4.3, 3.1.3–3.1.6, 3.2.1',
  codes: {
    party_study: { zh: '党组织专题研究工会工作', en: 'party study' },
    party_report: { zh: '听取工会汇报', en: 'party report' },
    union_work_conference: { zh: '工会工作会议', en: 'union work conference' },
    admin_union_joint: { zh: '行政工会联席会', en: 'admin union joint' },
    ethics_joint: { zh: '党政工师德联席会', en: 'ethics joint' },
    inspection: { zh: '代表巡视', en: 'inspection' },
    hearing: { zh: '听证', en: 'hearing' },
    communication: { zh: '民主沟通会', en: 'communication' },
    principal_meeting: { zh: '校长办公会', en: 'principal meeting' },
  },
};
