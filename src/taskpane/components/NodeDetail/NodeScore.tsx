import { Button } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { cellName } from '../../../core/sheet/address';
import { formatPercent } from '../../../core/number/formatNumber';
import type { NodeResult } from '../../../core/plan/results';
import { useSay } from '../../catalogue';
import { cellOfNode, useCells } from '../../cells';
import { evaluatedMessage } from '../../displayText';
import { StatusBadge } from '../StatusBadge';
import { useStyles } from './NodeDetail.styles';

/** What a node is called, how it stands and how much of it was evaluated, and the way to its cell. */
export function NodeScore({ result }: { result: NodeResult }) {
  const say = useSay();
  const cells = useCells();
  const styles = useStyles();
  const { node, score, status, contributions } = result;
  const at = cellOfNode(node);
  const goTo = at ? say({ id: 'pane.detail.goTo', params: { cell: cells.nameOf(at) } }) : '';
  const evaluated = contributions.length > 0 ? evaluatedMessage(result) : null;
  return (
    <>
      {node.name && <h2 className={styles.name}>{node.name}</h2>}
      <div className={styles.result}>
        <span className={styles.score}>
          {score === null ? say({ id: 'pane.noScore' }) : formatPercent(score)}
        </span>{' '}
        <StatusBadge status={status} />{' '}
        {evaluated && <span className={styles.evaluated}>{say(evaluated)}</span>}
        {at && (
          <Button
            size="small"
            icon={<ArrowRight16Regular />}
            iconPosition="after"
            aria-label={goTo}
            title={goTo}
            onClick={() => cells.goTo(at)}
          >
            {cellName(at.row, at.column)}
          </Button>
        )}
      </div>
    </>
  );
}
