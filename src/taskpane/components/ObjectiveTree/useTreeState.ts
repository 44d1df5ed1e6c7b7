import { useMemo, useState } from 'react';
import type { SheetPlace } from '../../sheetPlace';
import { pathTo, type Branch } from './branches';
import { expandKey, initiallyExpanded, visibleRows, withBelow, type TreeRow } from './visibleRows';

/** Which branches are open, and which row has, or last had, the focus. */
export interface TreeState {
  rows: readonly TreeRow[];
  /** Index of the row that is the tab stop. */
  active: number;
  setActive(index: number): void;
  setOpen(branches: readonly Branch[], open: boolean): void;
  /** The last wish for the focus that was heard. */
  focused: { node: string } | null;
}

/** What a person or a change wishes for; each new object is a new wish. */
export interface TreeWishes {
  /** The node that takes the focus, whatever is closed above it. */
  focusOn: { node: string } | null;
  /** Where the person is in the sheet: its row comes into view, and the focus stays where it is. */
  inSheet: SheetPlace | null;
  /** All branches open, or only the roots. */
  opening: { all: boolean } | null;
  /** What the branches are narrowed to: all is open then, but what is closed by hand; null: they are not. */
  narrowedTo: string | null;
}

export function useTreeState(branches: readonly Branch[], wishes: TreeWishes): TreeState {
  const { focusOn, inSheet, opening, narrowedTo } = wishes;
  const [expanded, setExpanded] = useState(() => initiallyExpanded(branches));
  const [closed, setClosed] = useState<ReadonlySet<string>>(NONE_CLOSED);
  const [activeKey, setActiveKey] = useState(branches[0]?.key ?? '');
  const [heard, setHeard] = useState(wishes);
  const isNarrowed = narrowedTo !== null;

  function mark(changed: readonly Branch[], open: boolean): void {
    const keys = changed.map(expandKey);
    if (isNarrowed) setClosed((known) => (open ? withoutKeys(known, keys) : new Set([...known, ...keys])));
    else setExpanded((known) => (open ? new Set([...known, ...keys]) : withoutKeys(known, keys)));
  }

  /** Brings its row into view, whatever is closed above it. */
  function show(node: string): void {
    const path = pathTo(branches, node);
    const last = path.at(-1);
    if (!last) return;
    mark(path.slice(0, -1), true);
    setActiveKey(last.key);
  }

  const isElsewhere = inSheet?.cell !== heard.inSheet?.cell;
  if (
    isElsewhere ||
    focusOn !== heard.focusOn ||
    opening !== heard.opening ||
    narrowedTo !== heard.narrowedTo
  ) {
    setHeard({ focusOn, inSheet, opening, narrowedTo });
    if (narrowedTo !== heard.narrowedTo) setClosed(NONE_CLOSED);
    if (isElsewhere && inSheet) show(inSheet.node);
    if (focusOn && focusOn !== heard.focusOn) show(focusOn.node);
    if (opening && opening !== heard.opening) {
      const all = [...withBelow(branches)];
      mark(opening.all ? all : all.filter((branch) => !branches.includes(branch)), opening.all);
    }
  }
  const rows = useMemo(
    () =>
      visibleRows(branches, (branch) =>
        isNarrowed ? !closed.has(expandKey(branch)) : expanded.has(expandKey(branch)),
      ),
    [branches, isNarrowed, closed, expanded],
  );
  const active = rows.findIndex(({ branch }) => branch.key === activeKey);
  return {
    rows,
    active: Math.max(0, active),
    setActive: (index) => setActiveKey((key) => rows[index]?.branch.key ?? key),
    setOpen: mark,
    focused: heard.focusOn,
  };
}

const NONE_CLOSED: ReadonlySet<string> = new Set();

function withoutKeys(known: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  const gone = new Set(keys);
  return new Set([...known].filter((key) => !gone.has(key)));
}
