/** What the library makes scroll sideways where it is too wide. */
const SCROLLED = '.ant-table-content, .ant-table-body';

/**
 * Lets tables that scroll be reached with the keyboard, which the library does not (WCAG 2.2,
 * 2.1.1); follows what is on the page. @returns ends it
 */
export function makeScrollable(page: HTMLElement): () => void {
  const look = (): void => {
    for (const element of page.querySelectorAll<HTMLElement>(SCROLLED)) {
      if (element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
        element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    }
  };
  let due = 0;
  const soon = (): void => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(look);
  };
  const changes = new MutationObserver(soon);
  changes.observe(page, { childList: true, subtree: true });
  addEventListener('resize', soon);
  soon();
  return () => {
    cancelAnimationFrame(due);
    changes.disconnect();
    removeEventListener('resize', soon);
  };
}
