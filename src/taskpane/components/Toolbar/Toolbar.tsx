import { Button, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { Calculator20Regular } from '@fluentui/react-icons/svg/calculator';
import { ArrowClockwise20Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { Ref } from 'react';
import type { Session, SessionState, WriteMode } from '../../../session/state';
import { useSay } from '../../catalogue';
import { useStyles } from './Toolbar.styles';

interface ToolbarProps {
  session: Session;
  state: SessionState;
  calculateButton: Ref<HTMLButtonElement>;
}

/** What the pane can do, and how: rules and what to write. */
export function Toolbar({ session, state, calculateButton }: ToolbarProps) {
  const say = useSay();
  const styles = useStyles();
  const label = (mode: WriteMode) => ({ className: styles.mode, children: say({ id: `pane.mode.${mode}` }) });
  const calculating = state.phase === 'calculating';
  return (
    <div className={styles.toolbar}>
      <Field
        className={styles.field}
        orientation="horizontal"
        label={say({ id: 'pane.rules' })}
        size="small"
        {...(state.rulesReason && { hint: say(state.rulesReason) })}
      >
        <Select
          value={state.rulesName}
          disabled={calculating}
          onChange={(_, { value }) => void session.chooseRules(value)}
        >
          {state.rulesNames.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <Field
        className={styles.modes}
        orientation="horizontal"
        label={say({ id: 'pane.mode' })}
        size="small"
        hint={say({ id: `pane.mode.${state.mode}.hint` })}
      >
        <RadioGroup
          layout="horizontal"
          value={state.mode}
          disabled={calculating}
          onChange={(_, { value }) => void session.chooseMode(value as WriteMode)}
        >
          <Radio value="formulas" label={label('formulas')} />
          <Radio value="values" label={label('values')} />
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        <Button
          // Fluent infers `never` for the element of a button under exactOptionalPropertyTypes.
          ref={calculateButton as Ref<never>}
          appearance="primary"
          icon={<Calculator20Regular />}
          disabledFocusable={calculating}
          onClick={() => void session.calculate()}
        >
          {say({ id: 'pane.calculate' })}
        </Button>
        <Button icon={<ArrowClockwise20Regular />} disabled={calculating} onClick={() => void session.open()}>
          {say({ id: 'pane.reread' })}
        </Button>
      </div>
    </div>
  );
}
