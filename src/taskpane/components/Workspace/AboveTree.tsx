import { Link } from '@fluentui/react-components';
import type { PlanNode } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import type { Message } from '../../../messages/message';
import type { CalculationSummary } from '../../../session/state';
import { useSay } from '../../catalogue';
import type { TreeView } from '../../treeView';
import { DirectionQuestions } from '../DirectionQuestions';
import { outcomeOf } from '../Summary';
import { useStyles } from './Workspace.styles';

interface AboveTreeProps {
  /** null: nothing yet, or cells have changed since. */
  summary: CalculationSummary | null;
  /** Something else is asked first: one question at a time. */
  isAsked: boolean;
  results: Results;
  view: TreeView;
  blocked: Message | null;
  onSummary(): void;
  onDecide(nodes: readonly string[], operator: Operator): void;
  onShow(node: PlanNode): void;
}

/** What Calcola did, and what is asked or has to be known about the tree. */
export function AboveTree(props: AboveTreeProps) {
  const { summary, isAsked, results, view, blocked, onSummary, onDecide, onShow } = props;
  const say = useSay();
  const styles = useStyles();
  return (
    <>
      {summary && (
        <p className={styles.outcome}>
          {say(outcomeOf(summary))}{' '}
          <Link as="button" inline onClick={onSummary}>
            {say({ id: 'pane.summary.open' })}
          </Link>
        </p>
      )}
      {!isAsked && (
        <DirectionQuestions results={results} blocked={blocked} onDecide={onDecide} onShow={onShow} />
      )}
      {view.grouping === 'units' && (
        <p className={styles.outcome}>{say({ id: 'pane.view.units.noScore' })}</p>
      )}
    </>
  );
}
