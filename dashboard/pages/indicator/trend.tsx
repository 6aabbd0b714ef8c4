import { Segmented, Typography } from 'antd';
import { useMemo } from 'react';
import { dayNumber, dayOf, type Day } from '../../../base/day.ts';
import { periodsOf } from '../../../base/period.ts';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useViewer, type Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  SeriesDocument,
  type DimensionFilter,
  type EdgeLine,
  type SeriesQuery,
} from '../../operations/generated.ts';
import { Chart } from '../../parts/chart.tsx';
import { htmlText } from '../../parts/html.ts';
import { absenceOf, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { periodOf } from '../../parts/target.ts';
import { useTargets } from '../../parts/use-targets.ts';
import { OFF_RECORD, recordedPoints } from '../../parts/on-record.ts';

type Series = SeriesQuery['trend']['series'][number];

const STEPS = {
  year: { before: 'LAST_8_YEARS', zh: '年', en: 'Years' },
  schoolYear: { before: 'LAST_8_SCHOOL_YEARS', zh: '学年', en: 'School years' },
  quarter: { before: 'LAST_12_QUARTERS', zh: '季', en: 'Quarters' },
  month: { before: 'LAST_24_MONTHS', zh: '月', en: 'Months' },
} as const;

type Step = keyof typeof STEPS;

/** Labels of the periods that end by the end of a period, or by today if it has not ended. */
function periodsUpTo(step: Step, period: string, today: Day): string[] {
  const end = periodOf(period)?.last ?? dayNumber(today);
  return periodsOf(STEPS[step].before, dayOf(Math.min(end + 1, dayNumber(today)))).map(
    ({ label }) => label,
  );
}

/** A series with its interval as a band. */
function LineWithBand({
  series,
  indicator,
  height,
}: {
  readonly series: Series;
  readonly indicator: Indicator;
  readonly height: number;
}): React.JSX.Element {
  const { t, language, list } = useLanguage();
  const points = useMemo(() => recordedPoints(series.points), [series.points]);
  const target = useTargets(series.unit.code, points.at(-1)?.period ?? '').of(indicator.code);
  const option = useMemo(() => {
    const band = {
      type: 'line',
      stack: 'band',
      symbol: 'none',
      silent: true,
      lineStyle: { opacity: 0 },
      tooltip: { show: false },
    };
    return {
      grid: { left: 8, right: 16, top: 22, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: points.map((point) => point.period), boundaryGap: false },
      yAxis: [
        {
          type: 'value',
          scale: true,
          ...(target !== null && {
            min: ({ min }: { min: number }) => Math.floor(Math.min(min, target)),
            max: ({ max }: { max: number }) => Math.ceil(Math.max(max, target)),
          }),
        },
        // the signs of periods without a value stand at the bottom, whatever the values are
        { type: 'value', show: false, min: 0, max: 1 },
      ],
      tooltip: {
        trigger: 'axis',
        confine: true,
        formatter: ([at]: { dataIndex: number }[]) => htmlText(describe(points[at!.dataIndex]!)),
      },
      series: [
        {
          type: 'line',
          name: series.unit.name,
          data: points.map(({ value }) => value ?? null),
          symbolSize: 6,
          lineStyle: { width: 2 },
          ...(target !== null && {
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { type: 'dashed', color: '#888' },
              label: { formatter: t({ zh: '目标', en: 'target' }), position: 'insideEndTop' },
              data: [{ yAxis: target }],
            },
          }),
        },
        {
          type: 'line',
          yAxisIndex: 1,
          silent: true,
          symbolSize: 1,
          lineStyle: { opacity: 0 },
          data: points.map(({ value }) => (typeof value === 'number' ? null : 0.08)),
          label: {
            show: true,
            position: 'top',
            color: '#888',
            formatter: ({ dataIndex }: { dataIndex: number }) => absenceSign(points[dataIndex]!),
          },
        },
        { ...band, data: points.map(({ lower }) => lower ?? null) },
        {
          ...band,
          data: points.map(({ lower, upper }) =>
            typeof lower === 'number' && typeof upper === 'number' ? upper - lower : null,
          ),
          areaStyle: { color: '#888', opacity: 0.2 },
        },
      ],
    };
  }, [points, target, language]);
  function describe({
    period: label,
    status,
    onRecord,
    value,
    lower,
    upper,
    change,
  }: Series['points'][number]): string {
    if (!onRecord) return `${label}　${t(OFF_RECORD)}`;
    if (typeof value !== 'number') return `${label}　${t(absenceOf({ status }))}`;
    const interval =
      typeof lower === 'number' && typeof upper === 'number'
        ? `　[${numberText(lower, language, 2)}, ${numberText(upper, language, 2)}]`
        : '';
    const difference =
      change?.isReal === true
        ? t({ zh: '　与前一期差异显著', en: ' differs significantly from the period before' })
        : '';
    return `${label}　${numberText(value, language, 2)}${interval}${difference}`;
  }
  const reasons = Map.groupBy(
    points.filter(({ value }) => typeof value !== 'number'),
    (point) => (point.onRecord ? point.status : 'NOT_ON_RECORD'),
  );
  return (
    <>
      <Chart
        option={option}
        height={height}
        about={`${series.unit.name}：${points.map(describe).join('；')}`}
      />
      {[...reasons].map(([status, gaps]) => (
        <Typography.Text key={status} type="secondary" style={{ display: 'block', fontSize: 12 }}>
          {absenceSign(gaps[0]!)} {list(gaps.map(({ period }) => period))}
          {t({ zh: '：', en: ': ' })}
          {t(status === 'NOT_ON_RECORD' ? OFF_RECORD : absenceOf({ status }))}
        </Typography.Text>
      ))}
    </>
  );
}

/** The sign of a period without a value. */
const absenceSign = ({ onRecord, status }: Series['points'][number]): string =>
  absenceOf({ status: onRecord ? status : 'NOT_ON_RECORD' }).sign;

/**
 * An indicator up to the period of the page: of an org unit, and of each org unit of a level below
 * it as small multiples.
 */
export function Trend({
  indicator,
  root,
  period,
  level,
  where,
  line,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly period: string;
  readonly level: 'DISTRICT' | null;
  readonly where: readonly DimensionFilter[];
  readonly line: EdgeLine;
}): React.JSX.Element {
  const { t } = useLanguage();
  const { today } = useViewer();
  const { get, set } = useAddress();
  const stepParam = get('step');
  const step: Step = stepParam !== null && stepParam in STEPS ? (stepParam as Step) : 'year';
  const periods = periodsUpTo(step, period, today);
  const result = useLiveQuery(SeriesDocument, {
    query: { indicator: indicator.code, root, periods, where: [...where], line },
  });
  const many = useLiveQuery(
    SeriesDocument,
    { query: { indicator: indicator.code, root, periods, level, where: [...where], line } },
    level === null,
  );
  const choose = (
    <Segmented<Step>
      aria-label={t({ zh: '间隔', en: 'Step' })}
      value={step}
      onChange={(value) => {
        set({ step: value === 'year' ? null : value });
      }}
      options={(Object.keys(STEPS) as Step[]).map((step) => ({
        value: step,
        label: t(STEPS[step]),
      }))}
    />
  );
  return (
    <>
      <Section title={t({ zh: '趋势', en: 'Trend' })} extra={choose} result={result}>
        {({ trend }) =>
          trend.series[0] && (
            <LineWithBand series={trend.series[0]} indicator={indicator} height={260} />
          )
        }
      </Section>
      {level !== null && (
        <Section title={t({ zh: '各辖市区趋势', en: 'Trend by district' })} result={many}>
          {({ trend }) => (
            <div className="grid">
              {trend.series.map((series) => (
                <figure key={series.unit.code} style={{ margin: 0 }}>
                  <figcaption>{series.unit.name}</figcaption>
                  <LineWithBand series={series} indicator={indicator} height={140} />
                </figure>
              ))}
            </div>
          )}
        </Section>
      )}
    </>
  );
}
