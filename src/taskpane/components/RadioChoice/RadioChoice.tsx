import { Field } from '@fluentui/react-components';
import { useId } from 'react';
import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { useStyles } from './RadioChoice.styles';

interface RadioChoiceProps<Way extends string> {
  label: Message;
  /** What the chosen one means. */
  hint: Message;
  ways: Readonly<Record<Way, Message>>;
  chosen: Way;
  /** The label stands in front of them; otherwise above. */
  beside?: boolean;
  disabled?: boolean;
  onChoose(way: Way): void;
}

/** One of a few ways, all of them in sight: the radio buttons of the browser. */
export function RadioChoice<Way extends string>(props: RadioChoiceProps<Way>) {
  const { label, hint, ways, chosen, beside = false, disabled = false, onChoose } = props;
  const say = useSay();
  const styles = useStyles();
  const name = useId();
  const all = Object.entries(ways) as [Way, Message][];
  return (
    <Field
      label={say(label)}
      size="small"
      hint={say(hint)}
      {...(beside && { orientation: 'horizontal', className: styles.beside })}
    >
      {(field) => (
        <div {...field} role="radiogroup" className={styles.choices}>
          {all.map(([way, text]) => (
            <label key={way} className={styles.choice}>
              <input
                type="radio"
                className={styles.mark}
                name={name}
                checked={way === chosen}
                disabled={disabled}
                onChange={() => onChoose(way)}
              />
              {say(text)}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
