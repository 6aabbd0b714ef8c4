import { Flex, Select } from 'antd';
import type { Address } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import type { DimensionFilter, DimensionId } from '../operations/generated.ts';

/** The parameter of a filter in the address: `in.GENDER=female,male`. */
const nameOf = (dimension: string): string => `in.${dimension}`;

/** The filters in the address for some dimensions. */
export const filtersIn = (
  { list }: Pick<Address, 'list'>,
  dimensions: readonly DimensionId[],
): DimensionFilter[] =>
  dimensions.flatMap((dimension) => {
    const keys = list(nameOf(dimension));
    return keys.length === 0 ? [] : [{ dimension, in: keys }];
  });

/** Chooses groups of some dimensions as filters. */
export function Filters({
  address,
  dimensions,
}: {
  readonly address: Address;
  readonly dimensions: readonly DimensionId[];
}): React.JSX.Element {
  const { t } = useLanguage();
  const { dimensions: all } = useCatalogue();
  return (
    <Flex gap={8} wrap>
      {all
        .filter(({ id, groups }) => dimensions.includes(id) && groups)
        .map(({ id, title, groups }) => (
          <Select
            key={id}
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            style={{ minWidth: 150 }}
            placeholder={t(title)}
            aria-label={t(title)}
            value={address.list(nameOf(id))}
            onChange={(keys: string[]) => {
              address.set({ [nameOf(id)]: keys });
            }}
            options={groups!.map((group) => ({ value: group.key, label: t(group.title) }))}
            showSearch={{ optionFilterProp: 'label' }}
          />
        ))}
    </Flex>
  );
}
