import { useMemo } from 'react';
import { useLanguage } from '../app/language.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { CodeListsDocument } from '../operations/generated.ts';

/** The codes of a list with their names, in the order of the list. */
export function useCodes(
  list: string,
): readonly { readonly code: string; readonly title: string }[] {
  const { t } = useLanguage();
  const { data } = useLiveQuery(CodeListsDocument, {});
  return useMemo(
    () =>
      data?.codeLists
        .find(({ name }) => name === list)
        ?.codes.map(({ code, title }) => ({ code, title: t(title) })) ?? [],
    [data, list, t],
  );
}
