import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { PartTable } from '../../../base/part-pages.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue, type Indicator } from '../../app/viewer.tsx';
import { IntervalChart, type Bar } from '../../parts/interval-chart.tsx';
import { recorded } from '../../parts/on-record.ts';
import { useTargets } from '../../parts/use-targets.ts';
import type { Line } from './lines.ts';

/** Maximum number of org units drawn; of more, the worst. */
const MAX_DRAWN = 24;

interface Drawing {
  readonly title: string;
  readonly indicator: Indicator;
  readonly bars: readonly Bar[];
  readonly isOfUnits: boolean;
}

/** The chart of a table; null if there is nothing to compare. */
export function TableChart({
  table,
  lines,
  total,
  period,
  addressOf,
}: {
  readonly table: Pick<PartTable, 'chart'>;
  readonly lines: readonly Line[];
  readonly total: Line;
  readonly period: string;
  readonly addressOf: (code: string) => string;
}): React.JSX.Element | null {
  const { t, aside } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const go = useNavigate();
  const targets = useTargets(total.key, period);
  const drawing = useMemo((): Drawing | null => {
    const { chart } = table;
    if (typeof chart !== 'string') {
      const indicators = chart.flatMap((code) => indicatorOf(code) ?? []);
      const bars = indicators.flatMap((indicator) => {
        const figure = total.cells.get(indicator.code);
        return figure
          ? [
              {
                key: indicator.code,
                name: `${indicator.code} ${t(indicator.title)}`,
                figure: recorded(figure),
              },
            ]
          : [];
      });
      return indicators[0]
        ? { title: total.name, indicator: indicators[0], bars, isOfUnits: false }
        : null;
    }
    const indicator = indicatorOf(chart);
    if (!indicator) return null;
    const bars = lines.flatMap(({ key, name, cells }) => {
      const cell = cells.get(chart);
      return cell ? [{ key, name, figure: recorded(cell) }] : [];
    });
    const sign = indicator.direction === 'up' ? 1 : -1;
    const valued = bars.filter(({ figure }) => typeof figure.value === 'number');
    const isCut = bars.length > MAX_DRAWN;
    const which = t({
      zh: `${valued.length} 个中较差的 ${Math.min(MAX_DRAWN, valued.length)} 个`,
      en: `the worst ${Math.min(MAX_DRAWN, valued.length)} of ${valued.length}`,
    });
    return {
      title: `${chart} ${t(indicator.title)}${isCut ? aside(which) : ''}`,
      indicator,
      bars: isCut
        ? valued.sort((a, b) => sign * (a.figure.value! - b.figure.value!)).slice(0, MAX_DRAWN)
        : bars,
      isOfUnits: true,
    };
  }, [table, lines, total, t]);
  const isDrawn =
    drawing !== null &&
    drawing.bars.filter(({ figure }) => typeof figure.value === 'number').length > 1;
  if (!isDrawn) return null;
  const { title, indicator, bars, isOfUnits } = drawing;
  return (
    <figure style={{ margin: '0 0 12px' }}>
      <figcaption>{title}</figcaption>
      <IntervalChart
        indicator={indicator}
        bars={bars}
        target={isOfUnits ? targets.of(indicator.code) : null}
        onClick={(key) => void go(addressOf(key))}
      />
    </figure>
  );
}
