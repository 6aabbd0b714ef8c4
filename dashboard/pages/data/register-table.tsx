import { Alert, Button, DatePicker, Dropdown, Flex, Input, Select, Table, Typography } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useState } from 'react';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { CodeListsDocument } from '../../operations/generated.ts';
import { numberText } from '../../parts/number.ts';
import type { FindingRow } from '../../parts/finding-rows.tsx';
import { Problem } from '../../parts/problem.tsx';
import { UnitChooser } from '../../parts/unit-chooser.tsx';
import { CellValue } from './cell-value.tsx';
import { ChangeWarnings } from './change-warnings.tsx';
import { ChangeForm } from './change-form.tsx';
import { viewOf } from './kinds.tsx';
import { keyOf, pageDocument } from './operations.ts';
import type { Column, Register, Row, Verb } from './operations.ts';
import { filterName, whereOf } from './register-filter.ts';
import { VERBS } from './verbs.ts';

const SIZE = 20;

/** Maximum number of searchable columns, besides columns with codes. */
const MAX_SEARCHED_COLUMNS = 4;

/**
 * A register as a table, filtered, sorted and paged by the service, with forms for adding and
 * changing rows.
 */
export function RegisterTable({ register }: { readonly register: Register }): React.JSX.Element {
  const { t, language } = useLanguage();
  const address = useAddress();
  const { get, set } = address;
  const { data: lists } = useLiveQuery(CodeListsDocument, {});
  const document = useMemo(() => pageDocument(register), [register]);
  const [warnings, setWarnings] = useState<readonly FindingRow[]>([]);
  const [editing, setEditing] = useState<{ readonly verb: Verb; readonly row: Row | null } | null>(
    null,
  );
  const [sortField = '', direction = 'ASC'] = (get('sort') ?? '').split(':');
  const after = get('after');
  const before = get('before');
  const codesOf = (
    column: Column,
  ): readonly { code: string; title: { zh: string; en: string } }[] =>
    lists?.codeLists.find(({ name }) => name === column.codes)?.codes ?? [];
  const isCode = (column: Column, code: string): boolean =>
    codesOf(column).some((entry) => entry.code === code);
  const isSorted =
    register.columns.some(({ input }) => input === sortField) &&
    (direction === 'ASC' || direction === 'DESC');
  const strange = [
    ...(sortField !== '' && !isSorted ? ['sort'] : []),
    ...(lists
      ? register.columns
          .filter(
            (column) =>
              column.codes != null &&
              address.list(filterName(column)).some((code) => !isCode(column, code)),
          )
          .map(filterName)
      : []),
  ];
  const result = useLiveQuery(
    document,
    {
      where: whereOf(register, address, isCode),
      orderBy: isSorted ? [{ field: sortField, direction }] : null,
      first: before === null ? SIZE : null,
      after,
      last: before === null ? null : SIZE,
      before,
    },
    lists === undefined &&
      register.columns.some((column) => column.codes != null && get(filterName(column)) !== null),
  );
  const page = result.data?.page;
  const narrow = (values: Record<string, string | readonly string[] | null>): void => {
    set({ ...values, after: null, before: null });
  };
  const searched = register.columns
    .filter((column) => viewOf(column).isSearched === true)
    .slice(0, MAX_SEARCHED_COLUMNS);
  const coded = register.columns.filter(({ codes }) => codes != null);
  const verbs = [
    { key: 'correct' as const, isOffered: true, ...VERBS.correct },
    { key: 'change' as const, isOffered: register.canChange, ...VERBS.change },
    { key: 'end' as const, isOffered: register.canEnd, ...VERBS.end },
  ]
    .filter(({ isOffered }) => isOffered)
    .map(({ key, zh, en }) => ({ key, label: t({ zh, en }) }));
  return (
    <Flex vertical gap={8}>
      <Flex gap={8} wrap align="center">
        {searched.map((column) =>
          column.target === 'orgUnits' ? (
            <Flex key={column.input} gap={4}>
              <UnitChooser
                width={200}
                value={get(filterName(column)) ?? ''}
                placeholder={t(column.title)}
                onChoose={(code) => {
                  narrow({ [filterName(column)]: code });
                }}
              />
              {get(filterName(column)) !== null && (
                <Button
                  onClick={() => {
                    narrow({ [filterName(column)]: null });
                  }}
                >
                  {t({ zh: '全部', en: 'all' })}
                </Button>
              )}
            </Flex>
          ) : (
            <Input.Search
              key={column.input}
              allowClear
              style={{ width: 180 }}
              placeholder={t(column.title)}
              aria-label={t(column.title)}
              defaultValue={get(filterName(column)) ?? ''}
              onSearch={(text) => {
                narrow({ [filterName(column)]: text.trim() === '' ? null : text.trim() });
              }}
            />
          ),
        )}
        {coded.map((column) => (
          <Select
            key={column.input}
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            style={{ minWidth: 140 }}
            placeholder={t(column.title)}
            aria-label={t(column.title)}
            value={address.list(filterName(column))}
            onChange={(codes: string[]) => {
              narrow({ [filterName(column)]: codes });
            }}
            options={codesOf(column).map(({ code, title }) => ({ value: code, label: t(title) }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        ))}
        {register.canEnd && (
          <DatePicker
            aria-label={t({ zh: '在哪一天有效', en: 'Holds on' })}
            placeholder={t({ zh: '在哪一天有效', en: 'holds on' })}
            value={get('on') === null ? null : dayjs(get('on'))}
            onChange={(_, text) => {
              narrow({ on: typeof text === 'string' && text !== '' ? text : null });
            }}
          />
        )}
        <span style={{ flex: 1 }} />
        {register.writable && (
          <Button
            type="primary"
            onClick={() => {
              setEditing({ verb: 'create', row: null });
            }}
          >
            {t({ zh: '新增', en: 'Add' })}
          </Button>
        )}
      </Flex>
      {strange.map((name) => (
        <Alert
          key={name}
          type="warning"
          showIcon
          title={t({
            zh: `地址中的 ${name}=${get(name)!} 无效，已略去。`,
            en: `${name}=${get(name)!} in the address is not valid, and is left out.`,
          })}
        />
      ))}
      <ChangeWarnings
        rows={warnings}
        onClose={() => {
          setWarnings([]);
        }}
      />
      {result.error && !page ? (
        <Problem error={result.error} />
      ) : (
        <Table<Row>
          size="small"
          loading={result.isLoading}
          dataSource={page?.nodes ?? []}
          rowKey={(row) => JSON.stringify(keyOf(row, register))}
          pagination={false}
          scroll={{ x: 'max-content' }}
          onChange={(_, __, sorter) => {
            const { columnKey, order } = Array.isArray(sorter) ? sorter[0]! : sorter;
            narrow({
              sort:
                order == null
                  ? null
                  : `${String(columnKey)}:${order === 'ascend' ? 'ASC' : 'DESC'}`,
            });
          }}
          columns={[
            ...register.columns.map((column) => ({
              key: column.input,
              title: (
                <span title={column.note == null ? column.header : t(column.note)}>
                  {t(column.title).slice(0, 24)}
                </span>
              ),
              sorter: true,
              sortOrder:
                sortField === column.input
                  ? direction === 'DESC'
                    ? ('descend' as const)
                    : ('ascend' as const)
                  : null,
              render: (_: unknown, row: Row) => (
                <CellValue row={row} column={column} codes={codesOf(column)} />
              ),
            })),
            ...(register.writable
              ? [
                  {
                    key: 'change',
                    title: <span className="skip">{t({ zh: '操作', en: 'Actions' })}</span>,
                    fixed: 'right' as const,
                    render: (_: unknown, row: Row) => (
                      <Dropdown
                        trigger={['click']}
                        menu={{
                          items: verbs.map((verb) => ({ ...verb })),
                          onClick: ({ key }) => {
                            setEditing({ verb: key as Verb, row });
                          },
                        }}
                      >
                        <Button size="small">{t({ zh: '修改', en: 'Change' })}</Button>
                      </Dropdown>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {page && (
        <Flex gap={8} align="center" justify="end">
          <Typography.Text type="secondary">
            {t({
              zh: `共 ${numberText(page.totalCount, language)} 行`,
              en: `${numberText(page.totalCount, language)} rows`,
            })}
          </Typography.Text>
          <Button
            disabled={!page.pageInfo.hasPreviousPage}
            onClick={() => {
              set({ before: page.pageInfo.startCursor, after: null });
            }}
          >
            {t({ zh: '上一页', en: 'Previous' })}
          </Button>
          <Button
            disabled={!page.pageInfo.hasNextPage}
            onClick={() => {
              set({ after: page.pageInfo.endCursor, before: null });
            }}
          >
            {t({ zh: '下一页', en: 'Next' })}
          </Button>
        </Flex>
      )}
      {editing && (
        <ChangeForm
          key={`${editing.verb} ${editing.row === null ? '' : JSON.stringify(keyOf(editing.row, register))}`}
          register={register}
          verb={editing.verb}
          row={editing.row}
          codesOf={codesOf}
          onClose={() => {
            setEditing(null);
          }}
          onDone={(its) => {
            setEditing(null);
            setWarnings(its);
            result.again();
          }}
        />
      )}
    </Flex>
  );
}
