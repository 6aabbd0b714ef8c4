import { Alert, Descriptions, Skeleton, Typography } from 'antd';
import { Link } from 'react-router';
import { labelOf, useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue, useViewer } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import {
  AppliedTargetsDocument,
  MetricsDocument,
  type DimensionFilter,
  type FigureFragment,
} from '../operations/generated.ts';
import { ClauseTexts } from './clause.tsx';
import { EvidenceList } from './evidence.tsx';
import { filtersIn } from './filters.tsx';
import { ABSENT, figureText, numberText, shortText, unitSign } from './number.ts';
import { Problem } from './problem.tsx';
import { lineIn, LINES, readingIn } from './reading.ts';
import { useRegisterTitles } from './register-titles.ts';
import { TARGET_SOURCES } from './target-sources.ts';
import { NOT_TO_JUDGE } from './on-record.ts';

/** A figure with the data of its explanation. */
export interface Explained {
  readonly indicator: string;
  readonly figure: FigureFragment;
  readonly unit: { readonly code: string; readonly name: string };
  readonly period: string;
  readonly revision: number;
  readonly group?: string;
  /** the same as filters, one key each */
  readonly groups?: readonly DimensionFilter[];
  /**
   * its filters in words and as part of an address, and the reading of the tree and the line if
   * they are not the default
   */
  readonly narrowed?: { readonly words: readonly string[]; readonly search: string };
}

/** The explanation of a figure: definition, counts, interval, revision, and what it counts. */
export function Explanation({ explained }: { readonly explained: Explained }): React.JSX.Element {
  const { t, language, list, aside } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const { areLoading, tableTitle } = useRegisterTitles();
  const indicator = indicatorOf(explained.indicator)!;
  const address = useAddress();
  const { figure } = explained;
  const { data: targets } = useLiveQuery(AppliedTargetsDocument, {
    root: explained.unit.code,
    period: explained.period,
    indicators: [indicator.code],
  });
  const applied = targets?.appliedTargets[0];
  const count = (value: number | null | undefined): string =>
    typeof value === 'number' ? numberText(value, language) : '—';
  const rows = [
    {
      label: t({ zh: '数值', en: 'Value' }),
      children: <strong>{figureText(figure, indicator, language)}</strong>,
    },
    ...(figure.status === 'OK'
      ? []
      : [
          {
            label: t({ zh: '为何没有数值', en: 'Why there is none' }),
            children: t(ABSENT[figure.status]),
          },
        ]),
    ...(figure.status === 'OK' && !figure.onRecord
      ? [{ label: t({ zh: '注意', en: 'Mind' }), children: t(NOT_TO_JUDGE) }]
      : []),
    ...(typeof figure.denominator === 'number'
      ? [
          { label: t({ zh: '分子', en: 'Numerator' }), children: count(figure.numerator) },
          { label: t({ zh: '分母', en: 'Denominator' }), children: count(figure.denominator) },
        ]
      : []),
    ...(typeof figure.n === 'number'
      ? [
          { label: t({ zh: '有效答卷', en: 'Valid answers' }), children: count(figure.n) },
          {
            label: t({ zh: '标准误', en: 'Standard error' }),
            children:
              typeof figure.standardError === 'number'
                ? numberText(figure.standardError, language, 3)
                : '—',
          },
        ]
      : []),
    ...(typeof figure.required === 'number'
      ? [
          {
            label: t({ zh: '已报 / 应报单位', en: 'Units reported / asked to' }),
            children: `${count(figure.reported)} / ${count(figure.required)}`,
          },
        ]
      : []),
    {
      label: t({ zh: '95% 区间', en: '95 % interval' }),
      children:
        typeof figure.lower === 'number' && typeof figure.upper === 'number'
          ? `${numberText(figure.lower, language, 2)} – ${numberText(figure.upper, language, 2)}`
          : '—',
    },
    {
      label: t({ zh: '单位', en: 'Org unit' }),
      children: (
        <Link
          to={`/units/${encodeURIComponent(explained.unit.code)}?period=${encodeURIComponent(explained.period)}`}
        >
          {explained.unit.name}
          {aside(explained.unit.code)}
        </Link>
      ),
    },
    { label: t({ zh: '统计期', en: 'Period' }), children: explained.period },
    ...(explained.group === undefined
      ? []
      : [{ label: t({ zh: '组', en: 'Group' }), children: explained.group }]),
    ...(explained.narrowed === undefined || explained.narrowed.words.length === 0
      ? []
      : [
          {
            label: t({ zh: '筛选', en: 'Narrowed to' }),
            children: list(explained.narrowed.words),
          },
        ]),
    { label: t({ zh: '数据修订', en: 'Revision of the data' }), children: explained.revision },
    {
      label: t({ zh: '政策条款', en: 'Clauses' }),
      children: <ClauseTexts codes={indicator.clauses} />,
    },
    {
      label: t({ zh: '目标', en: 'Target' }),
      children:
        applied?.value == null
          ? '—'
          : shortText(applied.value, language) +
            unitSign(indicator, language) +
            aside(
              list([
                t(TARGET_SOURCES[applied.source!]),
                ...(applied.signedBy == null ? [] : [applied.signedBy.name]),
              ]),
            ),
    },
    {
      label: t({ zh: '定义版本', en: 'Revision of the definition' }),
      children: indicator.revision,
    },
    { label: t({ zh: '定义依据', en: 'Fixed by' }), children: t(indicator.basis) },
    {
      label: t({ zh: '数据来源', en: 'Rests on' }),
      children: areLoading ? (
        <Skeleton.Input active size="small" />
      ) : (
        list(indicator.source.map(tableTitle))
      ),
    },
  ];
  return (
    <>
      <Typography.Paragraph>{t(indicator.definition)}</Typography.Paragraph>
      <Descriptions
        column={1}
        size="small"
        bordered
        items={rows.map((row) => ({ key: row.label, ...row }))}
      />
      <div style={{ marginTop: 16 }}>
        <EvidenceList
          key={`${indicator.code} ${explained.unit.code} ${explained.period} ${explained.group ?? ''}`}
          of={{
            indicator: indicator.code,
            root: explained.unit.code,
            period: explained.period,
            where: [...filtersIn(address, indicator.dimensions), ...(explained.groups ?? [])],
            hierarchy: readingIn(address),
            line: lineIn(address),
          }}
        />
      </div>
      <Typography.Paragraph style={{ marginTop: 16 }}>
        <Link
          to={
            `/indicators/${indicator.code}?` +
            new URLSearchParams({
              root: explained.unit.code,
              period: explained.period,
            }).toString() +
            (explained.narrowed?.search ?? '')
          }
        >
          {t({ zh: '查看这一指标的全部数字', en: 'All numbers of this indicator' })}
        </Link>
      </Typography.Paragraph>
    </>
  );
}

/** The explanation of a figure given by name, with the filters, the reading and the line in the address. */
export function ExplanationAt({
  indicator,
  root,
  period,
}: {
  readonly indicator: string;
  readonly root: string;
  readonly period: string;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const address = useAddress();
  const { today } = useViewer();
  const { indicator: indicatorOf, dimensions } = useCatalogue();
  const where = filtersIn(address, indicatorOf(indicator)!.dimensions);
  const hierarchy = readingIn(address);
  const line = lineIn(address);
  const isOne = labelOf(period, today) !== null;
  const { data, error } = useLiveQuery(
    MetricsDocument,
    { query: { indicators: [indicator], root, periods: [period], where, hierarchy, line } },
    !isOne,
  );
  const row = data?.metrics.rows[0];
  if (!isOne)
    return (
      <Alert
        type="error"
        showIcon
        title={t({ zh: `“${period}”不是一个统计期。`, en: `"${period}" is no period.` })}
      />
    );
  if (error && !row) return <Problem error={error} />;
  const words = [
    ...where.map(({ dimension, in: keys }) => {
      const kind = dimensions.find(({ id }) => id === dimension)!;
      return `${t(kind.title)}${language === 'zh' ? '：' : ': '}${keys
        .map((key) => {
          const group = kind.groups?.find((one) => one.key === key);
          return group ? t(group.title) : key;
        })
        .join('/')}`;
    }),
    ...(hierarchy === 'AS_IS' ? [t({ zh: '按现在隶属', en: 'under the tree as it is' })] : []),
    ...(line === 'union' ? [] : [t(LINES[line])]),
  ];
  const search = where
    .map(({ dimension, in: keys }) => `&in.${dimension}=${encodeURIComponent(keys.join())}`)
    .concat(line === 'union' ? [] : [`&line=${line}`])
    .join('');
  return row ? (
    <Explanation
      explained={{
        narrowed: { words, search },
        indicator,
        figure: row,
        unit: row.unit,
        period: row.period,
        revision: data.metrics.revision,
      }}
    />
  ) : (
    <Skeleton active />
  );
}
