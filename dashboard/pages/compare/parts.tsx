import { Table } from 'antd';
import { useSpeech } from '../../app/language.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { useAsk } from '../../client/use-ask.ts';
import { DecomposedDocument, type DecomposedQuery } from '../../operations/generated.ts';
import { ChangeParts, signed } from '../../parts/change-parts.tsx';
import { differenceText, figureText, numberText } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { Waterfall } from './waterfall.tsx';

type Decomposition = DecomposedQuery['decompose'];

/** What the change of a rate is made of: parts that sum exactly. */
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
  const { say, language, aside } = useSpeech();
  const asked = useAsk(DecomposedDocument, {
    query: { indicator: indicator.code, root, from, to },
  });
  const count = (value: number | null | undefined): string =>
    typeof value === 'number' ? numberText(value, language) : '—';
  const sum = (
    parts: Decomposition['parts'],
    of: (part: Decomposition['parts'][number]) => number,
  ): number => parts.reduce((total, it) => total + of(it), 0);
  return (
    <Section title={say({ zh: '变化的构成', en: 'What the change is made of' })} asked={asked}>
      {({ decompose: found }) => (
        <>
          <Waterfall
            from={{ name: from, value: found.from.value }}
            to={{ name: to, value: found.to.value }}
            steps={found.parts.flatMap(({ title, points }) =>
              typeof points === 'number' ? [{ name: say(title), points }] : [],
            )}
          />
          <ChangeParts
            parts={found.parts.filter(
              ({ numerator, denominator }) => numerator !== 0 || denominator !== 0,
            )}
            summary={() => (
              <Table.Summary.Row>
                <Table.Summary.Cell index={0}>
                  <strong>{say({ zh: '合计', en: 'Sum' })}</strong>
                </Table.Summary.Cell>
                <Table.Summary.Cell index={1} align="right">
                  {signed(
                    sum(found.parts, (it) => it.numerator),
                    language,
                  )}
                  {aside(`${count(found.from.numerator)} → ${count(found.to.numerator)}`)}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={2} align="right">
                  {signed(
                    sum(found.parts, (it) => it.denominator),
                    language,
                  )}
                  {aside(`${count(found.from.denominator)} → ${count(found.to.denominator)}`)}
                </Table.Summary.Cell>
                <Table.Summary.Cell index={3} align="right">
                  {found.parts.some(({ points }) => typeof points !== 'number')
                    ? '—'
                    : differenceText(
                        sum(found.parts, (it) => it.points!),
                        language,
                      )}
                  {aside(
                    `${figureText(found.from, indicator, language)} → ${figureText(found.to, indicator, language)}`,
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
