import { Field, Select } from '@fluentui/react-components';
import { useRef, useState, type Ref } from 'react';
import type { RulesEffect } from '../../../core/plan/rulesEffect';
import type { Session, SessionState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { ChangedRules } from './ChangedRules';
import { useStyles } from './RulesChoice.styles';

/** The rules in force; what another set would change is told before it is chosen. */
export function RulesChoice({ session, state }: { session: Session; state: SessionState }) {
  const say = useSay();
  const styles = useStyles();
  const { phase, rulesName, rulesNames, rulesReason } = state;
  const [asked, setAsked] = useState<string | null>(null);
  const select = useRef<HTMLSelectElement>(null);
  const [effect, setEffect] = useState<RulesEffect | null>(null);
  const isWorking = phase === 'calculating' || phase === 'changing';

  async function ask(name: string): Promise<void> {
    setEffect(null);
    setAsked(name === rulesName ? null : name);
    if (name === rulesName) return;
    const found = await session.previewRules(name);
    if (found) setEffect(found);
    else setAsked(null);
  }

  function choose(name: string): void {
    setAsked(null);
    // What was pressed goes away.
    select.current?.focus();
    if (name !== rulesName) void session.chooseRules(name);
  }

  return (
    <>
      <Field
        className={styles.field}
        orientation="horizontal"
        label={say({ id: 'pane.rules' })}
        size="small"
        {...(rulesReason && asked === null && { hint: say(rulesReason) })}
      >
        <Select
          // Fluent infers `never` for the element under exactOptionalPropertyTypes.
          ref={select as Ref<never>}
          value={asked ?? rulesName}
          disabled={isWorking}
          onChange={(_, { value }) => void ask(value)}
        >
          {rulesNames.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </Select>
      </Field>
      <div role="status">
        {asked !== null &&
          (effect ? (
            <ChangedRules
              effect={effect}
              now={rulesName}
              chosen={asked}
              disabled={isWorking}
              onChoose={choose}
            />
          ) : (
            <p className={styles.text}>{say({ id: 'pane.rules.asking', params: { rules: asked } })}</p>
          ))}
      </div>
    </>
  );
}
