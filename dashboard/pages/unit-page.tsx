import { Alert, Flex, Tag, Typography } from 'antd';
import { Link, useParams } from 'react-router';
import { useAddress, useKeptQuery } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { NodeDocument, type NodeQuery } from '../operations/generated.ts';
import { Headlines } from './unit/headlines.tsx';
import { Problems } from './unit/problems.tsx';
import { RankedBelow } from './unit/ranked-below.tsx';
import { Ancestors } from '../parts/ancestors.tsx';
import { Heading } from '../parts/heading.tsx';
import { lastDayOf } from '../parts/target.ts';
import { TileMap } from './unit/tile-map.tsx';
import { levelBelow } from '../parts/level-below.ts';
import { KINDS } from '../parts/kinds.ts';
import { useLine } from '../parts/use-line.tsx';
import { Problem } from '../parts/problem.tsx';

type Unit = NonNullable<NodeQuery['orgUnit']>;

function Head({ unit }: { readonly unit: Unit }): React.JSX.Element {
  const { t } = useLanguage();
  const period = useKeptQuery();
  return (
    <Flex vertical gap={4}>
      <Ancestors unit={unit} addressOf={(code) => `/units/${encodeURIComponent(code)}${period}`} />
      <Flex align="baseline" gap={12} wrap>
        <Heading text={unit.name} />
        <Typography.Text type="secondary">{unit.code}</Typography.Text>
        <Tag>{t(KINDS[unit.kind])}</Tag>
        {unit.closedOn !== null && (
          <Tag color="warning">
            {t({ zh: `${unit.closedOn} 关闭`, en: `closed on ${unit.closedOn}` })}
          </Tag>
        )}
        {unit.kind !== 'group' && (
          <Link to={`/scores?root=${encodeURIComponent(unit.code)}${period.replace('?', '&')}`}>
            {t({ zh: '考核评分表', en: 'Score sheet' })}
          </Link>
        )}
      </Flex>
    </Flex>
  );
}

/** The page of an org unit of any kind: its indicators, the ranking of its children, and its problems. */
export default function UnitPage(): React.JSX.Element {
  const { t } = useLanguage();
  const { viewer } = useCatalogue();
  const { code = viewer.root.code } = useParams();
  const { period } = useAddress();
  const { chooser: lineChooser } = useLine();
  const { data, error } = useLiveQuery(NodeDocument, { code });
  const unit = data?.orgUnit;
  if (error && !unit)
    return (
      <Flex vertical gap={16}>
        <Heading text={code} />
        <Problem error={error} />
      </Flex>
    );
  const level = unit ? levelBelow(unit) : null;
  const end = lastDayOf(period);
  return (
    <Flex vertical gap={16}>
      {unit ? <Head unit={unit} /> : <Heading text={code} />}
      <Flex>{lineChooser}</Flex>
      {end !== null && end > viewer.today && (
        <Alert
          type="info"
          showIcon
          title={t({
            zh: `统计期 ${period} 到 ${end} 才结束：时点数字按已登记的情况推至期末，事件数字只到今天。`,
            en:
              `Period ${period} ends on ${end}: numbers of a day are what is known for its end, ` +
              'numbers of events reach to today.',
          })}
        />
      )}
      <Headlines root={code} period={period} />
      {unit && level !== null && (
        <div className="halves">
          {level === 'DISTRICT' && <TileMap root={code} level={level} period={period} />}
          <RankedBelow root={code} level={level} period={period} />
        </div>
      )}
      <Problems root={code} period={period} />
    </Flex>
  );
}
