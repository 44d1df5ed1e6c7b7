import { useMemo, type KeyboardEvent, type ReactNode } from 'react';
import { groupResults } from '../../../core/plan/grouping';
import type { Finding } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import type { Message } from '../../../messages/message';
import { cellOfNode, useCells } from '../../cells';
import { useEditing } from '../../editing';
import { NodeDetail } from '../NodeDetail';
import { branchesOf, gravestByNode, groupBranches, ObjectiveTree, type Branch } from '../ObjectiveTree';
import type { TreeView } from '../TreeTools';
import { DetailPane } from './DetailPane';
import { TreeDialogs } from './TreeDialogs';
import { useCommands } from './useCommands';
import type { Selection } from './useSelection';
import { useStyles } from './Workspace.styles';

interface TreePageProps {
  results: Results;
  /** Of the reading and of the computation. */
  findings: readonly Finding[];
  view: TreeView;
  selection: Selection;
  /** The node that takes the focus; each new object is a new wish. */
  focusOn: { node: string } | null;
  onDecide(nodes: readonly string[], operator: Operator | null): void;
  /** What is asked, or was done, above the tree. */
  children: ReactNode;
}

/** The tree, and below it the node that is selected. */
export function TreePage(props: TreePageProps) {
  const { results, findings, view, selection, focusOn, onDecide, children } = props;
  const styles = useStyles();
  const cells = useCells();
  const editing = useEditing();
  const { plan, blocked } = editing;
  const { selected, form } = selection;
  const severities = useMemo(() => gravestByNode(findings), [findings]);
  const branches = useMemo(() => branchesIn(view, results), [results, view]);
  const result = selected === null ? undefined : results.byId.get(selected);
  const fixed: Message | null = view === 'areas' ? null : { id: 'pane.blocked.view' };
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
    if (!commands.release()) selection.close();
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.tree} onKeyDown={onKeyDown}>
      {children}
      <ObjectiveTree
        // Another view, or another plan in front: opened anew.
        key={[view, plan.layout, plan.sheets[0]?.id].join(' ')}
        branches={branches}
        severities={severities}
        selected={selected}
        cut={commands.cut}
        focusOn={focusOn}
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
      {result && (
        <DetailPane node={result.node} isEditing={form !== null} onClose={selection.close}>
          <NodeDetail
            key={selected}
            result={result}
            findings={findings.filter(({ node }) => node === selected)}
            form={form}
            onDecide={(operator) => onDecide([result.node.id], operator)}
            onForm={selection.showForm}
            onShow={(node) => void selection.select(node)}
          />
        </DetailPane>
      )}
      <TreeDialogs commands={commands} />
    </div>
  );
}

function branchesIn(view: TreeView, results: Results): Branch[] {
  return view === 'areas'
    ? branchesOf(results)
    : groupBranches(groupResults(results, view), results.rules, view);
}
