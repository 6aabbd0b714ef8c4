import { Button, Flex, List, Tag, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useKeptQuery } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue, type Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { GapToDocument, MetricsDocument, type MetricsQuery } from '../../operations/generated.ts';
import { Figure } from '../../parts/figure.tsx';
import { differenceText, numberText, shortText, unitSign } from '../../parts/number.ts';
import { Section } from '../../parts/section.tsx';
import { useLine } from '../../parts/use-line.tsx';
import { isMet } from '../../parts/target.ts';
import { useTargets } from '../../parts/use-targets.ts';
import { recorded } from '../../parts/on-record.ts';

type Row = MetricsQuery['metrics']['rows'][number];

/**
 * An indicator with a value; target, gap and whether it is reached are null if there is no target.
 */
interface Judged {
  readonly indicator: Indicator;
  readonly row: Row;
  readonly target: number | null;
  readonly gap: number | null;
  readonly isMet: boolean | null;
}

const MAX_PLACES = 3;

/** So many problems are shown until the rest is requested, since each asks for its gap. */
const FEW = 6;

/** The number missing to the target, and the units with most of them. */
function Missing({
  indicator,
  root,
  period,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly period: string;
}): React.JSX.Element | null {
  const { t, language, list, aside } = useLanguage();
  const query = useKeptQuery();
  const { line } = useLine();
  const { data } = useLiveQuery(GapToDocument, {
    query: { indicator: indicator.code, root, period, line },
  });
  const gap = data?.gapToTarget;
  if (!gap || typeof gap.needed !== 'number' || gap.needed === 0) return null;
  const needed = numberText(gap.needed, language);
  const places = gap.at.filter((place) => place.needed > 0 && place.unit.code !== root);
  // places with equal numbers are one group, since none of them comes before the others
  const first = places.filter((place) => place.needed === places[0]!.needed);
  const named = first.length > MAX_PLACES ? [] : places.slice(0, MAX_PLACES);
  const all = `/problems?${new URLSearchParams({ root, codes: indicator.code, levels: 'UNIT' }).toString()}`;
  return (
    <Typography.Text type="secondary">
      {gap.counted === 'people'
        ? t({ zh: `至少还需 ${needed} 人`, en: `${needed} more people at least` })
        : t({ zh: `至少还需 ${needed} 个单位`, en: `${needed} more units at least` })}
      {named.length > 0 && (
        <>
          {t({ zh: '；主要在 ', en: '; most of them in ' })}
          {named.map((place, i) => (
            <span key={place.unit.code}>
              {i > 0 && list(['', ''])}
              <Link to={`/units/${encodeURIComponent(place.unit.code)}${query}`}>
                {place.unit.name}
              </Link>
              {aside(numberText(place.needed, language))}
            </span>
          ))}
        </>
      )}
      {places.length > named.length && (
        <>
          {t({ zh: '；', en: '; ' })}
          <Link to={all}>
            {named.length === 0
              ? t({
                  zh: `${first.length} 个单位各 ${numberText(first[0]!.needed, language)}，全部列出`,
                  en: `${first.length} units with ${numberText(first[0]!.needed, language)} each, list all`,
                })
              : t({ zh: `共 ${places.length} 个单位`, en: `${places.length} units in all` })}
          </Link>
        </>
      )}
    </Typography.Text>
  );
}

/** The indicators of an org unit that miss their target, the furthest first. */
export function Problems({
  root,
  period,
}: {
  readonly root: string;
  readonly period: string;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicators } = useCatalogue();
  const [showsAll, setShowsAll] = useState(false);
  const { line } = useLine();
  const result = useLiveQuery(MetricsDocument, {
    query: { indicators: indicators.map(({ code }) => code), periods: [period], root, line },
  });
  const targets = useTargets(root, period);
  const judgedOf = (rows: readonly Row[]): Judged[] =>
    rows.flatMap((row) => {
      const indicator = indicators.find(({ code }) => code === row.indicator.code)!;
      const { value } = recorded(row);
      const target = targets.of(indicator.code);
      return typeof value === 'number'
        ? [
            {
              indicator,
              row,
              target,
              gap: target === null ? null : value - target,
              isMet: isMet(value, target, indicator),
            },
          ]
        : [];
    });
  return (
    <Section
      title={t({ zh: '问题清单', en: 'Problems' })}
      result={targets.areLoaded ? result : { ...result, data: undefined }}
    >
      {({ metrics }) => {
        const judged = judgedOf(metrics.rows);
        const problem = judged
          .flatMap((judged) =>
            judged.isMet === false ? [{ ...judged, target: judged.target!, gap: judged.gap! }] : [],
          )
          .sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap));
        const missing = metrics.rows.length - judged.length;
        const untold =
          missing === 0
            ? ''
            : t({
                zh: `另有 ${missing} 项没有数值（不显示、无测评、登记不全或分母为零），无从判断。`,
                en:
                  `${missing} more have no value (withheld, no survey, not fully on record, or ` +
                  'nothing in the denominator) and cannot be judged.',
              });
        if (problem.length === 0)
          return (
            <Typography.Text type="secondary">
              {judged.every(({ target }) => target === null)
                ? t({
                    zh: '这一期没有既有数值又设有目标的指标，无从判断。',
                    en: 'No indicator with a target can be judged in this period.',
                  })
                : t({
                    zh: '有数值和目标的指标都已达到目标。',
                    en: 'Every indicator with a value and a target has reached it.',
                  })}
              {untold}
            </Typography.Text>
          );
        return (
          <List
            size="small"
            footer={
              <Flex gap={12} wrap align="baseline">
                {problem.length > FEW && (
                  <Button
                    type="link"
                    size="small"
                    style={{ paddingInline: 0 }}
                    aria-expanded={showsAll}
                    onClick={() => {
                      setShowsAll(!showsAll);
                    }}
                  >
                    {showsAll
                      ? t({ zh: '收起', en: 'show fewer' })
                      : t({
                          zh: `其余 ${problem.length - FEW} 项`,
                          en: `${problem.length - FEW} more`,
                        })}
                  </Button>
                )}
                <Link to={`/problems?${new URLSearchParams({ root, period }).toString()}`}>
                  {t({ zh: '督办单：责任与期限', en: 'All problems, with owners and deadlines' })}
                </Link>
                {untold !== '' && <span>{untold}</span>}
              </Flex>
            }
            dataSource={showsAll ? problem : problem.slice(0, FEW)}
            rowKey={(problem) => problem.indicator.code}
            renderItem={({ indicator, row, target, gap }) => (
              <List.Item>
                <Flex gap={12} wrap align="baseline">
                  <Link
                    to={`/indicators/${indicator.code}?${new URLSearchParams({ root, period }).toString()}`}
                  >
                    {indicator.code} {t(indicator.title)}
                  </Link>
                  <Figure
                    indicator={indicator.code}
                    figure={row}
                    unit={row.unit}
                    period={period}
                    revision={metrics.revision}
                  />
                  <Tag color="warning" className="figure">
                    {t({
                      zh:
                        `距目标 ${shortText(target, language)}${unitSign(indicator, language)}：` +
                        differenceText(gap, language),
                      en:
                        `${differenceText(gap, language)} to the target of ` +
                        `${shortText(target, language)}${unitSign(indicator, language)}`,
                    })}
                  </Tag>
                  {typeof row.numerator !== 'number' || indicator.axis === 'wave' ? null : (
                    <Missing indicator={indicator} root={root} period={period} />
                  )}
                </Flex>
              </List.Item>
            )}
          />
        );
      }}
    </Section>
  );
}
