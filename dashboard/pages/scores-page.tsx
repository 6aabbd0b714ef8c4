import { Flex, Segmented, Select } from 'antd';
import { useAddress, useRoot } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useViewer } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { NodeDocument } from '../operations/generated.ts';
import { Heading } from '../parts/heading.tsx';
import { UnitChooser } from '../parts/unit-chooser.tsx';
import { Leagues } from './scores/leagues.tsx';
import { Sheet } from './scores/sheet.tsx';

/** The first year that is scored. */
const FIRST_YEAR = 2021;

/** The years that can be scored, the latest first. */
function yearsUpTo(today: string): number[] {
  const last = Number(today.slice(0, 4));
  return Array.from({ length: Math.max(1, last - FIRST_YEAR + 1) }, (_, i) => last - i);
}

const VIEWS = {
  sheet: { zh: '评分表', en: 'Score sheet' },
  units: { zh: '单位同类排名', en: 'Units among their like' },
  districts: { zh: '辖市区排名', en: 'Districts' },
} as const;

type ViewName = keyof typeof VIEWS;

/** The score sheet of an org unit, and the leagues below it. */
export default function ScoresPage(): React.JSX.Element {
  const { t } = useLanguage();
  const { today, root: top } = useViewer();
  const address = useAddress();
  const root = useRoot() ?? top.code;
  const { data } = useLiveQuery(NodeDocument, { code: root });
  const unit = data?.orgUnit;
  const year = /\d{4}/.exec(address.period)?.[0] ?? today.slice(0, 4);
  const views: ViewName[] =
    unit?.kind === 'city'
      ? ['sheet', 'units', 'districts']
      : unit?.kind === 'district'
        ? ['sheet', 'units']
        : ['sheet'];
  const view = views.find((name) => name === address.get('view')) ?? 'sheet';
  const years = yearsUpTo(today).map(String);
  return (
    <Flex vertical gap={16}>
      <Heading text={t({ zh: '考核', en: 'Scores' })} />
      <Flex gap={8} wrap align="center">
        <UnitChooser
          width={260}
          value={unit?.name ?? root}
          onChoose={(code) => {
            address.set({ root: code });
          }}
        />
        <Select
          aria-label={t({ zh: '年度', en: 'Year' })}
          value={year}
          options={(years.includes(year) ? years : [year, ...years]).map((value) => ({
            value,
            label: t({ zh: `${value}年`, en: value }),
          }))}
          onChange={(value: string) => {
            address.set({ period: value });
          }}
        />
        {views.length > 1 && (
          <Segmented<ViewName>
            aria-label={t({ zh: '查看', en: 'View' })}
            value={view}
            options={views.map((value) => ({ value, label: t(VIEWS[value]) }))}
            onChange={(value) => {
              address.set({ view: value === 'sheet' ? null : value });
            }}
          />
        )}
      </Flex>
      {view === 'sheet' ? (
        <Sheet key={`${root} ${year}`} root={root} year={year} />
      ) : (
        <Leagues root={root} year={year} level={view === 'units' ? 'UNIT' : 'DISTRICT'} />
      )}
    </Flex>
  );
}
