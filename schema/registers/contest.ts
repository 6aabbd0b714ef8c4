import { contestKind } from '../code-lists/contest-kind.ts';
import { Code, Count, Text } from '../register/columns.ts';
import { Register } from '../register/register.ts';
import { Row } from '../register/row.ts';

/** A competition of one year. */
@Register({
  table: 'contests',
  one: 'contest',
  many: 'contests',
  title: { zh: '竞赛', en: 'contests' },
  row: { zh: '一项竞赛', en: 'a competition' },
  clauses: ['2.5.8', '2.5.9', '2.5.10', '2.5.11', '2.5.12'],
  templates: ['T08'],
  key: ['code'],
  privacy: 'open',
  scope: null,
  rights: { read: null, write: null },
})
export class Contest extends Row {
  @Text({ title: { zh: '竞赛代码', en: 'code' }, limit: 64, example: '示例-2025-青年教师' })
  code!: string;

  @Text({
    title: { zh: '竞赛名称', en: 'name' },
    isName: true,
    example: '示例：青年教师教学基本功竞赛',
  })
  name!: string;

  @Code(contestKind, { title: { zh: '竞赛类别', en: 'kind' }, example: '青年教师教学基本功' })
  kind!: string;

  @Count({ title: { zh: '年度', en: 'year' }, range: [1949, 2199], example: '2025' })
  year!: number;
}
