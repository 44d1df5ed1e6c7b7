import type { Message } from '../../../messages/message';
import { useSay } from '../../catalogue';
import { PaneDialog } from '../PaneDialog';

interface NextYearDialogProps {
  onStart(): Promise<Message | null>;
  onClose(): void;
}

/** Says what next year's plan is made of before it is made. */
export function NextYearDialog({ onStart, onClose }: NextYearDialogProps) {
  const say = useSay();
  return (
    <PaneDialog
      title={{ id: 'pane.nextYear.title' }}
      action={{ id: 'pane.nextYear.do' }}
      onAction={onStart}
      onClose={onClose}
    >
      <p>{say({ id: 'pane.nextYear.what' })}</p>
      <ul>
        {(['targets', 'actuals', 'previous', 'note'] as const).map((part) => (
          <li key={part}>{say({ id: `pane.nextYear.${part}` })}</li>
        ))}
      </ul>
    </PaneDialog>
  );
}
