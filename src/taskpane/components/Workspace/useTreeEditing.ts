import { useMemo, useState } from 'react';
import type { TreeEdit } from '../../../core/editing/edit';
import type { EditedNodes } from '../../../core/editing/editedNodes';
import { AllowedMoves } from '../../../core/editing/allowedMoves';
import { isSameNode, type Plan, type PlanNode } from '../../../core/plan/plan';
import type { Level } from '../../../core/rules/rules';
import type { Message } from '../../../messages/message';
import type { Session } from '../../../session/state';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { nodeLabel, type Editing } from '../../editing';
import type { Command } from '../ObjectiveTree';

/** A dialog that a command opens. */
export type Asking =
  | { kind: 'add'; parent: PlanNode; before: string | null; levels: readonly Level[] }
  | { kind: 'move'; node: PlanNode; parents: readonly PlanNode[] }
  | { kind: 'remove'; node: PlanNode };

interface TreeEditing {
  session: Session;
  plan: Plan;
  /** Why nothing can be changed now; null: it can. */
  blocked: Message | null;
  onChanged(edit: TreeEdit, nodes: EditedNodes): void;
  /** What went wrong is shown by who asked. */
  onShown(error: Message): void;
}

/** Changes of the tree: how they are made, and where the focus goes afterwards. */
export function useTreeEditing({ session, plan, blocked, onChanged, onShown }: TreeEditing) {
  const [focusOn, setFocusOn] = useState<{ node: string } | null>(null);
  const moves = useMemo(() => new AllowedMoves(plan), [plan]);
  async function make(edits: readonly TreeEdit[], shown: 'bar' | 'here'): Promise<Message | null> {
    const nodes = await session.edit(...edits);
    const { error } = session.state;
    if (error && shown === 'here') onShown(error);
    const last = edits.at(-1);
    if (error || !nodes || !last) return error;
    onChanged(last, nodes);
    if (nodes.node !== null) setFocusOn({ node: nodes.node });
    return null;
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
  return { editing, focusOn };
}

interface Commands {
  editing: Editing;
  /** Why the tree cannot be rearranged in this view; null: it can. */
  fixed: Message | null;
  onRename(node: string): void;
}

/** What the commands of the tree mean: a change, or a dialog that asks first. What cannot be done is said. */
export function useCommands({ editing: { moves, blocked, change }, fixed, onRename }: Commands) {
  const say = useSay();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [menu, setMenu] = useState<{ node: string; at: HTMLElement } | null>(null);
  const [cutNode, setCut] = useState<PlanNode | null>(null);
  // The sheet may have been changed meanwhile: a node that has become another one is neither moved nor asked about.
  const cut = cutNode && isSameNode(cutNode, moves.tree.node(cutNode.id)) ? cutNode : null;
  const asked = asking && subjectOf(asking);

  function run(command: Command, id: string, at: HTMLElement): void {
    const node = moves.tree.node(id);
    const stopped = blocked ?? (command === 'rename' ? null : fixed);
    // While a change is being written the next key of a person in a hurry is let go by.
    if (!node || stopped?.id === 'pane.blocked.busy') return;
    if (command === 'release') release();
    else if (stopped) announce(stopped);
    else if (command === 'menu') setMenu({ node: id, at });
    else if (command === 'rename') onRename(id);
    else if (command === 'add') add(node);
    else if (command === 'paste') paste(node);
    else if (node.parent === null) announce({ id: 'pane.edit.root', params: { name: nameOf(node) } });
    else move(command, node);
  }

  function move(command: 'up' | 'down' | 'moveBelow' | 'cut' | 'remove', node: PlanNode): void {
    const params = { name: nameOf(node) };
    if (command === 'remove') setAsking({ kind: 'remove', node });
    else if (command === 'cut') {
      setCut(node);
      announce({ id: 'pane.edit.cutDone', params });
    } else if (command === 'moveBelow') {
      const parents = moves.parentsFor(node.id);
      if (parents.length > 0) setAsking({ kind: 'move', node, parents });
      else announce({ id: 'pane.edit.noParent', params });
    } else {
      const shifted = moves.shifted(node.id, command === 'up' ? -1 : 1);
      if (shifted) void change(shifted);
      else announce({ id: command === 'up' ? 'pane.edit.first' : 'pane.edit.last' });
    }
  }

  /** Below a node; an indicator, which holds nothing, has the new one after itself. */
  function add(node: PlanNode): void {
    const levels = moves.levelsBelow(node.id);
    const parent = moves.tree.node(node.parent ?? '');
    if (levels.length > 0) setAsking({ kind: 'add', parent: node, before: null, levels });
    else if (parent && moves.levelsBelow(parent.id).includes(node.level))
      setAsking({ kind: 'add', parent, before: moves.next(node)?.id ?? null, levels: [node.level] });
    else announce({ id: 'pane.edit.nothingBelow', params: { name: nameOf(node) } });
  }

  function paste(target: PlanNode): void {
    const node = cut;
    if (!node) return announce({ id: 'pane.edit.nothingCut' });
    const move = moves.dropped(node.id, target.id, 'into') ?? moves.dropped(node.id, target.id, 'after');
    if (!move) {
      return announce({
        id: 'pane.edit.noPlace',
        params: { name: nameOf(node), parent: nameOf(target) },
      });
    }
    setCut(null);
    void change(move);
  }

  function release(): void {
    setCut(null);
    if (cut) announce({ id: 'pane.edit.cutReleased', params: { name: nameOf(cut) } });
  }

  function nameOf(node: PlanNode): string {
    return nodeLabel(node) || say({ id: `pane.level.${node.level}` });
  }

  return {
    run,
    asking: asked && isSameNode(asked, moves.tree.node(asked.id)) ? asking : null,
    stopAsking: () => setAsking(null),
    menu,
    closeMenu: () => setMenu(null),
    cut: cut?.id ?? null,
  };
}

/** The node that a dialog is about. */
function subjectOf(asking: Asking): PlanNode {
  return asking.kind === 'add' ? asking.parent : asking.node;
}
