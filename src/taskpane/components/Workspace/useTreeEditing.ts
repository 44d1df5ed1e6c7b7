import { useMemo, useState } from 'react';
import type { TreeEdit } from '../../../core/editing/edit';
import type { EditedNodes } from '../../../core/editing/editedNodes';
import { AllowedMoves } from '../../../core/editing/allowedMoves';
import type { Plan } from '../../../core/plan/plan';
import type { Message } from '../../../messages/message';
import type { Session } from '../../../session/state';
import type { Editing } from '../../editing';

interface TreeEditing {
  session: Session;
  plan: Plan;
  /** Why nothing can be changed now; null: it can. */
  blocked: Message | null;
  /** Where the nodes are since a change was taken back; a new object each time. */
  takenBack: EditedNodes | null;
  /** @param edit null: it was taken back */
  onChanged(edit: TreeEdit | null, nodes: EditedNodes): void;
  /** What went wrong is shown by who asked. */
  onShown(error: Message): void;
}

/** Changes of the tree: how they are made, and where the focus goes afterwards. */
export function useTreeEditing(props: TreeEditing) {
  const { session, plan, blocked, takenBack, onChanged, onShown } = props;
  const [focusOn, setFocusOn] = useState<{ node: string } | null>(null);
  const [heard, setHeard] = useState(takenBack);
  if (takenBack && takenBack !== heard) {
    setHeard(takenBack);
    follow(null, takenBack);
  }
  const moves = useMemo(() => new AllowedMoves(plan), [plan]);
  async function make(edits: readonly TreeEdit[], shown: 'bar' | 'here'): Promise<Message | null> {
    const nodes = await session.edit(...edits);
    const { error } = session.state;
    if (error && shown === 'here') onShown(error);
    const last = edits.at(-1);
    if (error || !nodes || !last) return error;
    follow(last, nodes);
    return null;
  }

  function follow(edit: TreeEdit | null, nodes: EditedNodes): void {
    onChanged(edit, nodes);
    if (nodes.node !== null) setFocusOn({ node: nodes.node });
  }
  const editing: Editing = {
    plan,
    moves,
    blocked,
    change: (edit, shown = 'bar') => make([edit], shown),
    changeAll: async (edits) => {
      const why = await make(edits, 'here');
      return why && { why, place: session.state.refused };
    },
  };
  return { editing, focusOn, onFocus: (node: string) => setFocusOn({ node }) };
}
