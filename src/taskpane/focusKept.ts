import { useEffect, type RefObject } from 'react';

/** In milliseconds: components that know better where the focus goes have taken it by then. */
const OTHERS_FIRST = 100;

/** When what has the focus goes away or is hidden, the focus goes to the fallback instead of being lost. */
export function useFocusKept(fallback: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let focused: Element | null = null;
    let pause: ReturnType<typeof setTimeout> | undefined;
    const onFocusIn = ({ target }: FocusEvent): void => {
      focused = target instanceof Element ? target : null;
    };
    const isLost = (): boolean =>
      focused !== null && (!focused.isConnected || focused.closest('[hidden]') !== null);
    const rescue = (): void => {
      const { activeElement } = document;
      const isNowhere = activeElement === null || activeElement === document.body;
      if (isLost() && isNowhere && document.hasFocus()) fallback.current?.focus();
    };
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(pause);
      pause = setTimeout(rescue, OTHERS_FIRST);
    });
    document.addEventListener('focusin', onFocusIn);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden'] });
    return () => {
      clearTimeout(pause);
      observer.disconnect();
      document.removeEventListener('focusin', onFocusIn);
    };
  }, [fallback]);
}
