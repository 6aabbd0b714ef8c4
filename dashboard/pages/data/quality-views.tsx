import { Flex, Segmented } from 'antd';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { Findings } from './findings.tsx';
import { Outliers } from './outliers.tsx';
import { Quality } from './quality.tsx';

/** The ways to look at the quality of the data, by the value of `tab` in the address. */
const VIEWS = {
  check: { title: { zh: '核对项目', en: 'Checks' }, show: () => <Findings /> },
  quality: { title: { zh: '数据质量', en: 'By unit' }, show: () => <Quality /> },
  outliers: { title: { zh: '离群值', en: 'Outliers' }, show: () => <Outliers /> },
} as const;

type View = keyof typeof VIEWS;

/** Whether a value of `tab` is one of the views. */
export const isQualityView = (tab: string | null): tab is View =>
  tab !== null && Object.hasOwn(VIEWS, tab);

/** Checks, data quality by unit, and outliers; the org unit stays when the view changes. */
export function QualityViews({ view }: { readonly view: View }): React.JSX.Element {
  const { t } = useLanguage();
  const { set } = useAddress();
  return (
    <Flex vertical gap={12} align="stretch">
      <div>
        <Segmented<View>
          aria-label={t({ zh: '怎样看', en: 'View' })}
          value={view}
          onChange={(tab) => {
            set({ tab, kinds: null, indicator: null, order: null, after: null });
          }}
          options={Object.entries(VIEWS).map(([value, { title }]) => ({
            value: value as View,
            label: t(title),
          }))}
        />
      </div>
      {VIEWS[view].show()}
    </Flex>
  );
}
