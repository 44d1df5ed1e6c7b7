import { useMemo, useState } from 'react';
import { pathTo, type Branch } from './branches';
import { expandKey, initiallyExpanded, visibleRows, type TreeRow } from './visibleRows';

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

/** @param focusOn the node that takes the focus, whatever is closed above it; each new object is a new wish */
export function useTreeState(branches: readonly Branch[], focusOn: { node: string } | null): TreeState {
  const [expanded, setExpanded] = useState(() => initiallyExpanded(branches));
  const [activeKey, setActiveKey] = useState(branches[0]?.key ?? '');
  const [focused, setFocused] = useState(focusOn);
  if (focusOn !== focused) {
    setFocused(focusOn);
    const path = focusOn ? pathTo(branches, focusOn.node) : [];
    const last = path.at(-1);
    if (last) {
      setExpanded(new Set([...expanded, ...path.slice(0, -1).map(expandKey)]));
      setActiveKey(last.key);
    }
  }
  const rows = useMemo(() => visibleRows(branches, expanded), [branches, expanded]);
  return {
    rows,
    active: Math.max(
      0,
      rows.findIndex(({ branch }) => branch.key === activeKey),
    ),
    setActive: (index) => setActiveKey((key) => rows[index]?.branch.key ?? key),
    setOpen(changed, open) {
      const next = new Set(expanded);
      for (const key of changed.map(expandKey)) {
        if (open) next.add(key);
        else next.delete(key);
      }
      setExpanded(next);
    },
    focused,
  };
}
