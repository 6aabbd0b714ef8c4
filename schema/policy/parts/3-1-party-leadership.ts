import type { PolicyPart } from '../policy-part.ts';

/** Part 3.1 of the policy: Party leadership. */
export const partyLeadership: PolicyPart = {
  code: '3.1',
  title: { zh: '党的领导', en: 'Party leadership' },
  text:
    '建立健全党组织对工会工作领导的各项制度，工会工作列入党建和和谐校园建设工作考核。党委' +
    '（总支、支部）负责人要定期听取工会工作汇报，及时研究解决工会工作的重大问题和实际困难' +
    '。党委（总支、支部）每届任期内至少召开一次工会工作会议，专门研究工会工作每学期不少于' +
    '一次。坚持党委（总支、支部）主要负责同志出席工会代表大会和其他重要活动，适时制定或转' +
    '发涉及工会重点工作、重大活动的有关文件，为工会重点工作目标任务的落实提供政策保证，不' +
    '断提高新形势下工会工作水平。',
  clauses: [
    {
      code: '3.1.1',
      title: { zh: '党组织领导工会的制度', en: 'Rules of Party leadership' },
      text: '建立健全党组织对工会工作领导的各项制度',
    },
    {
      code: '3.1.2',
      title: { zh: '列入考核', en: 'Union work in assessments' },
      text: '工会工作列入党建和和谐校园建设工作考核',
    },
    {
      code: '3.1.3',
      title: { zh: '定期听取汇报', en: 'Regular reports' },
      text: '党委（总支、支部）负责人要定期听取工会工作汇报',
    },
    {
      code: '3.1.4',
      title: { zh: '研究解决重大问题', en: 'Problems settled in time' },
      text: '及时研究解决工会工作的重大问题和实际困难',
    },
    {
      code: '3.1.5',
      title: { zh: '任期内的工会工作会议', en: 'A union conference each term' },
      text: '党委（总支、支部）每届任期内至少召开一次工会工作会议',
    },
    {
      code: '3.1.6',
      title: { zh: '每学期专题研究', en: 'A session on union work each semester' },
      text: '专门研究工会工作每学期不少于一次',
    },
    {
      code: '3.1.7',
      title: { zh: '主要负责同志出席', en: 'The Party head takes part' },
      text: '坚持党委（总支、支部）主要负责同志出席工会代表大会和其他重要活动',
    },
    {
      code: '3.1.8',
      title: { zh: '制定或转发文件', en: 'Documents issued or forwarded' },
      text: '适时制定或转发涉及工会重点工作、重大活动的有关文件',
    },
    {
      code: '3.1.9',
      title: { zh: '政策保证', en: 'Policies that secure the targets' },
      text: '为工会重点工作目标任务的落实提供政策保证',
    },
  ],
};
