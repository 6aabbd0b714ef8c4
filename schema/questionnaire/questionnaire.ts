/** One item of the questionnaire. `reverse`: agreement is bad, so an answer a counts as 6 - a. */
export interface QuestionnaireItem {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly reverse?: true;
}

/** Items that are scored together. `weight` is its share of the happiness index; null for blocks outside it. */
export interface QuestionnaireBlock {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly weight: number | null;
  readonly items: readonly QuestionnaireItem[];
}

/**
 * The questionnaire of the satisfaction survey: eight dimensions with 25 items, then the
 * requirements of clause 2.2.1, the parties of clause 1.2.11, and two overall questions.
 */
export const questionnaire: readonly QuestionnaireBlock[] = Object.freeze([
  {
    code: 'S1',
    zh: '组织信赖',
    en: 'Trust in the union',
    weight: 0.15,
    items: [
      {
        code: 'S1-1',
        zh: '本校工会值得信任，遇到问题我愿意找工会。',
        en: 'I trust our union and would turn to it with a problem.',
      },
      {
        code: 'S1-2',
        zh: '本校工会能替教职工说话、为教职工办事。',
        en: 'Our union speaks and acts for the staff.',
      },
      { code: 'S1-3', zh: '我在本校工会里有归属感。', en: 'I feel I belong in our union.' },
    ],
  },
  {
    code: 'S2',
    zh: '民主参与',
    en: 'Democratic participation (four rights)',
    weight: 0.15,
    items: [
      {
        code: 'S2-1',
        zh: '学校重大事项和与我有关的决定，我能及时知道。（知情权）',
        en: 'I learn in time of major matters and decisions that concern me. (right to know)',
      },
      {
        code: 'S2-2',
        zh: '我有机会参与学校管理、讨论和表决。（参与权）',
        en: 'I can take part in managing, discussing and voting. (right to participate)',
      },
      {
        code: 'S2-3',
        zh: '我的意见或提案能顺畅表达，并得到答复。（表达权）',
        en: 'I can express opinions or proposals and get an answer. (right to express)',
      },
      {
        code: 'S2-4',
        zh: '教职工能有效监督学校决策的执行。（监督权）',
        en: 'Staff can effectively supervise how decisions are carried out. (right to supervise)',
      },
    ],
  },
  {
    code: 'S3',
    zh: '权益与公平',
    en: 'Rights and fairness',
    weight: 0.15,
    items: [
      {
        code: 'S3-1',
        zh: '考核、评优和职称推荐公开、公平。',
        en: 'Assessment, awards and title recommendations are open and fair.',
      },
      {
        code: 'S3-2',
        zh: '绩效工资和福利分配办法经过教代会讨论通过，合理透明。',
        en: 'Pay and welfare rules were adopted by the staff congress and are reasonable and transparent.',
      },
      {
        code: 'S3-3',
        zh: '当我的合法权益受到侵害时，能得到有效维护。',
        en: 'If my lawful rights are harmed, they are effectively protected.',
      },
    ],
  },
  {
    code: 'S4',
    zh: '关爱与帮扶',
    en: 'Care and assistance',
    weight: 0.15,
    items: [
      {
        code: 'S4-1',
        zh: '工会每年办的好事实事让我真正得到实惠。',
        en: 'The benefit projects of the year really benefit me.',
      },
      {
        code: 'S4-2',
        zh: '教职工生病或家庭有困难时，工会能及时知道并提供帮助。',
        en: 'When colleagues are ill or in hardship, the union knows and helps in time.',
      },
      {
        code: 'S4-3',
        zh: '教工之家和文体活动符合我的需要。',
        en: 'The staff home and activities meet my needs.',
      },
    ],
  },
  {
    code: 'S5',
    zh: '工作条件与负担',
    en: 'Conditions and workload',
    weight: 0.1,
    items: [
      {
        code: 'S5-1',
        zh: '我对办公、教学和休息场所的条件满意。',
        en: 'I am satisfied with working and rest facilities.',
      },
      {
        code: 'S5-2',
        zh: '与教学无关的事务负担在合理范围内。',
        en: 'The load of non-teaching tasks is reasonable.',
      },
      {
        code: 'S5-3',
        zh: '我经常因为工作占用正常休息时间。（R）',
        en: 'Work often takes my normal rest time. (R)',
        reverse: true,
      },
    ],
  },
  {
    code: 'S6',
    zh: '专业成长',
    en: 'Professional growth',
    weight: 0.1,
    items: [
      {
        code: 'S6-1',
        zh: '学校和工会组织的培训、竞赛对我的成长有帮助。',
        en: 'Training and contests help my growth.',
      },
      {
        code: 'S6-2',
        zh: '参加竞赛、评比和进修的机会是公平的。',
        en: 'Chances to compete and study are fair.',
      },
      {
        code: 'S6-3',
        zh: '我清楚自己的发展方向，并得到学校支持。',
        en: 'I know my direction and the school supports it.',
      },
    ],
  },
  {
    code: 'S7',
    zh: '人际与师德氛围',
    en: 'Relations and ethics climate',
    weight: 0.1,
    items: [
      {
        code: 'S7-1',
        zh: '同事之间互相尊重、互相帮助。',
        en: 'Colleagues respect and help each other.',
      },
      { code: 'S7-2', zh: '学校领导尊重并关心教职工。', en: 'Leaders respect and care for staff.' },
      {
        code: 'S7-3',
        zh: '学校师德氛围积极向上，师德评价客观公正。',
        en: 'The ethics climate is positive and its evaluation fair.',
      },
    ],
  },
  {
    code: 'S8',
    zh: '职业幸福与健康',
    en: 'Well-being and health',
    weight: 0.1,
    items: [
      {
        code: 'S8-1',
        zh: '现在的工作让我感到幸福、有价值。',
        en: 'My work makes me feel happy and valuable.',
      },
      {
        code: 'S8-2',
        zh: '我的工作得到学生、家长和社会的尊重。',
        en: 'Students, parents and society respect my work.',
      },
      {
        code: 'S8-3',
        zh: '近三个月，我经常感到身心疲惫。（R）',
        en: 'In the last three months I often felt exhausted. (R)',
        reverse: true,
      },
    ],
  },
  {
    code: 'E',
    zh: '工会建设五项要求',
    en: 'Five requirements of a union',
    weight: null,
    items: [
      { code: 'E1', zh: '本校工会做到了组织健全。', en: 'Our union is well organised.' },
      { code: 'E2', zh: '本校工会做到了维权到位。', en: 'Our union protects rights in full.' },
      { code: 'E3', zh: '本校工会做到了工作活跃。', en: 'Our union is active.' },
      { code: 'E4', zh: '本校工会做到了作用明显。', en: 'Our union makes a clear difference.' },
      { code: 'E5', zh: '本校工会做到了教职工信赖。', en: 'Our union is trusted by the staff.' },
    ],
  },
  {
    code: 'T',
    zh: '三方评价',
    en: 'Three parties',
    weight: null,
    items: [
      {
        code: 'T1',
        zh: '工会是党组织靠得住的组织。（党组织负责人）',
        en: 'The union is an organisation the Party can rely on. (Party leaders)',
      },
      {
        code: 'T2',
        zh: '工会是行政工作离不开的助手。（行政负责人）',
        en: 'The union is a helper the administration cannot do without. (administrators)',
      },
      {
        code: 'T3',
        zh: '工会是教职工信得过的组织。（教职工）',
        en: 'The union is an organisation the staff can trust. (staff)',
      },
    ],
  },
  {
    code: 'O',
    zh: '总体评价',
    en: 'Overall',
    weight: null,
    items: [
      {
        code: 'O1',
        zh: '总体上，您对本校工会工作满意吗？',
        en: 'Overall, are you satisfied with the work of your union?',
      },
      {
        code: 'O2',
        zh: '总体上，您在本校工作的幸福程度如何？',
        en: 'Overall, how happy are you working at this school?',
      },
    ],
  },
]);

/** Every item, in the order of the questionnaire. */
export const questionnaireItems: readonly QuestionnaireItem[] = questionnaire.flatMap(
  ({ items }) => items,
);

/** Item code `S1-1` as the property and GraphQL field `s1_1`. */
export const answerProperty = (code: string): string => code.toLowerCase().replace('-', '_');
