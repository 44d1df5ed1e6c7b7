import { mergeClasses } from '@fluentui/react-components';
import { formatNumber, formatPercent } from '../../../core/number/formatNumber';
import { useSay } from '../../catalogue';
import { ScoreBar } from '../ScoreBar';
import type { BranchResult } from './branches';
import { useStyles } from './TreeItem.styles';

/** A score, and a bar with the threshold; in the tooltip weight, threshold and how much was evaluated. */
export function Figures({ result, weight }: { result: BranchResult; weight: number | null }) {
  const say = useSay();
  const styles = useStyles();
  const { score, threshold, status, evaluated } = result;
  const words = {
    weight: weight !== null && say({ id: 'pane.tree.weight', params: { weight: formatNumber(weight) } }),
    threshold:
      threshold !== null &&
      say({ id: 'pane.tree.threshold', params: { threshold: formatPercent(threshold) } }),
    evaluated: evaluated && say(evaluated),
  };
  return (
    <span
      className={styles.figures}
      title={[words.evaluated, words.weight, words.threshold].filter(Boolean).join(', ')}
    >
      {/* Without a score the room is the name's. */}
      {score !== null && <ScoreBar score={score} threshold={threshold} light={status.light} />}
      <span className={mergeClasses(styles.score, evaluated !== null && styles.partial)}>
        {score === null ? say({ id: 'pane.noScore' }) : formatPercent(score)}
      </span>{' '}
      {words.evaluated && <span className={styles.spoken}>{words.evaluated}</span>}{' '}
      {words.weight && <span className={styles.spoken}>{words.weight}</span>}
    </span>
  );
}
