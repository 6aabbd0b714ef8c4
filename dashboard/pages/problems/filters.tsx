import { Select } from 'antd';
import type { Address } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import {
  RulesDocument,
  type OrgLevel,
  type ProblemFilter,
  type ProblemState,
  type ProblemWeight,
} from '../../operations/generated.ts';
import { LEVELS, STATES, WEIGHTS } from './words.ts';

/** The words of a list in the address that there are; null if there are none. */
function chosen<T extends string>(
  { list }: Address,
  name: string,
  allowed: Readonly<Record<T, unknown>>,
): T[] | null {
  const words = list(name).filter((word): word is T => Object.hasOwn(allowed, word));
  return words.length > 0 ? words : null;
}

/** The filter in the address. */
export function filterIn(address: Address): ProblemFilter {
  const codes = address.list('codes');
  const clauses = address.list('clauses');
  const assigned = address.get('assigned');
  return {
    codes: codes.length > 0 ? codes : null,
    clauses: clauses.length > 0 ? clauses : null,
    weights: chosen<ProblemWeight>(address, 'weights', WEIGHTS),
    states: chosen<ProblemState>(address, 'states', STATES),
    levels: chosen<OrgLevel>(address, 'levels', LEVELS),
    assigned: assigned === 'yes' ? true : assigned === 'no' ? false : null,
  };
}

/** Choosers of the filter in the address. */
export function ProblemFilters({ address }: { readonly address: Address }): React.JSX.Element {
  const { t } = useLanguage();
  const { indicators } = useCatalogue();
  const { data } = useLiveQuery(RulesDocument, {});
  const options = (words: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(words).map(([value, word]) => ({ value, label: t(word) }));
  const many = (
    name: string,
    label: { readonly zh: string; readonly en: string },
    choices: { readonly value: string; readonly label: string }[],
    width: number,
  ): React.JSX.Element => (
    <Select
      mode="multiple"
      allowClear
      style={{ minWidth: width }}
      aria-label={t(label)}
      placeholder={t(label)}
      showSearch={{ optionFilterProp: 'label' }}
      value={address.list(name)}
      options={choices}
      onChange={(values: string[]) => {
        address.set({ [name]: values });
      }}
    />
  );
  return (
    <>
      {many(
        'codes',
        { zh: '规则、指标', en: 'Rules, indicators' },
        [
          ...(data?.rules ?? []).map(({ id, lacks }) => ({
            value: id,
            label: `${id} ${t(lacks)}`,
          })),
          ...indicators
            .filter(({ targets }) => targets.length > 0)
            .map(({ code, title }) => ({ value: code, label: `${code} ${t(title)}` })),
        ],
        220,
      )}
      {many('weights', { zh: '轻重', en: 'Weight' }, options(WEIGHTS), 120)}
      {many(
        'states',
        { zh: '状态（默认未整改）', en: 'State (default: not closed)' },
        options(STATES),
        180,
      )}
      {many('levels', { zh: '层级', en: 'Level' }, options(LEVELS).slice(0, 3), 120)}
      <Select
        allowClear
        style={{ minWidth: 140 }}
        aria-label={t({ zh: '责任', en: 'Owner' })}
        placeholder={t({ zh: '责任', en: 'Owner' })}
        value={address.get('assigned')}
        options={[
          { value: 'yes', label: t({ zh: '已落实责任', en: 'With an owner' }) },
          { value: 'no', label: t({ zh: '未落实责任', en: 'Without an owner' }) },
        ]}
        onChange={(value: string | undefined) => {
          address.set({ assigned: value ?? null });
        }}
      />
    </>
  );
}
