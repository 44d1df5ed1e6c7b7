import { AddDialog } from '../AddDialog';
import { MoveDialog } from '../MoveDialog';
import { NodeMenu } from '../NodeMenu';
import { RemoveDialog } from '../RemoveDialog';
import type { Asking, useCommands } from './useCommands';

/** What the commands of the tree open: the menu of a row, and what asks before a change. */
export function TreeDialogs({ commands }: { commands: ReturnType<typeof useCommands> }) {
  const { menu, asking, run, closeMenu, stopAsking } = commands;
  return (
    <>
      {menu && (
        <NodeMenu {...menu} onCommand={(command) => run(command, menu.node, menu.at)} onClose={closeMenu} />
      )}
      {asking && <AskingDialog asking={asking} onClose={stopAsking} />}
    </>
  );
}

function AskingDialog({ asking, onClose }: { asking: Asking; onClose(): void }) {
  if (asking.kind === 'add') return <AddDialog {...asking} onClose={onClose} />;
  if (asking.kind === 'move') return <MoveDialog {...asking} onClose={onClose} />;
  return <RemoveDialog {...asking} onClose={onClose} />;
}
