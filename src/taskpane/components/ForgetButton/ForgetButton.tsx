import { Button } from '@fluentui/react-components';
import type { Hints } from '../../../core/layout/layout';
import type { Session } from '../../../session/state';
import { useSay } from '../../catalogue';

interface ForgetButtonProps {
  session: Session;
  choices: Hints;
  disabled: boolean;
}

/** The way back from all that a person chose; nothing where nothing was chosen. */
export function ForgetButton({ session, choices, disabled }: ForgetButtonProps) {
  const say = useSay();
  const { layout, columns, year, hidden, declaration } = choices;
  const isChosen = layout !== null || year !== null || columns.length + hidden.length > 0;
  if (!isChosen && !declaration) return null;
  return (
    <Button size="small" disabled={disabled} onClick={() => void session.forget()}>
      {say({ id: 'pane.forget' })}
    </Button>
  );
}
