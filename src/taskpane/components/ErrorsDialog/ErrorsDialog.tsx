import type { CheckedFinding } from '../../../core/checks/rule';
import { useSay } from '../../catalogue';
import { CellMessages } from '../CellMessages';
import { PaneDialog } from '../PaneDialog';

interface ErrorsDialogProps {
  errors: readonly CheckedFinding[];
  /** Calculates all the same. */
  onGoOn(): void;
  /** Shows all findings. */
  onSee(): void;
  onClose(): void;
}

/** Before Calcola, what would falsify its results: a person mends it first, or goes on. */
export function ErrorsDialog({ errors, onGoOn, onSee, onClose }: ErrorsDialogProps) {
  const say = useSay();
  return (
    <PaneDialog
      title={{ id: 'pane.errors.title', params: { count: errors.length } }}
      action={{ id: 'pane.errors.see' }}
      onAction={() => {
        onSee();
        return Promise.resolve(null);
      }}
      other={{ label: { id: 'pane.errors.goOn' }, onClick: onGoOn }}
      onClose={onClose}
    >
      <p>{say({ id: 'pane.errors.why' })}</p>
      <CellMessages items={errors} />
    </PaneDialog>
  );
}
