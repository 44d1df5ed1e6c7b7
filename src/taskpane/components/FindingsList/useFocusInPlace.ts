import { useCallback, useEffect, useRef, type FocusEvent, type RefObject } from 'react';
import type { CheckedFinding } from '../../../core/checks/rule';

/** Marks the line of a finding. */
export const FINDING_LINE = { 'data-finding': '' } as const;

/**
 * When the finding that had the focus is gone, the focus goes to the one in its place, so that several are decided or mended
 * in a row; after the last one, and after what was accepted came back, to what shows the accepted ones, or the list.
 */
export function useFocusInPlace(findings: readonly CheckedFinding[]) {
  const list = useRef<HTMLDivElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  const focused = useRef<{ element: Element; place: number } | null>(null);

  function onFocus({ target }: FocusEvent<HTMLElement>): void {
    // Menus and dialogs are part of it, but stand elsewhere in the page.
    if (!list.current?.contains(target)) return;
    const place = linesIn(list).findIndex((line) => line.contains(target));
    focused.current = { element: target, place };
  }

  const keepFocus = useCallback((): void => {
    setTimeout(() => {
      const { activeElement } = document;
      const isNowhere = activeElement === null || activeElement === document.body;
      if (!isNowhere || !focused.current) return;
      const { place } = focused.current;
      const lines = place < 0 ? [] : linesIn(list);
      const line = lines[Math.min(place, lines.length - 1)];
      (line?.querySelector('button') ?? toggle.current ?? list.current)?.focus();
    });
  }, []);
  // Mended, or changed in the sheet: who has gone elsewhere since is not called back.
  useEffect(() => {
    if (focused.current && !focused.current.element.isConnected) keepFocus();
  }, [keepFocus, findings]);

  return { list, toggle, onFocus, keepFocus };
}

function linesIn(list: RefObject<HTMLElement | null>): Element[] {
  return [...(list.current?.querySelectorAll('[data-finding]') ?? [])];
}
