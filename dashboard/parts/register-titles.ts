import { useLanguage } from '../app/language.tsx';
import { useLiveQuery } from '../client/use-live-query.ts';
import { RegistersDocument } from '../operations/generated.ts';

/**
 * The titles of tables and columns; the name itself if it belongs to no register, and while
 * `areLoading`.
 */
export function useRegisterTitles(): {
  readonly areLoading: boolean;
  readonly tableTitle: (table: string) => string;
  readonly columnTitle: (table: string, column: string) => string;
} {
  const { t } = useLanguage();
  const { data, isLoading } = useLiveQuery(RegistersDocument, {});
  const registerOf = (name: string): NonNullable<typeof data>['registers'][number] | undefined =>
    data?.registers.find(({ table }) => table === name);
  return {
    areLoading: data === undefined && isLoading,
    tableTitle: (table) => {
      const register = registerOf(table);
      return register ? t(register.title) : table;
    },
    columnTitle: (table, column) => {
      const match = registerOf(table)?.columns.find(({ header }) => header === column);
      return match ? t(match.title) : column;
    },
  };
}
