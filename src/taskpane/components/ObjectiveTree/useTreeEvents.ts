import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { commandOf, type Command, type Point } from './commands';
import { destination, typedAhead } from './navigation';
import { rowUnder } from './useRowDrag';
import type { TreeState } from './useTreeState';
import type { TreeRow } from './visibleRows';

/** Letters typed within this many milliseconds belong to one search. */
const TYPING_PAUSE = 600;

interface TreeEvents {
  state: TreeState;
  /** Rows that fit in the view. */
  page: number;
  /** Brings the focus to a row. */
  moveTo(index: number): void;
  onSelect(node: string): void;
  /** null: the tree is only looked at. */
  onCommand: ((command: Command, node: string, at: HTMLElement, point?: Point) => void) | null;
}

/** What mouse and keys do in the tree (WAI-ARIA tree pattern, and the commands of its rows). */
export function useTreeEvents({ state, page, moveTo, onSelect, onCommand }: TreeEvents) {
  const { rows, active, setOpen } = state;
  const typed = useRef({ text: '', at: 0 });

  /** A node is selected; a group, which has nothing more to say, opens or closes. */
  function choose({ branch, expanded }: TreeRow): void {
    if (branch.node !== null) onSelect(branch.node);
    else if (expanded !== null) setOpen([branch], !expanded);
  }

  function ask(command: Command, event: { target: EventTarget }, point?: Point): void {
    const place = rowUnder(event);
    const node = place && rows[place.index]?.branch.node;
    if (node && place.element instanceof HTMLElement) onCommand?.(command, node, place.element, point);
  }

  function onClick(event: MouseEvent): void {
    const place = rowUnder(event);
    const row = place && rows[place.index];
    if (!row) return;
    moveTo(place.index);
    if (row.expanded !== null && isIn(event, '[data-toggle]')) setOpen([row.branch], !row.expanded);
    else if (isIn(event, '[data-menu]')) ask('menu', event);
    else choose(row);
  }

  function onDoubleClick(event: MouseEvent): void {
    if (!isIn(event, '[data-toggle], [data-menu]')) ask('goTo', event);
  }

  function onContextMenu(event: MouseEvent): void {
    const place = rowUnder(event);
    if (!place || !onCommand) return;
    event.preventDefault();
    moveTo(place.index);
    // The menu key of the keyboard has no place of its own.
    const { clientX: x, clientY: y, button } = event;
    ask('menu', event, button === 2 ? { x, y } : undefined);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[active];
    if (!row) return;
    const command = onCommand && row.branch.node !== null ? commandOf(event) : null;
    if (command) ask(command, event);
    else if (event.ctrlKey || event.altKey || event.metaKey || !pressed(event, row)) return;
    event.preventDefault();
  }

  /** Whether the key means something here. */
  function pressed({ key, timeStamp }: KeyboardEvent, row: TreeRow): boolean {
    const index = destination(key, rows, active, page);
    if (index !== null) moveTo(index);
    else if (key === 'ArrowRight' && row.expanded === false) setOpen([row.branch], true);
    else if (key === 'ArrowLeft' && row.expanded) setOpen([row.branch], false);
    else if (key === 'Enter' || key === ' ') choose(row);
    else if (key === '*') setOpen(siblingsOf(row), true);
    else if (key.length === 1) typeAhead(key, timeStamp);
    else return false;
    return true;
  }

  function siblingsOf({ parent }: TreeRow): TreeRow['branch'][] {
    return rows.filter((row) => row.parent === parent).map(({ branch }) => branch);
  }

  function typeAhead(key: string, at: number): void {
    const begun = at - typed.current.at < TYPING_PAUSE ? typed.current.text : '';
    typed.current = { text: begun + key.toLowerCase(), at };
    const index = typedAhead(typed.current.text, rows, active);
    if (index !== null) moveTo(index);
  }

  return { onClick, onDoubleClick, onContextMenu, onKeyDown };
}

function isIn({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null;
}
