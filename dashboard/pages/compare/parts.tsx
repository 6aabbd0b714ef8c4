import { Table } from 'antd';
import { useMemo } from 'react';
import { useSpeech } from '../../app/language.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { useAsk } from '../../client/use-ask.ts';
import { DecomposedDocument, type DecomposedQuery } from '../../operations/generated.ts';
import { ChangeParts, signed } from '../../parts/change-parts.tsx';
import { Chart } from '../../parts/chart.tsx';
import { differenceText, figureText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';

type Decomposition = DecomposedQuery['decompose'];

/** A bar from where the one before it ends. */
interface Fall { readonly name: string; readonly begin: number; readonly end: number; readonly isWhole: boolean }

function fallsOf({ from, to, parts }: Decomposition, names: readonly [string, string], say: (text: { zh: string; en: string }) => string): Fall[] {
  let at = from.value!;
  const steps = parts.filter(({ points }) => typeof points === 'number' && points !== 0).map(({ title, points }) => { const begin = at; at += points!; return { name: say(title), begin, end: at, isWhole: false }; });
  return [{ name: names[0], begin: 0, end: from.value!, isWhole: true }, ...steps, { name: names[1], begin: 0, end: to.value!, isWhole: true }];
}

function Waterfall({ found, names }: { readonly found: Decomposition; readonly names: readonly [string, string] }): React.JSX.Element | null {
  const { say, language } = useSpeech(), falls = useMemo(() => (typeof found.from.value === 'number' && typeof found.to.value === 'number' ? fallsOf(found, names, say) : []), [found, names, language]);
  const option = useMemo(() => {
    const ends = falls.flatMap(({ begin, end, isWhole }) => (isWhole ? [end] : [begin, end])), low = Math.min(...ends), room = (Math.max(...ends) - low) * 0.3 + 0.05, floor = Math.max(0, low - room);
    const label = ({ dataIndex }: { dataIndex: number }): string => { const it = falls[dataIndex]!; return it.isWhole ? numberText(it.end, language, 2) : differenceText(it.end - it.begin, language); };
    return {
      grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true }, xAxis: { type: 'value', min: floor, scale: true, axisLabel: { formatter: (it: number) => numberText(it, language, 1), hideOverlap: true } },
      yAxis: { type: 'category', inverse: true, data: falls.map(({ name }) => name), axisTick: { show: false }, axisLabel: { width: 150, overflow: 'break' } },
      series: [
        { type: 'bar', stack: 'fall', silent: true, itemStyle: { opacity: 0 }, data: falls.map(({ begin, end, isWhole }) => (isWhole ? 0 : Math.min(begin, end))) },
        { type: 'bar', stack: 'fall', barMaxWidth: 24, label: { show: true, position: 'right', formatter: label }, data: falls.map(({ begin, end, isWhole }) => ({ value: isWhole ? end : Math.abs(end - begin), itemStyle: { color: isWhole ? '#888' : end >= begin ? '#007a5a' : '#c0392b', decal: !isWhole && end < begin ? { symbol: 'rect', dashArrayX: [2, 3], dashArrayY: [4, 0], rotation: 0.7, color: 'rgba(255,255,255,.45)' } : undefined } })) },
      ],
    };
  }, [falls, language]);
  if (falls.length === 0) return null;
  return <Chart option={option} height={falls.length * 36 + 48} about={falls.map((it) => `${it.name} ${it.isWhole ? numberText(it.end, language, 2) : differenceText(it.end - it.begin, language)}`).join('；')} />;
}

/** What the change of a rate is made of: parts that sum exactly. */
export function Parts({ indicator, root, from, to }: { readonly indicator: Indicator; readonly root: string; readonly from: string; readonly to: string }): React.JSX.Element {
  const { say, language, aside } = useSpeech(), asked = useAsk(DecomposedDocument, { query: { indicator: indicator.code, root, from, to } }), names = useMemo(() => [from, to] as const, [from, to]);
  const count = (value: number | null | undefined): string => (typeof value === 'number' ? numberText(value, language) : '—');
  const sum = (parts: Decomposition['parts'], of: (part: Decomposition['parts'][number]) => number): number => parts.reduce((total, it) => total + of(it), 0);
  return (
    <Section title={say({ zh: '变化的构成', en: 'What the change is made of' })} asked={asked}>
      {({ decompose: found }) => (
        <>
          <Waterfall found={found} names={names} />
          <ChangeParts parts={found.parts.filter(({ numerator, denominator }) => numerator !== 0 || denominator !== 0)}
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}><strong>{say({ zh: '合计', en: 'Sum' })}</strong></Table.Summary.Cell>
                <Table.Summary.Cell index={1} align="right">{signed(sum(found.parts, (it) => it.numerator), language)}{aside(`${count(found.from.numerator)} → ${count(found.to.numerator)}`)}</Table.Summary.Cell>
                <Table.Summary.Cell index={2} align="right">{signed(sum(found.parts, (it) => it.denominator), language)}{aside(`${count(found.from.denominator)} → ${count(found.to.denominator)}`)}</Table.Summary.Cell>
                <Table.Summary.Cell index={3} align="right">{found.parts.some(({ points }) => typeof points !== 'number') ? '—' : differenceText(sum(found.parts, (it) => it.points!), language)}{aside(`${figureText(found.from, indicator, language)} → ${figureText(found.to, indicator, language)}`)}</Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
        </>
      )}
    </Section>
  );
}
