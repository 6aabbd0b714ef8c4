import type { Random } from './random.ts';

/** Frequent surnames, most frequent first; our own list. */
const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文',
];

/** Characters of given names of women and of men; our own lists. */
const WOMEN = [
  ...'芳娜敏静秀丽娟英华慧巧美婷雪琳玲桂珍莉艳红霞燕萍洁云兰凤梅琴素晓倩怡佳颖薇菲蓉瑶萱雅欣悦琪彤璐莹菁岚芸晴',
];
const MEN = [
  ...'伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆雷东海峰旭宁翔志文博建国庆林亮成康毅诚睿哲轩铭晨阳帅',
];

/** An invented name, marked as part of the demo: `演示王芳`. */
export function personName(random: Random, isFemale: boolean): string {
  const givenNames = isFemale ? WOMEN : MEN;
  const surname = SURNAMES[Math.floor(random.unit() * random.unit() * SURNAMES.length)]!;
  return `演示${surname}${random.pick(givenNames)}${random.chance(0.62) ? random.pick(givenNames) : ''}`;
}
