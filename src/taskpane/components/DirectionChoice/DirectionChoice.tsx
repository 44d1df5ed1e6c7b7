import { Button } from '@fluentui/react-components';
import { isOpen } from '../../../core/plan/directions';
import type { NodeResult } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import type { Message, MessageId } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './DirectionChoice.styles';

const CHOICES: readonly (readonly [Operator, MessageId])[] = [
  ['>=', 'pane.direction.more'],
  ['<=', 'pane.direction.less'],
  ['=', 'pane.direction.equal'],
];

interface DirectionChoiceProps {
  result: NodeResult;
  /** Why nothing can be chosen now; null: it can. */
  blocked: Message | null;
  /** null: as before anyone was asked. */
  onDecide(operator: Operator | null): void;
}

/** With which direction a target without an operator is read, who says so, and the three to choose from. */
export function DirectionChoice({ result: { node, direction }, blocked, onDecide }: DirectionChoiceProps) {
  const say = useSay();
  const styles = useStyles();
  if (!direction || !isOpen(direction)) return null;
  const chosen = direction.source === 'person' ? direction.direction : null;
  // An indicator without a name cannot be told from others: its sign is for the target.
  const off = blocked ?? (node.name === '' ? ({ id: 'pane.direction.noName' } as const) : null);
  return (
    <div role="group" aria-label={say({ id: 'pane.direction' })} className={styles.choice}>
      {/* What is to be decided is a finding, which stands above. */}
      {direction.reason && direction.source !== 'undecided' && (
        <span className={styles.reason}>{say(direction.reason)}</span>
      )}
      {CHOICES.map(([operator, label]) => (
        <Button
          key={operator}
          size="small"
          appearance={operator === chosen ? 'primary' : 'secondary'}
          aria-pressed={operator === chosen}
          disabledFocusable={off !== null}
          {...(off && { title: say(off) })}
          onClick={() => onDecide(operator === chosen ? null : operator)}
        >
          {say({ id: label })}
        </Button>
      ))}
    </div>
  );
}
