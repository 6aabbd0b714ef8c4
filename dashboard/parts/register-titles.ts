import { useSpeech } from '../app/language.tsx';
import { useAsk } from '../client/use-ask.ts';
import { RegistersDocument } from '../operations/generated.ts';

/**
 * The titles of tables and columns, as people know them; the name itself where it is none of a
 * register, and while `areLoading`.
 */
export function useRegisterTitles(): {
  readonly areLoading: boolean;
  readonly tableTitle: (table: string) => string;
  readonly columnTitle: (table: string, column: string) => string;
} {
  const { say } = useSpeech();
  const { data, isAsking } = useAsk(RegistersDocument, {});
  const registerOf = (name: string): NonNullable<typeof data>['registers'][number] | undefined =>
    data?.registers.find(({ table }) => table === name);
  return {
    areLoading: data === undefined && isAsking,
    tableTitle: (table) => {
      const register = registerOf(table);
      return register ? say(register.title) : table;
    },
    columnTitle: (table, column) => {
      const found = registerOf(table)?.columns.find(({ header }) => header === column);
      return found ? say(found.title) : column;
    },
  };
}
