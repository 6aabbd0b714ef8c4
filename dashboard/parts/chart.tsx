import { Alert, Skeleton, theme } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useLanguage } from '../app/language.tsx';
import { useLook } from '../app/look.tsx';
import { PALETTE } from './palette.ts';

/**
 * A chart as vector graphics; the library is loaded with the first one. `about` describes it in
 * words.
 */
export function Chart({
  option,
  about,
  height,
  onClick,
}: {
  readonly option: EChartsCoreOption;
  readonly about: string;
  readonly height: number;
  readonly onClick?: (name: string) => void;
}): React.JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const clicked = useRef(onClick);
  const { isDark } = useLook();
  const { token } = theme.useToken();
  const { language } = useLanguage();
  const [chart, setChart] = useState<EChartsType | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  clicked.current = onClick;
  useEffect(() => {
    let isGone = false;
    let watcher: ResizeObserver | undefined;
    let instance: EChartsType | undefined;
    import('./echarts.ts').then(
      ({ init }) => {
        if (isGone || !place.current) return;
        const chart = (instance = init(place.current, isDark ? 'dark' : null, {
          renderer: 'svg',
          locale: language === 'zh' ? 'ZH' : 'EN',
        }));
        // lets a printed page scale the chart down
        chart.on('rendered', () => {
          chart
            .getDom()
            .querySelector('svg')
            ?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
        });
        chart.on('click', ({ name }) => clicked.current?.(name));
        watcher = new ResizeObserver(() => {
          chart.resize();
        });
        watcher.observe(place.current);
        setChart(chart);
      },
      (error: unknown) => {
        setProblem((error as Error).message);
      },
    );
    return () => {
      isGone = true;
      watcher?.disconnect();
      instance?.dispose();
      setChart(null);
    };
  }, [language, isDark]);
  useEffect(() => {
    const text = { color: token.colorText, fontFamily: token.fontFamily };
    chart?.setOption(
      {
        color: [...PALETTE[isDark ? 'dark' : 'light']],
        animation: false,
        textStyle: text,
        backgroundColor: 'transparent',
        ...option,
      },
      { notMerge: true },
    );
  }, [chart, option, isDark, token]);
  if (problem !== null) return <Alert type="warning" showIcon title={problem} />;
  return (
    <div role="img" aria-label={about} style={{ position: 'relative', height }}>
      {!chart && <Skeleton.Node active style={{ width: '100%', height }} />}
      <div ref={place} aria-hidden style={{ position: 'absolute', inset: 0 }} />
    </div>
  );
}
