import type { CodeList } from './code-list.ts';

/** Kind of facility. */
export const facilityKind: CodeList = {
  name: 'FacilityKind',
  title: { zh: '阵地类别', en: 'kind of facility' },
  source: 'policy 2.2.3, 2.2.6, 3.3.2; proposal of this platform',
  codes: {
    union_office: { zh: '工会办公室', en: 'union office' },
    activity_room: { zh: '活动室', en: 'activity room' },
    home: { zh: '教工之家', en: 'home' },
    small_home: { zh: '教工小家', en: 'small home' },
    gym: { zh: '健身室', en: 'gym' },
    rest_room: { zh: '休息室', en: 'rest room' },
    studio: { zh: '书画室', en: 'studio' },
    mothers_room: { zh: '爱心母婴室', en: 'mothers room' },
    library: { zh: '职工书屋', en: 'library' },
    counselling: { zh: '心理小屋', en: 'counselling' },
    newspaper: { zh: '校报', en: 'newspaper' },
    journal: { zh: '校刊', en: 'journal' },
    website: { zh: '校园网站', en: 'website' },
    wechat: { zh: '微信公众号', en: 'wechat' },
    tv: { zh: '校园电视台', en: 'tv' },
    radio: { zh: '广播站', en: 'radio' },
  },
};
