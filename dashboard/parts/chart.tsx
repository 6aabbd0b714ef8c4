import { Skeleton, theme } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { useSpeech } from '../app/language.tsx';
import { useLook } from '../app/look.tsx';

/** Colours that colour-blind people can tell apart (Okabe and Ito, Color Universal Design, 2008), the union's red first. */
const PALETTE = { light: ['#a8211b', '#0072b2', '#d98200', '#007a5a', '#8a4f7d', '#4a9fd4', '#6b6b00', '#555'], dark: ['#e5695f', '#56b4e9', '#e69f00', '#2cb58d', '#cc79a7', '#8ec9ef', '#f0e442', '#bbb'] } as const;

/** A chart as vector graphics; its library is loaded when the first one is needed. `about` says in words what it shows. */
export function Chart({ option, about, height, onClick }: { readonly option: EChartsCoreOption; readonly about: string; readonly height: number; readonly onClick?: (name: string) => void }): React.JSX.Element {
  const place = useRef<HTMLDivElement>(null), chart = useRef<EChartsType | null>(null), clicked = useRef(onClick), { isDark } = useLook(), { token } = theme.useToken(), { language } = useSpeech(), [isReady, setIsReady] = useState(false);
  clicked.current = onClick;
  useEffect(() => {
    let isGone = false, watcher: ResizeObserver | undefined;
    void import('./echarts.ts').then(({ init }) => {
      if (isGone || !place.current) return;
      const made = init(place.current, null, { renderer: 'svg', locale: language === 'zh' ? 'ZH' : 'EN' });
      chart.current = made;
      made.on('click', ({ name }) => clicked.current?.(name));
      watcher = new ResizeObserver(() => { made.resize(); });
      watcher.observe(place.current);
      setIsReady(true);
    });
    return () => {
      isGone = true;
      watcher?.disconnect();
      chart.current?.dispose();
      chart.current = null;
      setIsReady(false);
    };
  }, [isDark, language]);
  useEffect(() => {
    if (!isReady) return;
    const text = { color: token.colorText, fontFamily: token.fontFamily };
    chart.current?.setOption({ color: [...PALETTE[isDark ? 'dark' : 'light']], animation: false, textStyle: text, backgroundColor: 'transparent', ...option }, { notMerge: true });
  }, [isReady, option, isDark, token]);
  return (
    <div role="img" aria-label={about} style={{ position: 'relative', height }}>
      {!isReady && <Skeleton.Node active style={{ width: '100%', height }} />}
      <div ref={place} aria-hidden style={{ position: 'absolute', inset: 0 }} />
    </div>
  );
}
