import { useMemo } from 'react';
import type { Field } from '../../../core/editing/edit';
import { missingBelow } from '../../../core/plan/missingBelow';
import type { Finding } from '../../../core/plan/plan';
import type { NodeResult } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import { useSay } from '../../catalogue';
import { useEditing } from '../../editing';
import { CellMessages } from '../CellMessages';
import { DirectionChoice } from '../DirectionChoice';
import { LargestLosses } from '../LargestLosses';
import { MissingList } from '../MissingList';
import { NodeForm } from '../NodeForm';
import { ScoreBreakdown } from '../ScoreBreakdown';
import { NodeFacts } from './NodeFacts';
import { NodeScore } from './NodeScore';
import { useStyles } from './NodeDetail.styles';
import { WeightButtons } from './WeightButtons';

interface NodeDetailProps {
  result: NodeResult;
  /** Those of this node. */
  findings: readonly Finding[];
  /** Whether its fields are open, and which takes the focus. */
  form: 'first' | Field | null;
  /** The fields are closed. */
  onClose(): void;
  onDecide(operator: Operator | null): void;
  /** Shows another node. */
  onShow(node: string): void;
}

/** Everything known about the selected node: what the sheet says, what was computed and why; or its fields, to change. */
export function NodeDetail({ form, onClose, ...shown }: NodeDetailProps) {
  const { result } = shown;
  return form ? <NodeForm node={result.node} focusOn={form} onClose={onClose} /> : <Explained {...shown} />;
}

function Explained({ result, findings, onDecide, onShow }: Omit<NodeDetailProps, 'form' | 'onClose'>) {
  const say = useSay();
  const styles = useStyles();
  const { blocked } = useEditing();
  const { computed, explanation, byHand, contributions } = result;
  const missing = useMemo(() => missingBelow(result), [result]);
  const isFinding = (id: string): boolean => findings.some(({ message }) => message.id === id);
  const hasLevelsBelow = contributions.some(({ child }) => child.contributions.length > 0);
  return (
    <>
      <NodeScore result={result} />
      {findings.length > 0 && <CellMessages items={findings} />}
      <DirectionChoice result={result} blocked={blocked} onDecide={onDecide} />
      {computed !== null && explanation && <p className={styles.explanation}>{explanation}</p>}
      {byHand && <p className={styles.note}>{say({ id: `pane.byHand.${byHand}` })}</p>}
      {/* What is a finding of the node stands above already. */}
      <MissingList missing={missing.filter(({ message }) => !isFinding(message.id))} />
      {contributions.length > 0 && <ScoreBreakdown result={result} onShow={onShow} />}
      {hasLevelsBelow && <LargestLosses result={result} onShow={onShow} />}
      <NodeFacts result={result} />
      {contributions.length > 1 && <WeightButtons parent={result.node} />}
    </>
  );
}
