import { Button } from '@fluentui/react-components';
import type { PlanNode } from '../../../core/plan/plan';
import { useSay } from '../../catalogue';
import { useEditing } from '../../editing';
import { useStyles } from './NodeDetail.styles';

const WEIGHT_EDITS = [
  ['spreadWeights', 'pane.weights.spread'],
  ['normaliseWeights', 'pane.weights.normalise'],
] as const;

/** What can be done with the weights of the nodes below. */
export function WeightButtons({ parent }: { parent: PlanNode }) {
  const say = useSay();
  const styles = useStyles();
  const { blocked, change } = useEditing();
  return (
    <div role="group" aria-label={say({ id: 'pane.weights' })} className={styles.weights}>
      <span className={styles.level}>{say({ id: 'pane.weights' })}</span>
      {WEIGHT_EDITS.map(([kind, label]) => (
        <Button
          key={kind}
          size="small"
          disabledFocusable={blocked !== null}
          {...(blocked && { title: say(blocked) })}
          onClick={() => void change({ kind, parent: parent.id })}
        >
          {say({ id: label })}
        </Button>
      ))}
    </div>
  );
}
