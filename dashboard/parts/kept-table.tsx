import { Table, type TableColumnType, type TablePaginationConfig, type TableProps } from 'antd';
import { PAGE, useAddress } from '../app/address.ts';

/** The key of a column, or the property that it shows. */
const keyOf = <Row extends object>({ key, dataIndex }: TableColumnType<Row>): string =>
  typeof key === 'string' ? key : typeof dataIndex === 'string' ? dataIndex : '';

const ORDERS = { ASC: 'ascend', DESC: 'descend' } as const;

/** A page number or size from the address; undefined if invalid. */
const wholeNumber = (text: string | null): number | undefined =>
  text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;

/**
 * A table whose order, filters and page are in the address, with its name as prefix:
 * `?ranked-sort=value:DESC&ranked-page=2`. Invalid parameters are ignored.
 * @param name unique among the tables of a page
 */
export function KeptTable<Row extends object>({
  name,
  columns,
  pagination,
  ...rest
}: Omit<TableProps<Row>, 'columns' | 'pagination' | 'onChange'> & {
  readonly name: string;
  readonly columns: readonly TableColumnType<Row>[];
  readonly pagination: TablePaginationConfig | false;
}): React.JSX.Element {
  const { get, list, set } = useAddress();
  const sort = get(`${name}-sort`) ?? '';
  const colon = sort.lastIndexOf(':');
  const sorted = sort.slice(0, Math.max(0, colon));
  const order = sort.slice(colon + 1);
  const filterName = (key: string): string => `${name}-${key}`;
  const kept = columns.map((column): TableColumnType<Row> => {
    const key = keyOf(column);
    const wanted = list(filterName(key)).filter((value) =>
      column.filters?.some((filter) => filter.value === value),
    );
    return {
      ...column,
      ...(column.sorter === undefined
        ? {}
        : {
            sortOrder:
              key === sorted && Object.hasOwn(ORDERS, order)
                ? ORDERS[order as keyof typeof ORDERS]
                : null,
          }),
      ...(column.filters === undefined ? {} : { filteredValue: wanted.length > 0 ? wanted : null }),
    };
  });
  const current = wholeNumber(get(name + PAGE)) ?? 1;
  const size = wholeNumber(get(`${name}-size`)) ?? (pagination ? pagination.pageSize : undefined);
  return (
    <Table<Row>
      {...rest}
      columns={kept}
      pagination={
        pagination && { ...pagination, current, ...(size === undefined ? {} : { pageSize: size }) }
      }
      onChange={(pages, filters, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        const by =
          one?.order == null
            ? null
            : `${keyOf(one.column ?? {})}:${one.order === 'descend' ? 'DESC' : 'ASC'}`;
        set(
          {
            [`${name}-sort`]: by,
            [name + PAGE]: (pages.current ?? 1) > 1 ? String(pages.current) : null,
            [`${name}-size`]:
              pagination && pages.pageSize !== undefined && pages.pageSize !== pagination.pageSize
                ? String(pages.pageSize)
                : null,
            ...Object.fromEntries(
              columns
                .filter(({ filters: columnFilters }) => columnFilters !== undefined)
                .map((column) => [
                  filterName(keyOf(column)),
                  (filters[keyOf(column)] ?? []).map(String),
                ]),
            ),
          },
          true,
        );
      }}
    />
  );
}
