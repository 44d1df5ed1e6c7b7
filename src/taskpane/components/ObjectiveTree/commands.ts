import type { KeyboardEvent } from 'react';
import type { DropZone } from '../../../core/editing/allowedMoves';

/** What a person can ask for at a row of the tree. */
export type Command =
  'add' | 'rename' | 'up' | 'down' | 'moveBelow' | 'cut' | 'paste' | 'remove' | 'menu' | 'goTo';

const PLAIN_KEYS: Readonly<Record<string, Command>> = {
  Insert: 'add',
  F2: 'rename',
  Delete: 'remove',
  Enter: 'goTo',
  ContextMenu: 'menu',
};
const WITH_ALT: Readonly<Record<string, Command>> = { ArrowUp: 'up', ArrowDown: 'down' };
const WITH_CTRL: Readonly<Record<string, Command>> = { x: 'cut', v: 'paste' };

/** Where the mouse was, in the pane. */
export interface Point {
  x: number;
  y: number;
}

type Keys = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** What a key asks for at the row that has the focus; null: nothing. */
export function commandOf({ key, altKey, ctrlKey, metaKey, shiftKey }: Keys): Command | null {
  if (shiftKey) return key === 'F10' ? 'menu' : null;
  if (altKey) return WITH_ALT[key] ?? null;
  if (ctrlKey || metaKey) return WITH_CTRL[key.toLowerCase()] ?? null;
  return PLAIN_KEYS[key] ?? null;
}

/** What rows can be asked for, by key, menu or mouse. */
export interface TreeCommands {
  /** `at`: the element it was asked at; `point`: where the mouse was. */
  onCommand(command: Command, node: string, at: HTMLElement, point?: Point): void;
  /** Whether rows may be dragged at all. */
  draggable: boolean;
  canDrop(node: string, target: string, zone: DropZone): boolean;
  onDrop(node: string, target: string, zone: DropZone): void;
}
