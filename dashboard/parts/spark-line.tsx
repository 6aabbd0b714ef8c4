import { theme } from 'antd';
import { useLanguage } from '../app/language.tsx';
import type { FigureFragment } from '../operations/generated.ts';
import { numberText } from './number.ts';

/** A value of a period. */
type Point = Pick<FigureFragment, 'value'> & { readonly period: string };

const WIDTH = 200;
const HEIGHT = 40;
const MARGIN = 5;

/** Runs of neighbouring points that have a value, by their places. */
function runsOf(points: readonly Point[]): number[][] {
  const runs: number[][] = [[]];
  points.forEach(({ value }, i) => {
    if (typeof value === 'number') runs.at(-1)!.push(i);
    else if (runs.at(-1)!.length > 0) runs.push([]);
  });
  return runs.filter((run) => run.length > 0);
}

/** A line through some periods, without axes; a missing value is a gap, the target a dashed line. */
export function SparkLine({
  points: all,
  target,
  about,
}: {
  readonly points: readonly Point[];
  readonly target: number | null;
  readonly about: string;
}): React.JSX.Element {
  const { language } = useLanguage();
  const { token } = theme.useToken();
  const text = ({ period, value }: Point): string =>
    `${period} ${typeof value === 'number' ? numberText(value, language, 2) : '—'}`;
  // the line begins with the first value
  const points = all.slice(
    Math.max(
      0,
      all.findIndex(({ value }) => typeof value === 'number'),
    ),
  );
  const values = points.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (i: number): number =>
    MARGIN + (i * (WIDTH - 2 * MARGIN)) / Math.max(1, points.length - 1);
  const y = (value: number): number =>
    high === low
      ? HEIGHT / 2
      : HEIGHT - MARGIN - ((value - low) * (HEIGHT - 2 * MARGIN)) / (high - low);
  const showsTarget = target !== null && target >= low && target <= high && high > low;
  return (
    <svg
      role="img"
      aria-label={`${about}：${all.map(text).join('，')}`}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      style={{ display: 'block', width: '100%', height: HEIGHT }}
    >
      {showsTarget && (
        <line
          x1={0}
          x2={WIDTH}
          y1={y(target)}
          y2={y(target)}
          stroke={token.colorTextTertiary}
          strokeDasharray="4 3"
        />
      )}
      {runsOf(points).map((run) => (
        <polyline
          key={run[0]}
          fill="none"
          stroke={token.colorPrimary}
          strokeWidth={1.5}
          points={run.map((i) => `${x(i)},${y(points[i]!.value!)}`).join(' ')}
        />
      ))}
      {points.map(
        (point, i) =>
          typeof point.value === 'number' && (
            <circle
              key={point.period}
              cx={x(i)}
              cy={y(point.value)}
              r={2.5}
              fill={token.colorPrimary}
            >
              <title>{text(point)}</title>
            </circle>
          ),
      )}
    </svg>
  );
}
