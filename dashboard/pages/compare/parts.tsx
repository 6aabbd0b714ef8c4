import { Table } from 'antd';
import { useLanguage } from '../../app/language.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { DecomposedDocument, type DecomposedQuery } from '../../operations/generated.ts';
import { ChangeParts, signed } from '../../parts/change-parts.tsx';
import { differenceText, figureText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Waterfall } from './waterfall.tsx';
import { useLine } from '../../parts/use-line.tsx';

type Decomposition = DecomposedQuery['decompose'];

/** The parts of the change of a rate; they add up exactly. */
export function Parts({
  indicator,
  root,
  from,
  to,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly from: string;
  readonly to: string;
}): React.JSX.Element {
  const { t, language, aside } = useLanguage();
  const { line } = useLine();
  const result = useLiveQuery(DecomposedDocument, {
    query: { indicator: indicator.code, root, from, to, line },
  });
  const count = (value: number | null | undefined): string =>
    typeof value === 'number' ? numberText(value, language) : '—';
  const sum = (
    parts: Decomposition['parts'],
    of: (part: Decomposition['parts'][number]) => number,
  ): number => parts.reduce((total, part) => total + of(part), 0);
  return (
    <Section title={t({ zh: '变化的构成', en: 'Parts of the change' })} result={result}>
      {({ decompose: decomposition }) => (
        <>
          <Waterfall
            from={{ name: from, value: decomposition.from.value }}
            to={{ name: to, value: decomposition.to.value }}
            steps={decomposition.parts.flatMap(({ title, points }) =>
              typeof points === 'number' ? [{ name: t(title), points }] : [],
            )}
          />
          <ChangeParts
            parts={decomposition.parts.filter(
              ({ numerator, denominator }) => numerator !== 0 || denominator !== 0,
            )}
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}>
                  <strong>{t({ zh: '合计', en: 'Sum' })}</strong>
                </Table.Summary.Cell>
                <Table.Summary.Cell index={1} align="right">
                  {signed(
                    sum(decomposition.parts, (part) => part.numerator),
                    language,
                  )}
                  {aside(
                    `${count(decomposition.from.numerator)} → ${count(decomposition.to.numerator)}`,
                  )}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={2} align="right">
                  {signed(
                    sum(decomposition.parts, (part) => part.denominator),
                    language,
                  )}
                  {aside(
                    `${count(decomposition.from.denominator)} → ${count(decomposition.to.denominator)}`,
                  )}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={3} align="right">
                  {decomposition.parts.some(({ points }) => typeof points !== 'number')
                    ? '—'
                    : differenceText(
                        sum(decomposition.parts, (part) => part.points!),
                        language,
                      )}
                  {aside(
                    [decomposition.from, decomposition.to]
                      .map((figure) => figureText(figure, indicator, language))
                      .join(' → '),
                  )}
                </Table.Summary.Cell>
              </Table.Summary.Row>
            )}
          />
        </>
      )}
    </Section>
  );
}
