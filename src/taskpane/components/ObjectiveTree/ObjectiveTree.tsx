import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { DropZone } from '../../../core/editing/allowedMoves';
import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { pathTo, type Branch } from './branches';
import { commandOf, type Command } from './commands';
import { destination, typedAhead } from './navigation';
import { useStyles } from './ObjectiveTree.styles';
import { gravestBelow } from './severities';
import { ROW_HEIGHT, TreeItem } from './TreeItem';
import { rowUnder, useRowDrag } from './useRowDrag';
import { useRowsInView } from './useRowsInView';
import { expandKey, initiallyExpanded, visibleRows } from './visibleRows';

/** Letters typed within this many milliseconds belong to one search. */
const TYPING_PAUSE = 600;

interface ObjectiveTreeProps {
  branches: readonly Branch[];
  /** Gravest finding of a node, by node id. */
  severities: ReadonlyMap<string, Severity>;
  selected: string | null;
  /** The node whose row waits for Ctrl+V. */
  cut: string | null;
  /** The node that takes the focus; each new object is a new wish. */
  focusOn: { node: string } | null;
  onSelect(node: string): void;
  /** null: the tree is only looked at. */
  commands: TreeCommands | null;
}

interface TreeCommands {
  /** The node of the row that has, or last had, the focus. */
  onActive(node: string | null): void;
  /** `at`: the element it was asked at. */
  onCommand(command: Command, node: string, at: HTMLElement): void;
  /** Whether rows may be dragged at all. */
  draggable: boolean;
  canDrop(node: string, target: string, zone: DropZone): boolean;
  onDrop(node: string, target: string, zone: DropZone): void;
}

/**
 * The tree of objectives: one tab stop, arrows inside (WAI-ARIA tree pattern).
 * Only the rows in view are rendered, and the one that has the focus: it must not vanish when it is scrolled away.
 */
export function ObjectiveTree({
  branches,
  severities,
  selected,
  cut,
  focusOn,
  onSelect,
  commands,
}: ObjectiveTreeProps) {
  const say = useSay();
  const styles = useStyles();
  const [expanded, setExpanded] = useState(() => initiallyExpanded(branches));
  const [activeKey, setActiveKey] = useState(branches[0]?.key ?? '');
  const [focused, setFocused] = useState(focusOn);
  const below = useMemo(() => gravestBelow(branches, severities), [branches, severities]);
  const path = focusOn !== focused && focusOn ? pathTo(branches, focusOn.node) : [];
  if (focusOn !== focused) {
    setFocused(focusOn);
    const last = path.at(-1);
    if (last) {
      setExpanded(new Set([...expanded, ...path.slice(0, -1).map(expandKey)]));
      setActiveKey(last.key);
    }
  }
  const rows = useMemo(() => visibleRows(branches, expanded), [branches, expanded]);
  const active = Math.max(
    0,
    rows.findIndex(({ branch }) => branch.key === activeKey),
  );
  const { box, onScroll, reveal, page, first, end } = useRowsInView(rows.length, ROW_HEIGHT);
  const activeRow = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const servedFocus = useRef(focusOn);
  const typed = useRef({ text: '', at: 0 });
  const { mark, handlers } = useRowDrag({
    nodeAt: (index) => rows[index]?.branch.node ?? null,
    canDrop: (node, target, zone) => commands?.canDrop(node, target, zone) ?? false,
    onDrop: (node, target, zone) => commands?.onDrop(node, target, zone),
    onStart: moveTo,
  });

  useLayoutEffect(() => {
    // A wish from before this tree was mounted is none of its business.
    if (focused !== servedFocus.current) activeRow.current?.focus({ preventScroll: true });
    servedFocus.current = focused;
  }, [focused]);
  useLayoutEffect(() => {
    if (focusWanted.current) activeRow.current?.focus({ preventScroll: true });
    focusWanted.current = false;
  });
  useEffect(() => reveal(active), [reveal, active, page]);

  function moveTo(index: number): void {
    const branch = rows[index]?.branch;
    if (!branch) return;
    focusWanted.current = true;
    setActiveKey(branch.key);
  }

  function setOpen(keys: readonly string[], open: boolean): void {
    const next = new Set(expanded);
    for (const key of keys) {
      if (open) next.add(key);
      else next.delete(key);
    }
    setExpanded(next);
  }

  /** A node is selected; a group, which has nothing more to say, opens or closes. */
  function choose({ branch, expanded: isOpen }: (typeof rows)[number]): void {
    if (branch.node !== null) onSelect(branch.node);
    else if (isOpen !== null) setOpen([expandKey(branch)], !isOpen);
  }

  function onClick(event: MouseEvent): void {
    const place = rowUnder(event);
    const row = place && rows[place.index];
    if (!row || !(event.target instanceof Element)) return;
    moveTo(place.index);
    if (row.expanded !== null && event.target.closest('[data-toggle]'))
      setOpen([expandKey(row.branch)], !row.expanded);
    else if (event.target.closest('[data-menu]')) ask('menu', event);
    else choose(row);
  }

  function onContextMenu(event: MouseEvent): void {
    const place = rowUnder(event);
    if (!place || !commands) return;
    event.preventDefault();
    moveTo(place.index);
    ask('menu', event);
  }

  function ask(command: Command, event: { target: EventTarget }): void {
    const place = rowUnder(event);
    const node = place && rows[place.index]?.branch.node;
    if (node && place.element instanceof HTMLElement) commands?.onCommand(command, node, place.element);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[active];
    if (!row) return;
    const command = commands && commandOf(event);
    if (command) {
      ask(command, event);
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const index = destination(event.key, rows, active, page);
    if (index !== null) moveTo(index);
    else if (event.key === 'ArrowRight' && row.expanded === false) setOpen([expandKey(row.branch)], true);
    else if (event.key === 'ArrowLeft' && row.expanded) setOpen([expandKey(row.branch)], false);
    else if (event.key === 'Enter' || event.key === ' ') choose(row);
    else if (event.key === '*') setOpen(siblingsOf(active), true);
    else if (event.key.length === 1) typeAhead(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  }

  function siblingsOf(index: number): string[] {
    const parent = rows[index]?.parent;
    return rows.filter((row) => row.parent === parent).map(({ branch }) => expandKey(branch));
  }

  function typeAhead(key: string, at: number): void {
    const begun = at - typed.current.at < TYPING_PAUSE ? typed.current.text : '';
    typed.current = { text: begun + key.toLowerCase(), at };
    const index = typedAhead(typed.current.text, rows, active);
    if (index !== null) moveTo(index);
  }

  return (
    <div
      ref={box}
      role="tree"
      tabIndex={-1}
      aria-label={say({ id: 'pane.tree.name' })}
      className={styles.tree}
      onScroll={onScroll}
      onFocus={(event) => {
        const branch = rows[rowUnder(event)?.index ?? -1]?.branch;
        if (!branch) return;
        setActiveKey(branch.key);
        commands?.onActive(branch.node);
      }}
      onClick={onClick}
      onContextMenu={onContextMenu}
      onKeyDown={onKeyDown}
      {...handlers}
    >
      <div role="presentation" className={styles.sheet} style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.map((row, index) => {
          const { branch } = row;
          return (index >= first && index < end) || index === active ? (
            <TreeItem
              key={branch.key}
              ref={index === active ? activeRow : null}
              row={row}
              index={index}
              active={index === active}
              selected={branch.node !== null && branch.node === selected}
              severity={severities.get(branch.node ?? '') ?? null}
              severityBelow={row.expanded === false ? (below.get(branch.key) ?? null) : null}
              cut={branch.node !== null && branch.node === cut}
              hasMenu={commands !== null && branch.node !== null}
              draggable={commands?.draggable === true && branch.node !== null}
              dropZone={mark?.index === index ? mark.zone : null}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
