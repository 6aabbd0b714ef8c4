import { Progress, theme } from 'antd';
import { Link } from 'react-router';
import { useKeptQuery } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import type { RankedQuery } from '../operations/generated.ts';
import { Figure } from './figure.tsx';
import { KeptTable } from './kept-table.tsx';
import { differenceText } from './number.ts';
import { isMet } from './target.ts';
import { recorded } from './on-record.ts';

type Row = RankedQuery['ranking']['rows'][number];

/** Ranked figures as a table. */
export function RankedTable({
  rows,
  revision,
  size = 10,
}: {
  readonly rows: readonly Row[];
  readonly revision: number;
  readonly size?: number;
}): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicator: indicatorOf } = useCatalogue();
  const { token } = theme.useToken();
  const period = useKeptQuery();
  const indicator = rows[0] && indicatorOf(rows[0].indicator.code);
  /** The value and rank that are shown of a row: none if it is not on record. */
  const shownOf = (
    row: Row,
  ): {
    readonly value: number | null;
    readonly rank: number | null;
    readonly toTarget: number | null;
  } => {
    const value = recorded(row).value ?? null;
    return value === null
      ? { value, rank: null, toTarget: null }
      : { value, rank: row.rank ?? null, toTarget: row.toTarget ?? null };
  };
  const colorOf = (toTarget: number | null): string => {
    const isReached = indicator === undefined ? null : isMet(toTarget, 0, indicator);
    return isReached === null
      ? token.colorTextTertiary
      : isReached
        ? token.colorSuccess
        : token.colorWarning;
  };
  return (
    <KeptTable<Row>
      name="ranked"
      size="small"
      rowKey={(row) => row.unit.code}
      dataSource={rows}
      pagination={
        rows.length > size ? { pageSize: size, size: 'small', showSizeChanger: true } : false
      }
      scroll={{ x: 'max-content' }}
      columns={[
        {
          title: t({ zh: '名次', en: 'Rank' }),
          key: 'rank',
          align: 'right',
          width: 64,
          render: (_, row) => shownOf(row).rank ?? '—',
        },
        {
          title: t({ zh: '单位', en: 'Org unit' }),
          key: 'unit',
          render: (_, row) => (
            <Link to={`/units/${encodeURIComponent(row.unit.code)}${period}`}>{row.unit.name}</Link>
          ),
        },
        {
          title: t({ zh: '数值', en: 'Value' }),
          key: 'value',
          align: 'right',
          sorter: (a, b) => (a.value ?? -1) - (b.value ?? -1),
          render: (_, row) => (
            <Figure
              indicator={row.indicator.code}
              figure={row}
              unit={row.unit}
              period={row.period}
              revision={revision}
            />
          ),
        },
        {
          key: 'bar',
          title: <span className="skip">{t({ zh: '条形', en: 'bar' })}</span>,
          width: 120,
          render: (_, row) => {
            const { value, toTarget } = shownOf(row);
            return (
              value !== null && (
                <Progress
                  aria-hidden
                  percent={value}
                  showInfo={false}
                  size="small"
                  strokeColor={colorOf(toTarget)}
                />
              )
            );
          },
        },
        {
          title: t({ zh: '与目标之差', en: 'To target' }),
          key: 'toTarget',
          align: 'right',
          render: (_, row) => {
            const { toTarget } = shownOf(row);
            return (
              <span className="figure">
                {toTarget === null ? '—' : differenceText(toTarget, language)}
              </span>
            );
          },
        },
      ]}
    />
  );
}
