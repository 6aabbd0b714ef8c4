import { Select } from 'antd';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';

/** Chooses an indicator of the catalogue. */
export function IndicatorChooser({
  value,
  onChange,
  width = 260,
}: {
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly width?: number | string;
}): React.JSX.Element {
  const { indicators } = useCatalogue();
  const { t } = useLanguage();
  return (
    <Select
      aria-label={t({ zh: '指标', en: 'Indicator' })}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ width, maxWidth: '100%' }}
      value={value}
      onChange={onChange}
      options={indicators.map((indicator) => ({
        value: indicator.code,
        label: `${indicator.code} ${t(indicator.title)}`,
      }))}
    />
  );
}
