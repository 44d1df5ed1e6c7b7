import { Field, Select } from '@fluentui/react-components';
import type { HiddenSheet } from '../../../core/plan/plan';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { useStyles } from './Recognition.styles';

interface HiddenSheetsProps {
  session: Session;
  sheets: readonly HiddenSheet[];
  disabled: boolean;
}

/** Of each hidden sheet of the plan: whether it counts. */
export function HiddenSheets({ session, sheets, disabled }: HiddenSheetsProps) {
  const say = useSay();
  const styles = useStyles();
  return sheets.map(({ id, name, counted }) => (
    <Field
      key={id}
      className={styles.layout}
      size="small"
      label={say({ id: 'pane.hiddenSheet', params: { sheet: name } })}
    >
      <Select
        value={String(counted ?? '')}
        disabled={disabled}
        onChange={(_, { value }) => void session.countHidden(name, value === 'true')}
      >
        {counted === null && (
          <option value="" disabled>
            {say({ id: 'pane.hiddenSheet.undecided' })}
          </option>
        )}
        <option value="true">{say({ id: 'pane.hiddenSheet.counted' })}</option>
        <option value="false">{say({ id: 'pane.hiddenSheet.notCounted' })}</option>
      </Select>
    </Field>
  ));
}
