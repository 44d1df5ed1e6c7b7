import { useEffect, useRef } from 'react';

/** Ctrl+F anywhere in the pane, but where a dialog is open. */
export function useSearchKey(onSearch: () => void): void {
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isDialog = event.target instanceof Element && event.target.closest('[role="dialog"]');
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f' || isDialog) return;
      event.preventDefault();
      search.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
