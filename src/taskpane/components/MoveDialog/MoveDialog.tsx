import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanNode } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { nodeLabel, useEditing } from '../../editing';
import { PaneDialog } from '../PaneDialog';

interface MoveDialogProps {
  node: PlanNode;
  /** The nodes below which it may stand; at least one. */
  parents: readonly PlanNode[];
  onClose(): void;
}

/** A node goes below another one, chosen from a list. */
export function MoveDialog({ node, parents, onClose }: MoveDialogProps) {
  const say = useSay();
  const { change } = useEditing();
  const [parent, setParent] = useState(parents[0]?.id ?? '');
  return (
    <PaneDialog
      title={{ id: 'pane.move.title' }}
      action={{ id: 'pane.move.do' }}
      onAction={() => change({ kind: 'move', node: node.id, parent, before: null }, 'here')}
      onClose={onClose}
    >
      <p>{nodeLabel(node)}</p>
      <Field size="small" label={say({ id: 'pane.move.below' })}>
        <Select value={parent} onChange={(_, { value }) => setParent(value)}>
          {parents.map((one) => (
            <option key={one.id} value={one.id}>
              {nodeLabel(one) || say({ id: `pane.level.${one.level}` })}
            </option>
          ))}
        </Select>
      </Field>
    </PaneDialog>
  );
}
