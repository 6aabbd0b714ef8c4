/** Codes of the school types, in the order of the tables below. */
export const SCHOOL_TYPES = [
  'KG',
  'PS',
  'JS',
  'NY',
  'SH',
  'CM',
  'TW',
  'VS',
  'SE',
  'DU',
  'TR',
] as const;

/** The code of a school type. */
export type SchoolType = (typeof SCHOOL_TYPES)[number];

/**
 * The eight jurisdictions below the city. `effect` is added to the share of private units with a
 * union and shifts the answers to the survey (estimate).
 */
export const JURISDICTIONS = [
  { code: 'CZ-ZS', name: '演示·市直属', effect: 0.04 },
  { code: 'CZ-TN', name: '演示·天宁区', effect: 0.02 },
  { code: 'CZ-ZL', name: '演示·钟楼区', effect: 0.01 },
  { code: 'CZ-XB', name: '演示·新北区', effect: -0.02 },
  { code: 'CZ-WJ', name: '演示·武进区', effect: 0.03 },
  { code: 'CZ-JK', name: '演示·经开区', effect: -0.04 },
  { code: 'CZ-JT', name: '演示·金坛区', effect: -0.01 },
  { code: 'CZ-LY', name: '演示·溧阳市', effect: -0.03 },
] as const;

/**
 * Open units on the reference day, by type and jurisdiction in the order above (estimate; domain
 * reference, section 4.2).
 */
export const UNITS: Readonly<Record<SchoolType, readonly number[]>> = {
  KG: [4, 42, 42, 62, 92, 32, 38, 48],
  PS: [0, 22, 23, 33, 53, 18, 23, 33],
  JS: [14, 6, 5, 10, 24, 9, 13, 19],
  NY: [1, 5, 6, 9, 11, 4, 5, 4],
  SH: [11, 0, 0, 3, 7, 2, 4, 5],
  CM: [2, 1, 0, 1, 1, 0, 0, 1],
  TW: [0, 0, 1, 1, 2, 0, 0, 1],
  VS: [8, 0, 0, 0, 2, 0, 1, 2],
  SE: [2, 0, 0, 1, 1, 1, 1, 1],
  DU: [12, 1, 1, 1, 1, 1, 1, 1],
  TR: [0, 22, 20, 22, 26, 8, 10, 12],
};

/** Main staff on the reference day, by type and jurisdiction (estimate; domain reference, section 4.3). */
export const STAFF: Readonly<Record<SchoolType, readonly number[]>> = {
  KG: [193, 1799, 1799, 2864, 4057, 1317, 1468, 1774],
  PS: [0, 1975, 2064, 3194, 4897, 1552, 1862, 2556],
  JS: [1803, 685, 571, 1232, 2822, 988, 1340, 1873],
  NY: [175, 775, 930, 1505, 1756, 596, 699, 535],
  SH: [2378, 0, 0, 620, 1382, 368, 692, 827],
  CM: [471, 209, 0, 226, 215, 0, 0, 180],
  TW: [0, 0, 265, 286, 546, 0, 0, 229],
  VS: [2576, 0, 0, 0, 588, 0, 258, 493],
  SE: [103, 0, 0, 50, 47, 44, 41, 40],
  DU: [580, 43, 43, 46, 44, 41, 39, 37],
  TR: [0, 404, 367, 436, 491, 141, 166, 190],
};

/** Staff categories, in the order of {@link Profile.categories}. */
export const CATEGORIES = [
  'head',
  'teacher',
  'admin',
  'aux',
  'logistics',
  'nursery',
  'health',
] as const;

/** The code of a staff category. */
export type Category = (typeof CATEGORIES)[number];

/** Properties of a school type; all shares in percent. */
export interface Profile {
  /** noun of the unit's name, after the ordinal */
  readonly noun: string;
  /** women among full-time teachers, and among all staff */
  readonly femaleTeachers: number;
  readonly femaleStaff: number;
  /** staff by category, in the order of {@link CATEGORIES} */
  readonly categories: readonly number[];
  /** private units among all units */
  readonly privateUnits: number;
  /** established posts among the staff of public units */
  readonly established: number;
  /** staff up to 35, 36-45, 46-55, and from 56 on */
  readonly ages: readonly number[];
}

const profile = (
  noun: string,
  femaleTeachers: number,
  femaleStaff: number,
  categories: readonly number[],
  privateUnits: number,
  established: number,
  ages: readonly number[],
): Profile => ({ noun, femaleTeachers, femaleStaff, categories, privateUnits, established, ages });

/**
 * Marginals by school type (estimates; kindergartens after the national figures of 2022; domain
 * reference, section 4.4).
 */
export const PROFILES: Readonly<Record<SchoolType, Profile>> = {
  KG: profile('幼儿园', 97.8, 92.7, [5, 54, 2, 2, 12, 22, 3], 38, 34, [58, 27, 13, 2]),
  PS: profile('小学', 78, 74, [3, 88, 3, 3, 3, 0, 0], 4, 90, [40, 31, 24, 5]),
  JS: profile('初级中学', 66, 62, [3, 86, 4, 4, 3, 0, 0], 8, 92, [33, 31, 29, 7]),
  NY: profile('九年一贯制学校', 66, 62, [3, 86, 4, 4, 3, 0, 0], 18, 92, [33, 31, 29, 7]),
  SH: profile('高级中学', 57, 56.5, [3, 82, 5, 6, 4, 0, 0], 15, 94, [29, 34, 30, 7]),
  CM: profile('完全中学', 57, 56.5, [3, 82, 5, 6, 4, 0, 0], 15, 94, [29, 34, 30, 7]),
  TW: profile('十二年一贯制学校', 57, 56.5, [3, 82, 5, 6, 4, 0, 0], 60, 94, [29, 34, 30, 7]),
  VS: profile('中等职业学校', 56, 53, [3, 76, 7, 8, 6, 0, 0], 8, 86, [31, 35, 27, 7]),
  SE: profile('特殊教育学校', 76, 72, [4, 78, 5, 8, 5, 0, 0], 0, 90, [40, 32, 23, 5]),
  DU: profile('教育服务中心', 55, 52, [6, 0, 70, 20, 4, 0, 0], 0, 92, [22, 34, 34, 10]),
  TR: profile('培训中心', 74, 70, [8, 65, 20, 2, 5, 0, 0], 100, 0, [70, 24, 5, 1]),
};
