import { formSheetsOf } from '../../../core/editing/forms';
import type { PlanNode } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { nodeLabel, useEditing } from '../../editing';
import { PaneDialog } from '../PaneDialog';

/** Asks before a node goes, naming it and how many go with it. */
export function RemoveDialog({ node, onClose }: { node: PlanNode; onClose(): void }) {
  const say = useSay();
  const { plan, change, moves } = useEditing();
  const count = moves.tree.subtree(node.id).length - 1;
  const forms = formSheetsOf(plan, moves.tree, node);
  const sheets = plan.sheets.flatMap(({ id, name }) => (forms?.includes(id) ? [`«${name}»`] : [])).join(', ');
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
      {forms && <p>{say({ id: 'pane.remove.sheets', params: { sheets } })}</p>}
    </PaneDialog>
  );
}
