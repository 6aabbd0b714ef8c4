import { Flex, Input, Skeleton, Typography } from 'antd';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useAddress } from '../app/address.ts';
import { useLanguage } from '../app/language.tsx';
import { useCatalogue } from '../app/viewer.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { MetricsDocument, PolicyDocument } from '../operations/generated.ts';
import type { Clause } from '../parts/clause.tsx';
import { Heading } from '../parts/heading.tsx';
import { Problem } from '../parts/problem.tsx';
import { PartOfPolicy } from './policy/part.tsx';

/** The policy by its parts: each clause with its words, its registers and its indicators. */
export default function PolicyPage(): React.JSX.Element {
  const { t, list } = useLanguage();
  const { indicators } = useCatalogue();
  const { get, set, period } = useAddress();
  const { hash } = useLocation();
  const { data, error } = useLiveQuery(PolicyDocument, {});
  const metrics = useLiveQuery(MetricsDocument, {
    query: { indicators: indicators.map(({ code }) => code), periods: [period] },
  });
  const isLoaded = data !== undefined;
  useEffect(() => {
    if (isLoaded && hash !== '')
      document.getElementById(hash.slice(1))?.scrollIntoView({ block: 'center' });
  }, [isLoaded, hash]);
  const heading = <Heading text={t({ zh: '政策', en: 'Policy' })} />;
  if (!data)
    return (
      <>
        {heading}
        {error ? <Problem error={error} /> : <Skeleton active />}
      </>
    );
  const { title, documentNo, issuedOn, issuers, parts } = data.policy;
  const searchText = (get('find') ?? '').toLowerCase();
  const isWanted = (clause: Clause): boolean =>
    [
      clause.code,
      clause.text,
      clause.title.zh,
      clause.title.en,
      ...clause.registers.flatMap((register) => [register.title.zh, register.title.en]),
      ...clause.indicators.map(({ code }) => code),
    ].some((text) => text.toLowerCase().includes(searchText));
  const shown = parts
    .map((part) => ({ ...part, clauses: part.clauses.filter(isWanted) }))
    .filter(({ clauses }) => clauses.length > 0);
  return (
    <Flex vertical gap={16}>
      {heading}
      <Typography.Text type="secondary">
        {t(title)} · {documentNo} · {issuedOn} · {list(issuers.map(t))}
      </Typography.Text>
      <Input.Search
        allowClear
        defaultValue={get('find') ?? ''}
        style={{ maxWidth: 360 }}
        placeholder={t({
          zh: '条款、原文、登记表、指标',
          en: 'Clause, words, register, indicator',
        })}
        aria-label={t({ zh: '查找条款', en: 'Find a clause' })}
        onChange={(event) => {
          set({ find: event.target.value }, true);
        }}
      />
      {shown.map((part) => (
        <PartOfPolicy
          key={part.code}
          part={part}
          rows={metrics.data?.metrics.rows ?? []}
          revision={metrics.data?.metrics.revision ?? 0}
          isLoading={metrics.isLoading}
        />
      ))}
      {shown.length === 0 && (
        <Typography.Text type="secondary">
          {t({ zh: '没有符合的条款。', en: 'No clause matches.' })}
        </Typography.Text>
      )}
    </Flex>
  );
}
