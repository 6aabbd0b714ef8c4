import { Tag, Tooltip } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../app/language.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { PolicyDocument, type PolicyQuery } from '../operations/generated.ts';

/** A clause of the policy. */
export type Clause = PolicyQuery['policy']['parts'][number]['clauses'][number];

/** The clauses of the policy by code; empty while they are loaded. */
export function useClauses(): ReadonlyMap<string, Clause> {
  const { data } = useLiveQuery(PolicyDocument, {});
  return new Map(
    data?.policy.parts.flatMap(({ clauses }) => clauses.map((clause) => [clause.code, clause])),
  );
}

/** The address of a clause on the page of the policy. */
export const addressOfClause = (code: string): string => `/policy#clause-${code}`;

/** Codes of clauses as links to the page of the policy, with their text as a tooltip. */
export function ClauseTags({ codes }: { readonly codes: readonly string[] }): React.JSX.Element {
  const clauses = useClauses();
  return (
    <>
      {codes.map((code) => (
        <Tooltip key={code} title={clauses.get(code)?.text}>
          <Link to={addressOfClause(code)}>
            <Tag>{code}</Tag>
          </Link>
        </Tooltip>
      ))}
    </>
  );
}

/** Clauses with their words. */
export function ClauseTexts({ codes }: { readonly codes: readonly string[] }): React.JSX.Element {
  const { language } = useLanguage();
  const clauses = useClauses();
  return (
    <>
      {codes.map((code) => {
        const clause = clauses.get(code);
        return (
          <div key={code}>
            <Link to={addressOfClause(code)}>
              {code} {clause?.title[language]}
            </Link>
            {clause && <div lang="zh">{clause.text}</div>}
          </div>
        );
      })}
    </>
  );
}
