import { Button } from '@fluentui/react-components';
import type { Plan } from '../../../core/plan/plan';
import { toldOnce } from '../../../core/plan/toldOnce';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { CellMessages } from '../CellMessages';
import { useStyles } from './Recognition.styles';

interface DoubtsProps {
  session: Session;
  plan: Plan;
  disabled: boolean;
}

/** Why a person is asked whether the tree is right, each reason with its cell; the answer that nothing is to be corrected is here, too. */
export function Doubts({ session, plan, disabled }: DoubtsProps) {
  const say = useSay();
  const styles = useStyles();
  const reasons = toldOnce(plan.findings.filter(({ severity }) => severity !== 'note'));
  return (
    <section>
      <h3 className={styles.sheet}>{say({ id: 'pane.doubts' })}</h3>
      {reasons.length > 0 ? (
        <CellMessages items={reasons} />
      ) : (
        <p className={styles.reason}>{say({ id: 'pane.doubts.none' })}</p>
      )}
      <Button size="small" disabledFocusable={disabled} onClick={() => void session.confirm()}>
        {say({ id: 'pane.confirm' })}
      </Button>
    </section>
  );
}
