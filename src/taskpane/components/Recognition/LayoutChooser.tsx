import { Field, Select } from '@fluentui/react-components';
import type { Hints } from '../../../core/layout/layout';
import { LAYOUT_IDS } from '../../../core/plan/plan';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { useStyles } from './Recognition.styles';

interface LayoutChooserProps {
  session: Session;
  choices: Hints;
  disabled: boolean;
}

/** The layout to read the workbook by: as recognised, or one that a person knows it has. */
export function LayoutChooser({ session, choices, disabled }: LayoutChooserProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <Field className={styles.layout} size="small" label={say({ id: 'pane.layout' })}>
      <Select
        value={choices.layout ?? ''}
        disabled={disabled}
        onChange={(_, { value }) =>
          void session.chooseLayout(LAYOUT_IDS.find((layout) => layout === value) ?? null)
        }
      >
        <option value="">{say({ id: 'pane.layout.asRecognised' })}</option>
        {LAYOUT_IDS.map((layout) => (
          <option key={layout} value={layout}>
            {say({ id: `pane.layout.${layout}` })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
