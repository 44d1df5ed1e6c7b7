import type { Finding } from '../../../core/plan/plan';
import type { NodeResult } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import { NodeDetail } from '../NodeDetail';
import { DetailPane } from './DetailPane';
import type { Selection } from './useSelection';

interface SelectedNodeProps {
  result: NodeResult;
  /** Of all nodes. */
  findings: readonly Finding[];
  selection: Selection;
  onDecide(nodes: readonly string[], operator: Operator | null): void;
  /** Brings the focus to another node. */
  onShow(node: string): void;
}

/** The node that is selected, in detail or with its fields open. */
export function SelectedNode({ result, findings, selection, onDecide, onShow }: SelectedNodeProps) {
  const { id } = result.node;
  return (
    <DetailPane
      node={result.node}
      isEditing={selection.form !== null}
      onEdit={() => selection.showForm('first')}
      onClose={selection.close}
    >
      <NodeDetail
        key={id}
        result={result}
        findings={findings.filter(({ node }) => node === id)}
        form={selection.form}
        onDecide={(operator) => onDecide([id], operator)}
        onClose={() => selection.showForm(null)}
        onShow={(node) => selection.select(node) && onShow(node)}
      />
    </DetailPane>
  );
}
