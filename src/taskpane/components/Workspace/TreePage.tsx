import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import type { Finding } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import type { Message } from '../../../messages/message';
import { cellOfNode, useCells } from '../../cells';
import { useEditing } from '../../editing';
import type { SheetPlace } from '../../sheetPlace';
import { isNarrowed, type TreeView } from '../../treeView';
import { gravestByNode, ObjectiveTree } from '../ObjectiveTree';
import { Narrowing } from './Narrowing';
import { SelectedNode } from './SelectedNode';
import { TreeDialogs } from './TreeDialogs';
import { useCommands } from './useCommands';
import type { Selection } from './useSelection';
import { useShownTree } from './useShownTree';
import { useStyles } from './Workspace.styles';

interface TreePageProps {
  results: Results;
  /** Of the reading and of the computation. */
  findings: readonly Finding[];
  view: TreeView;
  onView(change: Partial<TreeView>): void;
  selection: Selection;
  /** The node that takes the focus; each new object is a new wish. */
  focusOn: { node: string } | null;
  inSheet: SheetPlace | null;
  onFocus(node: string): void;
  /** All branches open, or only the roots; each new object is a new wish. */
  opening: { all: boolean } | null;
  onDecide(nodes: readonly string[], operator: Operator | null): void;
  /** What is asked, or was done, above the tree. */
  children: ReactNode;
}

/** The tree, and below it the node that is selected. */
export function TreePage(props: TreePageProps) {
  const { results, findings, view, onView, selection, focusOn, inSheet, onFocus, opening } = props;
  const { onDecide, children } = props;
  const styles = useStyles();
  const cells = useCells();
  const editing = useEditing();
  const { plan, blocked } = editing;
  const { selected } = selection;
  const severities = useMemo(() => gravestByNode(findings), [findings]);
  const { branches, found, narrowedTo } = useShownTree(results, view, severities);
  const result = selected === null ? undefined : results.byId.get(selected);
  const fixed = whyFixed(view);
  const commands = useCommands({
    editing,
    fixed,
    onRename: (node) => void selection.select(node, 'name'),
    onGoTo: (node) => {
      const at = cellOfNode(node);
      if (selection.select(node.id) && at) cells.goTo(at);
    },
  });

  /** Gives up, one thing at a time; what a menu or a form makes of the key is theirs. */
  function onKeyDown({ key, target, currentTarget, defaultPrevented }: KeyboardEvent): void {
    if (key !== 'Escape' || defaultPrevented || !currentTarget.contains(target as Node)) return;
    if (commands.release()) return;
    if (selected !== null) selection.close();
    else closeSearch();
  }

  function closeSearch(): void {
    onView({ text: null });
    selection.focusRow();
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.tree} onKeyDown={onKeyDown}>
      {children}
      <Narrowing {...{ view, onView, found }} rules={results.rules} onFocus={onFocus} onClose={closeSearch} />
      <ObjectiveTree
        // Another grouping, or another plan in front: opened anew.
        key={[view.grouping, plan.layout, plan.sheets[0]?.id].join(' ')}
        branches={branches}
        opening={opening}
        narrowedTo={narrowedTo}
        severities={severities}
        selected={selected}
        cut={commands.cut}
        focusOn={focusOn}
        inSheet={inSheet}
        onSelect={(node) => void selection.select(node)}
        commands={{
          onCommand: commands.run,
          draggable: !blocked && !fixed,
          canDrop: (node, target, zone) => editing.moves.dropped(node, target, zone) !== null,
          onDrop: (node, target, zone) => {
            const move = editing.moves.dropped(node, target, zone);
            if (move) void editing.change(move);
          },
        }}
      />
      {result && <SelectedNode {...{ result, findings, selection, onDecide }} onShow={onFocus} />}
      <TreeDialogs commands={commands} />
    </div>
  );
}

/** Why the tree cannot be rearranged while it is looked at in this way; null: it can. */
function whyFixed(view: TreeView): Message | null {
  if (view.grouping !== 'areas') return { id: 'pane.blocked.view' };
  return view.sort !== 'plan' || isNarrowed(view) ? { id: 'pane.blocked.narrowed' } : null;
}
