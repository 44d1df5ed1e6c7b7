import { useCallback, useEffect, useRef, useState } from 'react';

/** Rows rendered above and below the view, so that scrolling shows no gaps. */
const MARGIN = 5;
/** Height of the view until it has been measured, in pixels. */
const UNMEASURED = 640;

/** Which of many rows of equal height are in view: only these are rendered. */
export function useRowsInView(count: number, rowHeight: number) {
  const box = useRef<HTMLDivElement>(null);
  const [firstInView, setFirstInView] = useState(0);
  const [height, setHeight] = useState(UNMEASURED);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    // Hidden behind another tab it measures 0: the last height then stays.
    const observer = new ResizeObserver(() => element.clientHeight > 0 && setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const onScroll = useCallback(() => {
    setFirstInView(Math.floor((box.current?.scrollTop ?? 0) / rowHeight));
  }, [rowHeight]);
  const reveal = useCallback(
    (index: number) => {
      const element = box.current;
      if (!element) return;
      const start = index * rowHeight;
      const lowestTop = start + rowHeight - element.clientHeight;
      element.scrollTop = Math.min(start, Math.max(lowestTop, element.scrollTop));
    },
    [rowHeight],
  );
  const page = Math.max(1, Math.floor(height / rowHeight));
  return {
    box,
    onScroll,
    reveal,
    page,
    first: Math.max(0, firstInView - MARGIN),
    end: Math.min(count, firstInView + page + 1 + MARGIN),
  };
}
