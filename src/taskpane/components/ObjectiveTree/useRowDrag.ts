import { useState, type DragEvent } from 'react';
import type { DropZone } from '../../../core/editing/allowedMoves';

/** Where a row that is being dragged would be let go. */
export interface DropMark {
  index: number;
  zone: DropZone;
}

/** At the edges of a row one lets go beside it, in the middle into it. */
const EDGE_ZONE = 0.3;

/** The zone of a row at a height (0 at its top, 1 at its bottom), among those allowed. */
function zoneAt(height: number, allowed: (zone: DropZone) => boolean): DropZone | null {
  const edge = allowed('into') ? EDGE_ZONE : 0.5;
  const zone = height < edge ? 'before' : height > 1 - edge ? 'after' : 'into';
  if (allowed(zone)) return zone;
  return allowed('into') ? 'into' : null;
}

interface RowDrag {
  /** The node of a row, null when it cannot be dragged. */
  nodeAt(index: number): string | null;
  canDrop(node: string, target: string, zone: DropZone): boolean;
  onDrop(node: string, target: string, zone: DropZone): void;
  onStart(index: number): void;
}

/** Rows dragged onto rows: the handlers of the tree and where the mark stands. */
export function useRowDrag({ nodeAt, canDrop, onDrop, onStart }: RowDrag) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);

  function end(): void {
    setDragged(null);
    setMark(null);
  }

  function markAt(event: DragEvent): DropMark | null {
    const row = rowUnder(event);
    const target = row && nodeAt(row.index);
    if (!row || !target || dragged === null) return null;
    const { top, height } = row.element.getBoundingClientRect();
    const zone = zoneAt((event.clientY - top) / height, (candidate) => canDrop(dragged, target, candidate));
    return zone && { index: row.index, zone };
  }

  const handlers = {
    onDragStart(event: DragEvent): void {
      const row = rowUnder(event);
      const node = row && nodeAt(row.index);
      if (!row || !node) return event.preventDefault();
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', node);
      setDragged(node);
      onStart(row.index);
    },
    onDragOver(event: DragEvent): void {
      const next = markAt(event);
      // Only what is prevented here can be dropped on.
      if (next) event.preventDefault();
      if (next?.index !== mark?.index || next?.zone !== mark?.zone) setMark(next);
    },
    onDrop(event: DragEvent): void {
      const place = markAt(event);
      const target = place && nodeAt(place.index);
      end();
      if (!place || !target || dragged === null) return;
      event.preventDefault();
      onDrop(dragged, target, place.zone);
    },
    onDragEnd: end,
  };
  return { mark, handlers };
}

/** The row of the tree in which an event happened. */
export function rowUnder({ target }: { target: EventTarget }): { index: number; element: Element } | null {
  const element = target instanceof Element ? target.closest('[data-index]') : null;
  return element && { index: Number(element.getAttribute('data-index')), element };
}
