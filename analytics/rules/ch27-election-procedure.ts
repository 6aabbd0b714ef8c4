import { policy } from '../../schema/policy/policy.ts';
import type { RuleDeclaration } from './rule.ts';

/** An election is requested, attended, won and approved as the charter demands. */
export const electionProcedure: RuleDeclaration = {
  id: 'CH27',
  version: 1,
  title: {
    zh: '换届选举程序合规，结果报上级工会批准',
    en: 'elections follow the procedure and are approved by the union above',
  },
  lacks: { zh: '换届选举程序不合规', en: 'election not in the right procedure' },
  article: {
    zh: '《中国工会章程》第二十七条',
    en: 'Constitution of the trade unions of China, article 27',
  },
  indicator: 'L02',
  from: policy.issuedOn,
  severity: { public: 'FAIL', private: 'FAIL' },

  due: null,
  settings: [],
};
