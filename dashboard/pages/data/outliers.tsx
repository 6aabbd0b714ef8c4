import { Flex, Select, Typography } from 'antd';
import { useAddress } from '../../app/address.ts';
import { useLanguage } from '../../app/language.tsx';
import { useCatalogue } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { OutliersDocument } from '../../operations/generated.ts';
import { DownloadButton } from '../../parts/download-button.tsx';
import { numberText } from '../../parts/number.ts';
import { OutlierRows } from '../../parts/outlier-rows.tsx';
import { PageButtons } from '../../parts/page-buttons.tsx';
import { Problem } from '../../parts/problem.tsx';
import { UnderChooser } from '../../parts/under-chooser.tsx';

const FORMS = ['xlsx', 'csv'] as const;

/** Figures far from those of like units, over all indicators, the farthest first. */
export function Outliers(): React.JSX.Element {
  const { t, language } = useLanguage();
  const { indicators } = useCatalogue();
  const address = useAddress();
  const { get, set, period } = address;
  const unit = get('under');
  const indicator = get('indicator');
  const after = get('after');
  const query = { indicator, period, unit };
  const result = useLiveQuery(OutliersDocument, { ...query, first: 50, after });
  const page = result.data?.outliers;
  if (result.error && !page) return <Problem error={result.error} again={result.again} />;
  return (
    <Flex vertical gap={12}>
      <Typography.Text type="secondary">
        {t({
          zh:
            `${period}：与办学类型、规模相同的单位相比，数值相差很远的单位。离群不等于有错，请先核对填报；` +
            '正常范围为中位数 ± 3.5 倍离散程度，人数少的单位放宽到偶然可达的范围。同类不足 8 个的不判断。',
          en:
            `${period}: figures far from those of units of the same school type and size. An outlier ` +
            'is not an error: check what was reported. Normal is the median ± 3.5 times the spread, ' +
            'wider for small units where chance explains more. Fewer than 8 like units are not judged.',
        })}
      </Typography.Text>
      <Flex gap={12} align="center" wrap>
        <UnderChooser address={address} />
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 260, maxWidth: '100%' }}
          aria-label={t({ zh: '指标', en: 'Indicator' })}
          placeholder={t({ zh: '全部指标', en: 'all indicators' })}
          value={indicator}
          onChange={(code?: string | null) => {
            set({ indicator: code ?? null, after: null });
          }}
          options={indicators.map(({ code, title }) => ({
            value: code,
            label: `${code} ${t(title)}`,
          }))}
        />
        {page && (
          <Typography.Text strong>
            {t({
              zh: `共 ${numberText(page.totalCount, language)} 处`,
              en: `${numberText(page.totalCount, language)} in all`,
            })}
          </Typography.Text>
        )}
        {FORMS.map((form) => (
          <DownloadButton
            key={form}
            address={`/analytics/outliers.${form}`}
            body={query}
            label={form.toUpperCase()}
          />
        ))}
      </Flex>
      <OutlierRows
        rows={page?.nodes ?? []}
        revision={page?.revision ?? 0}
        isLoading={result.isLoading}
        withIndicator={indicator === null}
      />
      {page && (
        <PageButtons
          page={page.pageInfo}
          onMove={(after) => {
            set({ after });
          }}
        />
      )}
    </Flex>
  );
}
