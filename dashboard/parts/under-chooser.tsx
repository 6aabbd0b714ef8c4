import { Button, Flex } from 'antd';
import type { Address } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { UnitChooser } from './unit-chooser.tsx';

/** Narrows a list of the data page to what lies at and below an org unit, kept in the address as `under`. */
export function UnderChooser({
  address: { get, set },
  name,
}: {
  readonly address: Pick<Address, 'get' | 'set'>;
  /** name of the chosen org unit, if it is known */
  readonly name?: string | undefined;
}): React.JSX.Element {
  const { t } = useLanguage();
  const under = get('under');
  return (
    <Flex gap={8}>
      <UnitChooser
        width={220}
        value={under === null ? '' : (name ?? under)}
        placeholder={t({ zh: '全部单位', en: 'all units' })}
        onChoose={(code) => {
          set({ under: code, after: null });
        }}
      />
      {under !== null && (
        <Button
          onClick={() => {
            set({ under: null, after: null });
          }}
        >
          {t({ zh: '全部', en: 'all' })}
        </Button>
      )}
    </Flex>
  );
}
