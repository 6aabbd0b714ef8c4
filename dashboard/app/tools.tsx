import { App, AutoComplete, Badge, Button, Dropdown, Flex, Grid, Tooltip } from 'antd';
import { GlobalOutlined, BulbOutlined, PrinterOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useLive } from '../client/live.tsx';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { labelOf, useAddress, useKeptQuery } from './address.ts';
import { IndicatorFinder } from './indicator-finder.tsx';
import { useLanguage } from './language.tsx';
import { useLook, type Look } from './look.tsx';
import { useViewer } from './viewer.tsx';
import { Who } from './who.tsx';

/** Chooses the period of the pages. */
function PeriodChooser({ width }: { readonly width: number }): React.JSX.Element {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const { period, set } = useAddress();
  const { today } = useViewer();
  const [text, setText] = useState<string | null>(null);
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: 6 }, (_, i) => year - i);
  const choose = (value: string): void => {
    const label = labelOf(value.trim(), today);
    setText(null);
    // periods that a page keeps itself are replaced by this one
    if (label !== null) set({ period: label, periods: null });
    else if (value.trim() !== '')
      void message.error(
        t({
          zh: `“${value}”不是一个统计期；可写 2025、2025-Q3、2025-09、SY2025、UY2025、LAST_YEAR 等。`,
          en: `"${value}" is no period; write 2025, 2025-Q3, 2025-09, SY2025, UY2025, LAST_YEAR …`,
        }),
      );
  };
  const options = [
    {
      label: t({ zh: '年度', en: 'Years' }),
      options: years.map((year) => ({ value: String(year) })),
    },
    {
      label: t({ zh: '学年', en: 'School years' }),
      options: years
        .slice(0, 4)
        .map((year) => ({ value: `SY${year}`, label: `SY${year} · ${year}.9–${year + 1}.8` })),
    },
    {
      label: t({ zh: '工会统计年度', en: 'Union years' }),
      options: years
        .slice(0, 3)
        .map((year) => ({ value: `UY${year}`, label: `UY${year} · ${year - 1}.10–${year}.9` })),
    },
    {
      label: t({ zh: '季度', en: 'Quarters' }),
      options: years
        .slice(0, 2)
        .flatMap((year) => [4, 3, 2, 1].map((q) => ({ value: `${year}-Q${q}` }))),
    },
    { label: t({ zh: '今天', en: 'Today' }), options: [{ value: today }] },
  ];
  return (
    <AutoComplete
      aria-label={t({ zh: '统计期', en: 'Period' })}
      style={{ width }}
      value={text ?? period}
      options={options}
      popupMatchSelectWidth={240}
      onChange={(value: string) => {
        setText(value);
      }}
      onSelect={choose}
      onBlur={() => {
        if (text !== null) choose(text);
      }}
      // Enter takes the highlighted option; blur takes the typed text
      onKeyDown={(event) => {
        const { target, key } = event;
        if (key === 'Enter')
          setTimeout(() => {
            (target as HTMLElement).blur();
          });
      }}
    />
  );
}

/** The current revision, and whether updates arrive. */
function LiveDot({ isBare }: { readonly isBare: boolean }): React.JSX.Element {
  const { t } = useLanguage();
  const { revision, isConnected } = useLive();
  const about = isConnected
    ? t({
        zh: `修订 ${revision ?? '…'}，页面随数据更新`,
        en: `Revision ${revision ?? '…'}; the page follows the data`,
      })
    : t({ zh: '未连接，数据可能已更新', en: 'Not connected; the data may be newer' });
  return (
    <Tooltip title={about}>
      <span role="status" aria-label={about}>
        <Badge
          status={isConnected ? 'success' : 'warning'}
          text={
            !isConnected
              ? t({ zh: '未连接', en: 'not connected' })
              : isBare
                ? undefined
                : t({ zh: `修订 ${revision ?? '…'}`, en: `revision ${revision ?? '…'}` })
          }
        />
      </span>
    </Tooltip>
  );
}

const LOOKS: readonly { readonly key: Look; readonly zh: string; readonly en: string }[] = [
  { key: 'light', zh: '浅色', en: 'Light' },
  { key: 'dark', zh: '深色', en: 'Dark' },
  { key: 'system', zh: '随系统', en: 'As the system' },
];

/** The tools in the head of every page. */
export function Tools(): React.JSX.Element {
  const { t, language, setLanguage } = useLanguage();
  const { look, setLook } = useLook();
  const go = useNavigate();
  const period = useKeptQuery();
  const { rights } = useViewer();
  const seesFigures = rights.includes('QUERY_FIGURES');
  const isWide = Grid.useBreakpoint().md ?? true;
  const units = rights.includes('read:open') && (
    <UnitChooser
      width={isWide ? undefined : '100%'}
      onChoose={(code) => void go(`/units/${encodeURIComponent(code)}${period}`)}
    />
  );
  return (
    <>
      {isWide && units}
      {isWide && seesFigures && <IndicatorFinder />}
      {seesFigures && <PeriodChooser width={isWide ? 128 : 92} />}
      <span style={{ flex: 1 }} />
      <LiveDot isBare={!isWide} />
      <Flex gap={isWide ? 4 : 0}>
        <Button
          type="text"
          icon={isWide ? <GlobalOutlined /> : undefined}
          style={isWide ? undefined : { paddingInline: 8 }}
          title={language === 'zh' ? 'English' : '中文'}
          onClick={() => {
            setLanguage(language === 'zh' ? 'en' : 'zh');
          }}
          lang={language === 'zh' ? 'en' : 'zh-CN'}
        >
          {isWide ? (language === 'zh' ? 'English' : '中文') : language === 'zh' ? 'En' : '中'}
        </Button>
        <Dropdown
          menu={{
            selectable: true,
            selectedKeys: [look],
            items: LOOKS.map((look) => ({ key: look.key, label: t(look) })),
            onClick: ({ key }) => {
              setLook(key as Look);
            },
          }}
          trigger={['click']}
        >
          <Button type="text" icon={<BulbOutlined />} aria-label={t({ zh: '外观', en: 'Look' })} />
        </Dropdown>
        <Button
          type="text"
          icon={<PrinterOutlined />}
          aria-label={t({ zh: '打印', en: 'Print' })}
          onClick={() => {
            print();
          }}
        />
        <Who isWide={isWide} />
      </Flex>
      {!isWide && (
        <Flex gap={8} style={{ width: '100%' }}>
          {units}
          {seesFigures && <IndicatorFinder width="100%" />}
        </Flex>
      )}
    </>
  );
}
