import { Alert, Flex, Pagination, Select, theme, Typography } from 'antd';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useLook } from '../../app/look.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { RankedDocument, type RankedQuery } from '../../operations/generated.ts';
import { FigureTable } from '../../parts/figure-table.tsx';
import { IntervalChart, type Bar } from '../../parts/interval-chart.tsx';
import { isBetter } from '../../parts/number.ts';
import { comparedColors } from '../../parts/palette.ts';
import { Section } from '../../parts/section.tsx';
import { useLine } from '../../parts/use-line.tsx';
import { useTargets } from '../../parts/use-targets.ts';

type Row = RankedQuery['ranking']['rows'][number];

const MAX_BARS = 40;

/**
 * The org units of a level from best to worst, and which of them differ significantly from a chosen
 * one, by default the best.
 */
export function Below({
  indicator,
  root,
  level,
  period,
}: {
  readonly indicator: Indicator;
  readonly root: string;
  readonly level: 'DISTRICT' | 'UNIT';
  readonly period: string;
}): React.JSX.Element {
  const { t, list } = useLanguage();
  const { get, set } = useAddress();
  const { token } = theme.useToken();
  const colors = comparedColors(useLook().isDark);
  const pageName = `page.${indicator.code}`;
  const page = Math.max(1, Math.trunc(Number(get(pageName) ?? 1)) || 1);
  const targets = useTargets(root, period);
  const { line } = useLine();
  const query = { indicator: indicator.code, root, level, period, line };
  const plain = useLiveQuery(RankedDocument, { query });
  const codes =
    plain.data?.ranking.rows.flatMap(({ status, unit }) => (status === 'OK' ? [unit.code] : [])) ??
    [];
  const againstParam = get('against');
  const against =
    againstParam !== null && codes.includes(againstParam) ? againstParam : (codes[0] ?? null);
  const held = useLiveQuery(RankedDocument, { query: { ...query, against } }, against === null);
  const markOf = ({ unit, difference }: Row): Bar['mark'] => {
    if (unit.code === against)
      return { sign: '◆', words: t({ zh: '所比单位', en: 'held against' }), color: colors.own };
    if (!difference) return undefined;
    if (!difference.isReal)
      return {
        sign: '≈',
        words: t({ zh: '差异不显著', en: 'may be chance' }),
        color: token.colorTextQuaternary,
      };
    return isBetter(difference.difference, indicator)
      ? { sign: '▲', words: t({ zh: '显著较好', en: 'really better' }), color: colors.better }
      : { sign: '▼', words: t({ zh: '显著较差', en: 'really worse' }), color: colors.worse };
  };
  return (
    <Section
      title={`${indicator.code} ${t(indicator.title)}`}
      result={against === null ? plain : held}
    >
      {({ ranking }) => {
        const valued = ranking.rows.filter(({ status, onRecord }) => status === 'OK' && onRecord);
        const count = (status: Row['status']): number =>
          ranking.rows.filter((row) => row.status === status).length;
        const withheld = count('SUPPRESSED');
        const offRecord = ranking.rows.filter(
          ({ status, onRecord }) => status !== 'SUPPRESSED' && !onRecord,
        ).length;
        const numEmpty = ranking.rows.length - valued.length - withheld - offRecord;
        const others = [
          ...(withheld > 0
            ? [
                t({
                  zh: `${withheld} 个人数过少，不显示`,
                  en: `${withheld} withheld: too few people`,
                }),
              ]
            : []),
          ...(offRecord > 0
            ? [t({ zh: `${offRecord} 个登记不全`, en: `${offRecord} not fully on record` })]
            : []),
          ...(numEmpty > 0
            ? [t({ zh: `${numEmpty} 个没有测评`, en: `${numEmpty} without a survey` })]
            : []),
        ];
        if (valued.length === 0)
          return (
            <Alert
              type="info"
              showIcon
              title={list([
                t({ zh: '没有可显示的数值', en: 'There is nothing to show' }),
                ...others,
              ])}
            />
          );
        return (
          <>
            <Flex align="center" gap={8} wrap>
              <Typography.Text type="secondary">
                {t({ zh: '与谁相比', en: 'Held against' })}
              </Typography.Text>
              <Select
                size="small"
                showSearch={{ optionFilterProp: 'label' }}
                style={{ minWidth: 200 }}
                aria-label={t({ zh: '与谁相比', en: 'Held against' })}
                value={against}
                onChange={(code: string) => {
                  set({ against: code });
                }}
                options={valued.map(({ unit }) => ({ value: unit.code, label: unit.name }))}
              />
              <Typography.Text type="secondary">
                {t({
                  zh: '▲ 显著较好　▼ 显著较差　≈ 差异不显著（95%，各两两比较合计）',
                  en: '▲ really better　▼ really worse　≈ may be chance (95 % for all pairs together)',
                })}
              </Typography.Text>
            </Flex>
            <IntervalChart
              indicator={indicator}
              target={targets.of(indicator.code)}
              onClick={(code) => {
                set({ root: code, against: null });
              }}
              fitting={valued}
              bars={valued.slice((page - 1) * MAX_BARS, page * MAX_BARS).map((row) => ({
                key: row.unit.code,
                name: row.unit.name,
                figure: row,
                mark: markOf(row),
              }))}
            />
            {valued.length > MAX_BARS && (
              <Pagination
                size="small"
                align="end"
                current={page}
                pageSize={MAX_BARS}
                total={valued.length}
                showSizeChanger={false}
                onChange={(page) => {
                  set({ [pageName]: page === 1 ? null : String(page) }, true);
                }}
              />
            )}
            {others.length > 0 && (
              <Typography.Text type="secondary">
                {t({ zh: '另有', en: 'Besides:' })} {list(others)}
              </Typography.Text>
            )}
            <FigureTable rows={ranking.rows} indicators={[indicator]} revision={ranking.revision} />
          </>
        );
      }}
    </Section>
  );
}
