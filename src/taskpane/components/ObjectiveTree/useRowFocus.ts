import { useLayoutEffect, useRef } from 'react';
import type { TreeState } from './useTreeState';

/** Where the focus is among the rows: where a person moves it, and where a change wishes it. */
export function useRowFocus({ focused, setActive }: TreeState, focusOn: { node: string } | null) {
  const activeRow = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const servedFocus = useRef(focusOn);
  useLayoutEffect(() => {
    // A wish from before this tree was mounted is none of its business.
    if (focused !== servedFocus.current) activeRow.current?.focus({ preventScroll: true });
    servedFocus.current = focused;
  }, [focused]);
  useLayoutEffect(() => {
    if (focusWanted.current) activeRow.current?.focus({ preventScroll: true });
    focusWanted.current = false;
  });

  function moveTo(index: number): void {
    focusWanted.current = true;
    setActive(index);
  }

  return { activeRow, moveTo };
}
