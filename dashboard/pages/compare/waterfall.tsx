import { useMemo } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { Chart } from '../../parts/chart.tsx';
import { differenceText, numberText } from '../../parts/number.ts';

/** A bar that begins where the one before it ends. */
interface Fall {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
  readonly isWhole: boolean;
}

/** One step of a waterfall, in percentage points. */
export interface Step {
  readonly name: string;
  readonly points: number;
}

/** The begin or end of a waterfall. */
export interface End {
  readonly name: string;
  readonly value: number | null | undefined;
}

function fallsOf(from: End, to: End, steps: readonly Step[]): Fall[] {
  if (typeof from.value !== 'number' || typeof to.value !== 'number') return [];
  let at = from.value;
  const falls = steps
    .filter(({ points }) => points !== 0)
    .map(({ name, points }) => {
      const begin = at;
      at += points;
      return { name, begin, end: at, isWhole: false };
    });
  return [
    { name: from.name, begin: 0, end: from.value, isWhole: true },
    ...falls,
    { name: to.name, begin: 0, end: to.value, isWhole: true },
  ];
}

/** A waterfall from one value to another; nothing if one of them is missing. */
export function Waterfall({
  from,
  to,
  steps,
}: {
  readonly from: End;
  readonly to: End;
  readonly steps: readonly Step[];
}): React.JSX.Element | null {
  const { t, language } = useLanguage();
  const falls = useMemo(() => fallsOf(from, to, steps), [from, to, steps]);
  const option = useMemo(() => {
    const ends = falls.flatMap(({ begin, end, isWhole }) => (isWhole ? [end] : [begin, end]));
    const low = Math.min(...ends);
    const room = (Math.max(...ends) - low) * 0.3 + 0.05;
    const floor = Math.max(0, low - room);
    const label = ({ dataIndex }: { dataIndex: number }): string => {
      const fall = falls[dataIndex]!;
      return fall.isWhole
        ? numberText(fall.end, language, 2)
        : differenceText(fall.end - fall.begin, language);
    };
    return {
      grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
      xAxis: {
        type: 'value',
        min: floor,
        scale: true,
        axisLabel: {
          formatter: (value: number) => numberText(value, language, 1),
          hideOverlap: true,
        },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: falls.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: { width: 150, overflow: 'break' },
      },
      series: [
        {
          type: 'bar',
          stack: 'fall',
          silent: true,
          itemStyle: { opacity: 0 },
          data: falls.map(({ begin, end, isWhole }) => (isWhole ? 0 : Math.min(begin, end))),
        },
        {
          type: 'bar',
          stack: 'fall',
          barMaxWidth: 24,
          label: { show: true, position: 'right', formatter: label },
          data: falls.map(({ begin, end, isWhole }) => ({
            value: isWhole ? end : Math.abs(end - begin),
            itemStyle: {
              color: isWhole ? '#888' : end >= begin ? '#007a5a' : '#c0392b',
              decal:
                !isWhole && end < begin
                  ? {
                      symbol: 'rect',
                      dashArrayX: [2, 3],
                      dashArrayY: [4, 0],
                      rotation: 0.7,
                      color: 'rgba(255,255,255,.45)',
                    }
                  : undefined,
            },
          })),
        },
      ],
    };
  }, [falls, language]);
  if (falls.length === 0) return null;
  return (
    <>
      <Chart
        option={option}
        height={falls.length * 36 + 48}
        about={falls
          .map(
            (fall) =>
              `${fall.name} ` +
              (fall.isWhole
                ? numberText(fall.end, language, 2)
                : differenceText(fall.end - fall.begin, language)),
          )
          .join('；')}
      />
      <small>
        {t({
          zh: '各部分之和恰为总变化；显示时各自四舍五入，末位可能相差。',
          en:
            'The parts sum exactly to the whole; shown numbers are rounded one by one, so that ' +
            'the last digit may differ.',
        })}
      </small>
    </>
  );
}
