import { Progress, theme } from 'antd';
import { Link } from 'react-router';
import { usePeriodQuery } from '../app/address.ts';
import { useSpeech } from '../app/language.tsx';
import { useGround } from '../app/viewer.tsx';
import type { RankedQuery } from '../operations/generated.ts';
import { Figure } from './figure.tsx';
import { KeptTable } from './kept-table.tsx';
import { differenceText } from './number.ts';
import { isMet } from './target.ts';
import { useRecorded } from './unrecorded.ts';

type Row = RankedQuery['ranking']['rows'][number];

/** Ranked figures as a table. */
export function RankedTable({ rows, revision, size = 10 }: { readonly rows: readonly Row[]; readonly revision: number; readonly size?: number }): React.JSX.Element {
  const { say, language } = useSpeech(), { indicator: named } = useGround(), { token } = theme.useToken(), period = usePeriodQuery(), indicator = rows[0] && named(rows[0].indicator.code), recorded = useRecorded();
  const told = (it: Row): Row => (indicator ? recorded(indicator, it.period, it) : it), toTarget = (it: Row): number | null => (typeof told(it).value === 'number' ? it.toTarget ?? null : null);
  const colorOf = (it: Row): string => { const isReached = indicator === undefined ? null : isMet(toTarget(it), 0, indicator); return isReached === null ? token.colorTextTertiary : isReached ? token.colorSuccess : token.colorWarning; };
  return (
    <KeptTable<Row>
      name="ranked" size="small" rowKey={(it) => it.unit.code} dataSource={rows} pagination={rows.length > size ? { pageSize: size, size: 'small', showSizeChanger: true } : false} scroll={{ x: 'max-content' }}
      columns={[
        { title: say({ zh: '名次', en: 'Rank' }), dataIndex: 'rank', align: 'right', width: 64, render: (rank: number | null, it) => (told(it).value === null ? '—' : rank ?? '—') },
        { title: say({ zh: '单位', en: 'Org unit' }), key: 'unit', render: (_, it) => <Link to={`/units/${encodeURIComponent(it.unit.code)}${period}`}>{it.unit.name}</Link> },
        { title: say({ zh: '数值', en: 'Value' }), key: 'value', align: 'right', sorter: (a, b) => (a.value ?? -1) - (b.value ?? -1), render: (_, it) => <Figure indicator={it.indicator.code} figure={it} unit={it.unit} period={it.period} revision={revision} /> },
        { key: 'bar', title: <span className="skip">{say({ zh: '条形', en: 'bar' })}</span>, width: 120, render: (_, it) => typeof told(it).value === 'number' && <Progress aria-hidden percent={told(it).value!} showInfo={false} size="small" strokeColor={colorOf(it)} /> },
        { title: say({ zh: '与目标之差', en: 'To target' }), key: 'toTarget', align: 'right', render: (_, it) => <span className="figure">{toTarget(it) === null ? '—' : differenceText(toTarget(it)!, language)}</span> },
      ]}
    />
  );
}
