import { AutoComplete, Input } from 'antd';
import { SearchOutlined } from '@ant-design/icons';
import { useDeferredValue, useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { FindUnitsDocument } from '../operations/generated.ts';

/** Finds an org unit by a part of its name or the begin of its code. */
export function UnitChooser({
  onChoose,
  placeholder,
  width = 220,
  value,
}: {
  readonly onChoose: (code: string) => void;
  readonly placeholder?: string;
  readonly width?: number | string;
  readonly value?: string;
}): React.JSX.Element {
  const { t } = useLanguage();
  const [text, setText] = useState<string | null>(null);
  const searchText = useDeferredValue((text ?? '').trim());
  const { data } = useLiveQuery(
    FindUnitsDocument,
    { where: { or: [{ name: { contains: searchText } }, { code: { startsWith: searchText } }] } },
    searchText === '',
  );
  const units = searchText === '' ? [] : (data?.orgUnits.nodes ?? []);
  return (
    <AutoComplete
      style={{ width }}
      value={text ?? value ?? ''}
      onChange={(typed: string) => {
        setText(typed);
      }}
      onSelect={(code: string) => {
        setText(null);
        onChoose(code);
      }}
      onBlur={() => {
        setText(null);
      }}
      options={units.map(({ code, name }) => ({ value: code, label: `${name}　${code}` }))}
      popupMatchSelectWidth={320}
      notFoundContent={searchText === '' ? null : t({ zh: '没有找到', en: 'Nothing found' })}
      aria-label={t({ zh: '查找单位', en: 'Find a unit' })}
    >
      <Input
        prefix={<SearchOutlined />}
        placeholder={
          placeholder ?? t({ zh: '查找单位：名称或代码', en: 'Find a unit: name or code' })
        }
      />
    </AutoComplete>
  );
}
