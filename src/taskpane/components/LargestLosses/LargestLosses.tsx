import { Link } from '@fluentui/react-components';
import { formatNumber } from '../../../core/number/formatNumber';
import { largestLosses } from '../../../core/plan/losses';
import type { NodeResult } from '../../../core/plan/results';
import { useSay } from '../../catalogue';
import { nodeLabel } from '../../editing';
import { StatusLight } from '../StatusLight';
import { useStyles } from './LargestLosses.styles';

const LOSSES_SHOWN = 5;

interface LargestLossesProps {
  result: NodeResult;
  onShow(node: string): void;
}

/** The indicators that cost a node most points, wherever they stand below it. */
export function LargestLosses({ result, onShow }: LargestLossesProps) {
  const say = useSay();
  const styles = useStyles();
  const losses = largestLosses(result).slice(0, LOSSES_SHOWN);
  if (losses.length === 0) return null;
  return (
    <section className={styles.losses}>
      <h3 className={styles.title}>{say({ id: 'pane.losses' })}</h3>
      <ol className={styles.list}>
        {losses.map(({ result: { node, status }, lost }) => (
          <li key={node.id} className={styles.loss}>
            <StatusLight light={status.light} />
            <Link as="button" dir="auto" className={styles.link} onClick={() => onShow(node.id)}>
              {nodeLabel(node) || say({ id: `pane.level.${node.level}` })}
            </Link>
            <span className={styles.points}>
              {say({ id: 'pane.losses.points', params: { points: formatNumber(lost * 100) } })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
