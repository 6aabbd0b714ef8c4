import { Button, Flex } from 'antd';
import { useLanguage } from '../app/language.tsx';

/** Where a page of a list lies among the others. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly endCursor?: string | null;
}

/**
 * Buttons to the first and to the next page of a list; nothing if there is only one page.
 * @param onMove gets the cursor after which the page begins; null: the first page
 */
export function PageButtons({
  page,
  onMove,
}: {
  readonly page: PageInfo;
  readonly onMove: (after: string | null) => void;
}): React.JSX.Element | null {
  const { t } = useLanguage();
  const { hasNextPage, hasPreviousPage, endCursor } = page;
  if (!hasNextPage && !hasPreviousPage) return null;
  return (
    <Flex gap={8} justify="end">
      <Button
        disabled={!hasPreviousPage}
        onClick={() => {
          onMove(null);
        }}
      >
        {t({ zh: '第一页', en: 'First page' })}
      </Button>
      <Button
        disabled={!hasNextPage}
        onClick={() => {
          onMove(endCursor ?? null);
        }}
      >
        {t({ zh: '下一页', en: 'Next' })}
      </Button>
    </Flex>
  );
}
