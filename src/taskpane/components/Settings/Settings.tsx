import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Session, SessionState, WriteMode } from '../../../session/state';
import { useSay } from '../../catalogue';
import { RulesChoice } from '../RulesChoice';
import { useStyles } from './Settings.styles';

/** How the pane works: the rules, and what Calcola writes. */
export function Settings({ session, state }: { session: Session; state: SessionState }) {
  const say = useSay();
  const styles = useStyles();
  const { phase, mode } = state;
  const label = (one: WriteMode) => ({ className: styles.mode, children: say({ id: `pane.mode.${one}` }) });
  const working = phase === 'calculating' || phase === 'changing';
  return (
    <div className={styles.panel}>
      <RulesChoice session={session} state={state} />
      <Field
        className={styles.modes}
        orientation="horizontal"
        label={say({ id: 'pane.mode' })}
        size="small"
        hint={say({ id: `pane.mode.${mode}.hint` })}
      >
        <RadioGroup
          layout="horizontal"
          className={styles.choices}
          value={mode}
          disabled={working}
          onChange={(_, { value }) => void session.chooseMode(value as WriteMode)}
        >
          <Radio value="formulas" label={label('formulas')} />
          <Radio value="values" label={label('values')} />
        </RadioGroup>
      </Field>
    </div>
  );
}
