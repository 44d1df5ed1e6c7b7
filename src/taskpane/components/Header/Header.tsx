import { Button, Link, mergeClasses } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { formatPercent } from '../../../core/number/formatNumber';
import type { NodeResult } from '../../../core/plan/results';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { evaluatedMessage } from '../../displayText';
import { blockedBy } from '../../editing';
import { RestoreButton } from '../RestoreButton';
import { StatusLight } from '../StatusLight';
import { useStyles } from './Header.styles';

interface HeaderProps {
  session: Session;
  state: SessionState;
  /** The ente. */
  root: NodeResult;
  calculateButton: Ref<HTMLButtonElement>;
  /** All else that the pane can do. */
  menu: ReactNode;
  /** Shows what is still to be assessed. */
  onMissing(): void;
}

/** Whose plan this is and how it stands, the one thing that is done most, and the menu of all others. */
export function Header({ session, state, root, calculateButton, menu, onMissing }: HeaderProps) {
  const say = useSay();
  const styles = useStyles();
  const { node, score, status } = root;
  const name = node.name || say({ id: `pane.level.${node.level}` });
  const blocked = blockedBy(state);
  const isStopped = state.question !== null || state.phase === 'calculating' || state.phase === 'changing';
  const missing = indicatorsWithoutScore(root);
  return (
    <header className={styles.header}>
      <p className={styles.line}>
        <StatusLight light={status.light} />
        <span dir="auto" className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.score}>
          {score === null ? say({ id: 'pane.noScore' }) : formatPercent(score)}
        </span>
      </p>
      <div className={mergeClasses(styles.line, styles.actions)}>
        <span className={styles.status}>
          {status.label},{' '}
          {missing === 0 ? (
            say(evaluatedMessage(root) ?? { id: 'pane.header.complete' })
          ) : (
            <Link as="button" inline onClick={onMissing}>
              {say({ id: 'pane.header.incomplete', params: { count: missing } })}
            </Link>
          )}
        </span>
        <RestoreButton session={session} state={state} />
        <Button
          // Fluent infers `never` for the element of a button under exactOptionalPropertyTypes.
          ref={calculateButton as Ref<never>}
          appearance="primary"
          size="small"
          disabledFocusable={isStopped}
          {...(isStopped && blocked && { title: say(blocked) })}
          onClick={() => void session.requestCalculation()}
        >
          {say({ id: 'pane.calculate' })}
        </Button>
        {menu}
      </div>
    </header>
  );
}

/** What is still to be assessed; what was declared not assessable is not. */
function indicatorsWithoutScore({ node, score, notAssessable, children }: NodeResult): number {
  if (node.level === 'indicator' && score === null && !notAssessable) return 1;
  return children.reduce((count, child) => count + indicatorsWithoutScore(child), 0);
}
