import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Bilingual } from '../../base/language.ts';
import { BilingualText } from '../graphql/catalogue-resolver.ts';
import { shownIndicator } from '../metrics/shown.ts';
import { FigureType } from '../metrics/types.ts';
import { IndicatorType } from '../metrics/catalogue-types.ts';
import type { ChangeKind, Preview } from './preview.ts';

/** The kind of a row's change. */
export const ChangeKindType = Object.freeze({
  CREATED: 'CREATED',
  CHANGED: 'CHANGED',
  ENDED: 'ENDED',
});
registerEnumType(ChangeKindType, {
  name: 'RowFate',
  description: '一行会如何 · how a row changes',
  valuesConfig: {
    CREATED: { description: '新增 · a new row' },
    CHANGED: { description: '改动 · some cells change' },
    ENDED: {
      description:
        '终止；起止同日的不再有任何一天有效 · the row ends; if it begins and ends on the same day, it is never valid',
    },
  },
});

/** A cell of a row that would be written. */
@ObjectType('PreviewCell', {
  description: '一格的前后 · a cell before and after',
  simpleResolvers: true,
})
export class PreviewCellType {
  @Field(() => BilingualText, { description: '列名 · title of the column' }) title!: Bilingual;
  @Field(() => String, { description: '原值；空文本表示空 · before; the empty text: empty' })
  before!: string;
  @Field(() => String, { description: '新值 · after' }) after!: string;
}

/** A row that would be written. */
@ObjectType('PreviewRow', {
  description: '会写入的一行 · a row that would be written',
  simpleResolvers: true,
})
export class PreviewRowType {
  @Field(() => String, {
    description: '登记表，按列表查询的名称 · register, the name of its list query',
  })
  register!: string;
  @Field(() => BilingualText, { description: '登记表的名称 · title of the register' })
  registerTitle!: Bilingual;
  @Field(() => ChangeKindType as never, { description: '会如何 · how it changes' }) fate!: string;
  @Field(() => String, { description: '主键 · key' }) key!: string;
  @Field(() => [PreviewCellType], { description: '改动的各格 · cells that change' })
  cells!: object[];
}

/** The number of rows of a register that would be written. */
@ObjectType('PreviewCount', {
  description: '各登记表的行数 · rows by register',
  simpleResolvers: true,
})
export class PreviewCountType {
  @Field(() => String, { description: '登记表 · register' }) register!: string;
  @Field(() => BilingualText, { description: '登记表的名称 · title of the register' })
  registerTitle!: Bilingual;
  @Field(() => Int, { description: '新增 · new rows' }) created!: number;
  @Field(() => Int, { description: '改动 · rows that change' }) changed!: number;
  @Field(() => Int, { description: '终止 · rows that end' }) ended!: number;
}

/** A unit of a preview, which may not exist yet. */
@ObjectType('PreviewUnit', {
  description: '单位，可能尚未设立 · a unit, which may not exist yet',
  simpleResolvers: true,
})
export class PreviewUnitType {
  @Field(() => ID, { description: '代码 · code' }) code!: string;
  @Field(() => String, { description: '名称 · name' }) name!: string;
}

/** An indicator before and after. */
@ObjectType('PreviewFigure', {
  description: '指标的前后 · an indicator before and after',
  simpleResolvers: true,
})
export class PreviewFigureType {
  @Field(() => IndicatorType, { description: '指标 · the indicator' }) indicator!: object;
  @Field(() => PreviewUnitType, { description: '单位 · the unit' }) unit!: object;
  @Field(() => String, { description: '统计期 · the period' }) period!: string;
  @Field(() => FigureType, {
    nullable: true,
    description: '现在；单位尚未设立则为空 · now; null if the unit does not exist',
  })
  before!: object | null;
  @Field(() => FigureType, { nullable: true, description: '调整之后 · after the reorganisation' })
  after!: object | null;
  @Field(() => Boolean, { description: '前后是否不同 · whether they differ' }) differs!: boolean;
}

/** The effects of a reorganisation. */
@ObjectType('ReorganisationPreview', {
  description:
    '单位调整的预演：会写入哪些行，指标前后如何 · the rows that a reorganisation would write, ' +
    'and the indicators before and after',
  simpleResolvers: true,
})
export class PreviewType {
  @Field(() => Int, { description: '会写入的行数 · rows that would be written' }) rowCount!: number;
  @Field(() => [PreviewCountType], { description: '各登记表的行数 · rows by register' })
  counts!: PreviewCountType[];
  @Field(() => [PreviewRowType], { description: '其中前 500 行 · the first 500 of them' })
  rows!: object[];
  @Field(() => [PreviewFigureType], {
    description:
      '所涉单位及其各级上级的人员和单位指标 · indicators of people and units, for the units ' +
      'concerned and the units above them that you may see',
  })
  figures!: object[];
}

const MAX_ROWS_SHOWN = 500;

/** A preview in the form of the API. */
export function shownPreview({ rows, figures }: Preview): PreviewType {
  return {
    rowCount: rows.length,
    counts: [...Map.groupBy(rows, ({ register }) => register)].map(([register, registerRows]) => {
      const countOf = (kind: ChangeKind): number =>
        registerRows.filter((row) => row.kind === kind).length;
      return {
        register: register.many,
        registerTitle: register.title,
        created: countOf('CREATED'),
        changed: countOf('CHANGED'),
        ended: countOf('ENDED'),
      };
    }),
    rows: rows.slice(0, MAX_ROWS_SHOWN).map(({ register, kind, key, cells }) => ({
      fate: kind,
      key,
      cells,
      register: register.many,
      registerTitle: register.title,
    })),
    figures: figures.map((figure) => ({ ...figure, indicator: shownIndicator(figure.indicator) })),
  };
}
