import { Flex, Typography } from 'antd';
import { Link } from 'react-router';
import type { PartPage } from '../../../base/part-pages.ts';
import { POLICY_PARTS } from '../../../base/policy-parts.ts';
import { useLanguage } from '../../app/language.tsx';
import type { Indicator } from '../../app/viewer.tsx';
import { useLiveQuery } from '../../client/use-live-query.ts';
import { RegistersDocument, RulesDocument } from '../../operations/generated.ts';
import { ClauseTags } from '../../parts/clause.tsx';
import { addressOfPart, type Along } from '../../parts/part-address.ts';

/** Links to the pages of all parts, the current one marked. */
export function PartNavigation({
  current,
  along,
}: {
  readonly current: string;
  readonly along: Along;
}): React.JSX.Element {
  const { t } = useLanguage();
  return (
    <nav aria-label={t({ zh: '政策各部分', en: 'Parts of the policy' })}>
      <Flex gap={4} wrap component="ul" className="parts">
        {POLICY_PARTS.map(({ id, title }) => (
          <li key={id}>
            <Link to={addressOfPart(id, along)} aria-current={id === current ? 'page' : undefined}>
              {t(title)}
            </Link>
          </li>
        ))}
      </Flex>
    </nav>
  );
}

/** Where a part leads on: its problems, its registers, its clauses, a page with more. */
export function PartLinks({
  page,
  indicators,
  along: { root, period, line = 'union' },
}: {
  readonly page: PartPage;
  /** the indicators of the part */
  readonly indicators: readonly Indicator[];
  readonly along: Along;
}): React.JSX.Element {
  const { t, list } = useLanguage();
  const { data: registers } = useLiveQuery(RegistersDocument, {});
  const { data: rules } = useLiveQuery(RulesDocument, {});
  const codes = new Set(indicators.map(({ code }) => code));
  const problems = [
    ...(rules?.rules ?? []).flatMap(({ id, indicator }) => (codes.has(indicator.code) ? [id] : [])),
    ...indicators.flatMap(({ code, targets }) => (targets.length > 0 ? [code] : [])),
  ];
  const { tables } = POLICY_PARTS.find(({ id }) => id === page.part)!;
  const partRegisters = registers?.registers.filter(({ table }) => tables.includes(table)) ?? [];
  const clauses = [...new Set(indicators.flatMap((indicator) => indicator.clauses))].sort();
  const about = (parameters: Readonly<Record<string, string>>): string =>
    `?${new URLSearchParams({ root, period, ...parameters }).toString()}`;
  return (
    <Flex vertical gap={4}>
      <Flex gap={16} wrap>
        {problems.length > 0 && (
          <Link to={`/problems${about({ codes: problems.join() })}`}>
            {t({ zh: '这一部分的督办事项', en: 'Problems of this part' })}
          </Link>
        )}
        {page.details && (
          <Link to={`${page.details.path}${about({})}`}>{t(page.details.title)}</Link>
        )}
        <Link
          to={`/explore${about({ indicators: [...codes].join(), level: 'UNIT', ...(line !== 'union' && { line }) })}`}
        >
          {t({ zh: '逐个单位取数、导出', en: 'Each unit, with export' })}
        </Link>
      </Flex>
      <Typography.Text type="secondary">
        {t({ zh: '登记表：', en: 'Registers: ' })}
        {partRegisters.map(({ many, title, readable }, i) => (
          <span key={many}>
            {i > 0 && list(['', ''])}
            {readable ? <Link to={`/data/${many}`}>{t(title)}</Link> : t(title)}
          </span>
        ))}
      </Typography.Text>
      <Typography.Text type="secondary">
        {t({ zh: '政策条款：', en: 'Clauses: ' })}
        <ClauseTags codes={clauses} />
      </Typography.Text>
    </Flex>
  );
}
