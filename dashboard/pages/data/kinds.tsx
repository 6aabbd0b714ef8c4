import { DatePicker, Input, InputNumber, Select, Switch } from 'antd';
import dayjs from 'dayjs';
import type { Bilingual } from '../../../base/language.ts';
import { plainAmount } from '../../../base/decimal.ts';
import { groupedDigits } from '../../parts/number.ts';
import type { Column } from './operations.ts';

/** The context of a control for a value, in addition to the column. */
export interface ControlContext {
  readonly optional: boolean;
  readonly codes: readonly { readonly code: string; readonly title: Bilingual }[];
  readonly t: (text: Bilingual) => string;
}

/** Shows, searches and edits a column of a kind. */
interface ColumnKindView {
  /** whether people search by a text; null if they choose among codes */
  isSearched: boolean | null;
  /** the condition of a searched text, or of the chosen codes; null if the text gives none */
  condition: (text: string, codes: readonly string[], column: Column) => object | null;
  /** the field of a form */
  control: (context: ControlContext) => React.JSX.Element;
  /** the value of a field from that of a row, and back as inputs take it */
  toField: (value: unknown) => unknown;
  fromField: (value: unknown) => unknown;
  /** the value that a form begins with where there is no row */
  initial: unknown;
  /** a value as text; null: unchanged */
  show: ((value: unknown) => string) | null;
}

const DAY = 'YYYY-MM-DD';
const FULL = { width: '100%' };
const same = (value: unknown): unknown => value ?? null;
const filled = (value: unknown): unknown => (value === undefined || value === '' ? null : value);

const plain = {
  isSearched: false,
  condition: () => null,
  toField: same,
  fromField: filled,
  initial: null,
  show: null,
} satisfies Partial<ColumnKindView>;

const options = ({ codes, t }: ControlContext): { value: string; label: string }[] =>
  codes.map(({ code, title }) => ({ value: code, label: t(title) }));

const text: ColumnKindView = {
  ...plain,
  isSearched: true,
  condition: (given) => ({ contains: given }),
  control: () => <Input />,
};

/** Every kind of column for the pages; kinds are served with the registers by the API. */
const KINDS: Readonly<Record<string, ColumnKindView>> = {
  text,
  day: {
    ...plain,
    control: () => <DatePicker style={FULL} format={DAY} />,
    toField: (value) => (typeof value === 'string' ? dayjs(value) : null),
    fromField: (value) => (dayjs.isDayjs(value) ? value.format(DAY) : null),
  },
  flag: { ...plain, control: () => <Switch />, initial: false },
  count: {
    ...plain,
    isSearched: true,
    condition: (given) => (/^\d+$/.test(given) ? { eq: Number(given) } : null),
    control: () => <InputNumber style={FULL} precision={0} />,
  },
  amount: {
    ...plain,
    condition: (given) => (plainAmount(given) === null ? null : { eq: given }),
    // a text, so that no digit passes through a float
    control: () => <InputNumber<string> stringMode style={FULL} />,
    fromField: (value) => (filled(value) === null ? null : String(value)),
    show: (value) => groupedDigits(String(value)),
  },
  code: {
    ...plain,
    isSearched: null,
    condition: (_, codes) => (codes.length > 0 ? { in: codes } : null),
    control: (context) => (
      <Select
        allowClear={context.optional}
        showSearch={{ optionFilterProp: 'label' }}
        options={options(context)}
      />
    ),
  },
  codes: {
    ...plain,
    isSearched: null,
    condition: (_, codes) => (codes.length > 0 ? { hasAny: codes } : null),
    control: (context) => (
      <Select
        mode="multiple"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={options(context)}
      />
    ),
    fromField: (value) => (Array.isArray(value) && value.length > 0 ? value : null),
  },
  reference: {
    ...plain,
    isSearched: true,
    condition: (given, _, { target }) =>
      target === 'orgUnits' ? { within: { unit: given } } : { eq: given },
    control: () => <Input />,
  },
};

/** The view of a column; a kind that this page does not know is a text. */
export const viewOf = ({ kind }: Column): ColumnKindView => KINDS[kind] ?? text;

/** The property of a form field that contains its value. */
export const valuePropOf = ({ kind }: Column): string => (kind === 'flag' ? 'checked' : 'value');

/** Whether a field of a form always has a value. */
export const isAlwaysGiven = ({ kind, optional }: Column): boolean => optional || kind === 'flag';
