import { Table, Typography } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue, type Indicator } from '../../app/viewer.tsx';
import { Figure } from '../../parts/figure.tsx';
import { KeptTable } from '../../parts/kept-table.tsx';
import { numberText } from '../../parts/number.ts';
import type { Line } from './lines.ts';

const MAX_ROWS = 20;

/** Less than every figure: rows without a value are the last of a descending order. */
const NO_VALUE = Number.NEGATIVE_INFINITY;

const valueOf = (line: Line, code: string): number => line.cells.get(code)?.value ?? NO_VALUE;

/** A figure with its numerator and denominator. */
function FigureCell({
  line,
  code,
  revision,
}: {
  readonly line: Line;
  readonly code: string;
  readonly revision: number;
}): React.JSX.Element | null {
  const { t, language } = useLanguage();
  const cell = line.cells.get(code);
  if (!cell) return null;
  const { numerator, denominator, unit, period } = cell;
  const count = (value: number): string =>
    numberText(value, language, Number.isInteger(value) ? 0 : 2);
  return (
    <>
      <Figure
        indicator={code}
        figure={cell}
        unit={unit}
        period={period}
        revision={revision}
        {...(line.group && { group: line.name, groups: [line.group] })}
      />
      {typeof numerator === 'number' && typeof denominator === 'number' && denominator > 0 && (
        <Typography.Text
          type="secondary"
          style={{ display: 'block', fontSize: 12 }}
          title={t({ zh: '分子 / 分母', en: 'numerator / denominator' })}
        >
          {count(numerator)} / {count(denominator)}
        </Typography.Text>
      )}
    </>
  );
}

/**
 * The head of a column, with a link to its indicator. The link is no part of the title, since the
 * table repeats titles in a hidden row, where nothing may take the focus.
 * @param search the parameters of the link
 */
const headCellOf = (search: string) =>
  function HeadCell({
    abbr: code,
    children,
    ...rest
  }: React.ThHTMLAttributes<HTMLTableCellElement>): React.JSX.Element {
    const { t } = useLanguage();
    const indicator = useCatalogue().indicator(code ?? '');
    return (
      <th {...rest}>
        {indicator && (
          <Link
            to={`/indicators/${indicator.code}${search}`}
            aria-label={`${indicator.code} ${t(indicator.title)}`}
            onClick={(event) => {
              event.stopPropagation();
            }}
          >
            {indicator.code}
          </Link>
        )}
        {children}
      </th>
    );
  };

/**
 * Rows by indicators, the figure of all in the last row, or as the only one. The heads lead to the
 * indicators.
 */
export function LineTable({
  name,
  first,
  lines,
  total,
  indicators,
  revision,
  search,
  addressOf,
}: {
  /** unique on the page */
  readonly name: string;
  /** the head of the first column */
  readonly first: string;
  readonly lines: readonly Line[];
  readonly total: Line;
  readonly indicators: readonly Indicator[];
  readonly revision: number;
  /** the parameters of the pages of the indicators */
  readonly search: string;
  /** where the name of a row leads; default: nowhere */
  readonly addressOf?: (line: Line) => string;
}): React.JSX.Element {
  const { t } = useLanguage();
  const components = useMemo(() => ({ header: { cell: headCellOf(search) } }), [search]);
  return (
    <KeptTable<Line>
      name={name}
      size="small"
      rowKey="key"
      dataSource={lines.length === 0 ? [total] : lines}
      scroll={{ x: 'max-content' }}
      components={components}
      pagination={
        lines.length > MAX_ROWS
          ? { pageSize: MAX_ROWS, size: 'small', showSizeChanger: false }
          : false
      }
      columns={[
        {
          title: first,
          key: 'name',
          fixed: 'left',
          width: 132,
          render: (_, line) =>
            addressOf && line !== total ? <Link to={addressOf(line)}>{line.name}</Link> : line.name,
        },
        ...indicators.map(({ code, title }) => ({
          title: t(title),
          onHeaderCell: () => ({ abbr: code }),
          key: code,
          align: 'right' as const,
          width: 128,
          sorter: (a: Line, b: Line) => valueOf(a, code) - valueOf(b, code),
          render: (_: unknown, line: Line) => (
            <FigureCell line={line} code={code} revision={revision} />
          ),
        })),
      ]}
      summary={() =>
        lines.length > 0 && (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0}>
              <strong>{total.name}</strong>
            </Table.Summary.Cell>
            {indicators.map(({ code }, i) => (
              <Table.Summary.Cell key={code} index={i + 1} align="right">
                <FigureCell line={total} code={code} revision={revision} />
              </Table.Summary.Cell>
            ))}
          </Table.Summary.Row>
        )
      }
    />
  );
}
