import { Button } from '@fluentui/react-components';
import { useContext } from 'react';
import { useSay } from '../../catalogue';
import { EditingContext } from '../../editing';

/** Writes what is listed on a sheet of its own. */
export function WriteSheetButton({ onWrite }: { onWrite(): void }) {
  const say = useSay();
  const editing = useContext(EditingContext);
  if (!editing) return null;
  const { blocked } = editing;
  return (
    <Button
      size="small"
      disabledFocusable={blocked !== null}
      title={blocked ? say(blocked) : undefined}
      onClick={onWrite}
    >
      {say({ id: 'pane.findings.writeSheet' })}
    </Button>
  );
}
