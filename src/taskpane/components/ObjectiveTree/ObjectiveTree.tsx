import { useEffect, useMemo, useState } from 'react';
import type { Severity } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import type { Branch } from './branches';
import type { TreeCommands } from './commands';
import { useStyles } from './ObjectiveTree.styles';
import { gravestBelow } from './severities';
import { ROW_HEIGHT, TreeItem } from './TreeItem';
import { rowUnder, useRowDrag } from './useRowDrag';
import { useRowFocus } from './useRowFocus';
import { useRowsInView } from './useRowsInView';
import { useTreeEvents } from './useTreeEvents';
import { useTreeState, type TreeWishes } from './useTreeState';

interface ObjectiveTreeProps extends TreeWishes {
  branches: readonly Branch[];
  /** Gravest finding of a node, by node id. */
  severities: ReadonlyMap<string, Severity>;
  selected: string | null;
  /** The node whose row waits for Ctrl+V. */
  cut: string | null;
  onSelect(node: string): void;
  /** null: the tree is only looked at. */
  commands: TreeCommands | null;
}

/**
 * The tree of objectives: one tab stop, arrows inside (WAI-ARIA tree pattern).
 * Only the rows in view are rendered, the tab stop, and the one that has the focus: it must not vanish when it is scrolled away.
 */
export function ObjectiveTree(props: ObjectiveTreeProps) {
  const { branches, severities, selected, cut, focusOn, inSheet, onSelect, commands } = props;
  const say = useSay();
  const styles = useStyles();
  const state = useTreeState(branches, props);
  const { rows, active, setActive } = state;
  const below = useMemo(() => gravestBelow(branches, severities), [branches, severities]);
  const { box, onScroll, reveal, page, first, end } = useRowsInView(rows.length, ROW_HEIGHT);
  const [focusedKey, setFocusedKey] = useState<string | null>(null);
  const { activeRow, moveTo } = useRowFocus(state, focusOn);
  const { mark, handlers } = useRowDrag({
    nodeAt: (index) => rows[index]?.branch.node ?? null,
    canDrop: (node, target, zone) => commands?.canDrop(node, target, zone) ?? false,
    onDrop: (node, target, zone) => commands?.onDrop(node, target, zone),
    onStart: moveTo,
  });
  const onCommand = commands?.onCommand ?? null;
  const events = useTreeEvents({ state, page, moveTo, onSelect, onCommand });

  useEffect(() => reveal(active), [reveal, active, page]);

  return (
    <div
      ref={box}
      role="tree"
      tabIndex={-1}
      aria-label={say({ id: 'pane.tree.name' })}
      className={styles.tree}
      onScroll={onScroll}
      onFocus={(event) => {
        const index = rowUnder(event)?.index ?? -1;
        setActive(index);
        setFocusedKey(rows[index]?.branch.key ?? null);
      }}
      {...events}
      {...handlers}
    >
      <div role="presentation" className={styles.sheet} style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.map((row, index) => {
          const { node, key } = row.branch;
          const isInView = index >= first && index < end;
          return isInView || index === active || key === focusedKey ? (
            <TreeItem
              key={key}
              ref={index === active ? activeRow : null}
              row={row}
              index={index}
              active={index === active}
              selected={node !== null && node === selected}
              inSheet={node !== null && node === inSheet?.node}
              severity={severities.get(node ?? '') ?? null}
              severityBelow={row.expanded === false ? (below.get(key) ?? null) : null}
              cut={node !== null && node === cut}
              hasMenu={commands !== null && node !== null}
              draggable={commands?.draggable === true && node !== null}
              dropZone={mark?.index === index ? mark.zone : null}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}
