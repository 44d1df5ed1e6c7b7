import { Button } from '@fluentui/react-components';
import { useContext } from 'react';
import type { MessageId } from '../../../messages/message';
import type { Report, Session } from '../../../session/state';
import { useSay } from '../../catalogue';
import { EditingContext } from '../../editing';

const LABELS: Readonly<Record<Report, MessageId>> = {
  checks: 'pane.findings.writeSheet',
  overview: 'pane.overview.writeSheet',
};

interface WriteSheetButtonProps {
  session: Session;
  report: Report;
}

/** Writes what is shown on a sheet of its own. */
export function WriteSheetButton({ session, report }: WriteSheetButtonProps) {
  const say = useSay();
  const editing = useContext(EditingContext);
  if (!editing) return null;
  const { blocked } = editing;
  return (
    <Button
      size="small"
      disabledFocusable={blocked !== null}
      title={blocked ? say(blocked) : undefined}
      onClick={() => void session.addReportSheet(report)}
    >
      {say({ id: LABELS[report] })}
    </Button>
  );
}
