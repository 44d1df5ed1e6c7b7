import type { PlanNode } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { nodeLabel, useEditing } from '../../editing';
import { PaneDialog } from '../PaneDialog';

/** Asks before a node goes, naming it and how many go with it. */
export function RemoveDialog({ node, onClose }: { node: PlanNode; onClose(): void }) {
  const say = useSay();
  const { change, moves } = useEditing();
  const count = moves.tree.subtree(node.id).length - 1;
  return (
    <PaneDialog
      title={{ id: 'pane.remove.title' }}
      action={{ id: 'pane.remove.do' }}
      onAction={() => change({ kind: 'remove', node: node.id }, 'here')}
      onClose={onClose}
    >
      <p>
        <strong>{nodeLabel(node) || say({ id: `pane.level.${node.level}` })}</strong>
      </p>
      <p>{say(count === 0 ? { id: 'pane.remove.one' } : { id: 'pane.remove.all', params: { count } })}</p>
    </PaneDialog>
  );
}
