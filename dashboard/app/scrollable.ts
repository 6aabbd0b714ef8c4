/** Elements that the library lets scroll sideways. */
const SCROLLED = '.ant-table-content, .ant-table-body';

/**
 * Makes scrolling tables reachable with the keyboard (WCAG 2.2, 2.1.1), which the library does not;
 * follows changes of the page. @returns stops it
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
