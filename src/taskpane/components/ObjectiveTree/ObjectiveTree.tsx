import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { Severity } from '../../../core/plan/plan';
import type { NodeResult } from '../../../core/plan/results';
import { useSay } from '../../catalogue';
import { destination, typedAhead } from './navigation';
import { useStyles } from './ObjectiveTree.styles';
import { ROW_HEIGHT, TreeItem } from './TreeItem';
import { useRowsInView } from './useRowsInView';
import { initiallyExpanded, visibleRows } from './visibleRows';

/** Letters typed within this many milliseconds belong to one search. */
const TYPING_PAUSE = 600;

interface ObjectiveTreeProps {
  root: NodeResult;
  /** Gravest finding of a node, by node id. */
  severities: ReadonlyMap<string, Severity>;
  selected: string | null;
  onSelect(id: string): void;
}

/**
 * The tree of objectives: one tab stop, arrows inside (WAI-ARIA tree pattern).
 * Only the rows in view are rendered, and the one that has the focus: it must not vanish when it is scrolled away.
 */
export function ObjectiveTree({ root, severities, selected, onSelect }: ObjectiveTreeProps) {
  const say = useSay();
  const styles = useStyles();
  const [expanded, setExpanded] = useState(() => initiallyExpanded(root));
  const [activeId, setActiveId] = useState(root.node.id);
  const rows = useMemo(() => visibleRows(root, expanded), [root, expanded]);
  const active = Math.max(
    0,
    rows.findIndex(({ result }) => result.node.id === activeId),
  );
  const { box, onScroll, reveal, page, first, end } = useRowsInView(rows.length, ROW_HEIGHT);
  const activeRow = useRef<HTMLDivElement>(null);
  const focusWanted = useRef(false);
  const typed = useRef({ text: '', at: 0 });

  useLayoutEffect(() => {
    if (focusWanted.current) activeRow.current?.focus({ preventScroll: true });
    focusWanted.current = false;
  });
  useEffect(() => reveal(active), [reveal, active, page]);

  function moveTo(index: number): void {
    const id = rows[index]?.result.node.id;
    if (id === undefined) return;
    focusWanted.current = true;
    setActiveId(id);
  }

  function setOpen(ids: readonly string[], open: boolean): void {
    const next = new Set(expanded);
    for (const id of ids) {
      if (open) next.add(id);
      else next.delete(id);
    }
    setExpanded(next);
  }

  function onClick({ target }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const index = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? NaN);
    const row = rows[index];
    if (!row) return;
    moveTo(index);
    if (row.expanded !== null && target.closest('[data-toggle]'))
      setOpen([row.result.node.id], !row.expanded);
    else onSelect(row.result.node.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const row = rows[active];
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const { node } = row.result;
    const index = destination(event.key, rows, active, page);
    if (index !== null) moveTo(index);
    else if (event.key === 'ArrowRight' && row.expanded === false) setOpen([node.id], true);
    else if (event.key === 'ArrowLeft' && row.expanded) setOpen([node.id], false);
    else if (event.key === 'Enter' || event.key === ' ') onSelect(node.id);
    else if (event.key === '*') setOpen(siblingsOf(active), true);
    else if (event.key.length === 1) typeAhead(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  }

  function siblingsOf(index: number): string[] {
    const parent = rows[index]?.parent;
    return rows.filter((row) => row.parent === parent).map(({ result }) => result.node.id);
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
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.sheet} style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.map((row, index) =>
          (index >= first && index < end) || index === active ? (
            <TreeItem
              key={row.result.node.id}
              ref={index === active ? activeRow : null}
              row={row}
              index={index}
              active={index === active}
              selected={row.result.node.id === selected}
              severity={severities.get(row.result.node.id) ?? null}
            />
          ) : null,
        )}
      </div>
    </div>
  );
}
