import type { Session, SessionState } from '../../../session/state';
import { RadioChoice } from '../RadioChoice';
import { RulesChoice } from '../RulesChoice';
import { useStyles } from './Settings.styles';

/** How the pane works: the rules, and what Calcola writes. */
export function Settings({ session, state }: { session: Session; state: SessionState }) {
  const styles = useStyles();
  const { phase, mode } = state;
  const working = phase === 'calculating' || phase === 'changing';
  return (
    <div className={styles.panel}>
      <RulesChoice session={session} state={state} />
      <RadioChoice
        beside
        label={{ id: 'pane.mode' }}
        hint={{ id: `pane.mode.${mode}.hint` }}
        ways={{ formulas: { id: 'pane.mode.formulas' }, values: { id: 'pane.mode.values' } }}
        chosen={mode}
        disabled={working}
        onChoose={(chosen) => void session.chooseMode(chosen)}
      />
    </div>
  );
}
