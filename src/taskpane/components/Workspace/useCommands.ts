import { useState } from 'react';
import { isSameNode, type PlanNode } from '../../../core/plan/plan';
import type { Level } from '../../../core/rules/rules';
import type { Message } from '../../../messages/message';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { nodeLabel, type Editing } from '../../editing';
import type { Command, Point } from '../ObjectiveTree';

/** A dialog that a command opens. */
export type Asking =
  /** Before so many of the siblings; 0: last. */
  | { kind: 'add'; parent: PlanNode; following: number; levels: readonly Level[] }
  | { kind: 'move'; node: PlanNode; parents: readonly PlanNode[] }
  | { kind: 'remove'; node: PlanNode };

interface OpenMenu {
  node: string;
  /** The row it was asked at, and where the mouse was. */
  at: HTMLElement;
  point: Point | null;
}

interface Commands {
  editing: Editing;
  /** Why the tree cannot be rearranged in this view; null: it can. */
  fixed: Message | null;
  onRename(node: string): void;
  onGoTo(node: PlanNode): void;
}

/** What the commands of the tree mean: a change, or a dialog that asks first. What cannot be done is said. */
export function useCommands({ editing: { moves, blocked, change }, fixed, onRename, onGoTo }: Commands) {
  const say = useSay();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [cutNode, setCut] = useState<PlanNode | null>(null);
  // The sheet may have been changed meanwhile: a node that has become another one is neither moved nor asked about.
  const cut = cutNode && isSameNode(cutNode, moves.tree.node(cutNode.id)) ? cutNode : null;
  const asked = asking && subjectOf(asking);

  function run(command: Command, id: string, at: HTMLElement, point: Point | null = null): void {
    const node = moves.tree.node(id);
    const stopped = blocked ?? (command === 'rename' ? null : fixed);
    if (!node) return;
    if (command === 'goTo') onGoTo(node);
    else if (command === 'menu') setMenu({ node: id, at, point });
    // While a change is being written the next key of a person in a hurry is let go by.
    else if (stopped?.id === 'pane.blocked.busy') return;
    else if (stopped) announce(stopped);
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
    if (levels.length > 0) setAsking({ kind: 'add', parent: node, following: 0, levels });
    else if (parent && moves.levelsBelow(parent.id).includes(node.level))
      setAsking({ kind: 'add', parent, following: moves.following(node).length, levels: [node.level] });
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

  /** Gives up what was cut; false: nothing was. */
  function release(): boolean {
    if (cut) announce({ id: 'pane.edit.cutReleased', params: { name: nameOf(cut) } });
    setCut(null);
    return cut !== null;
  }

  function nameOf(node: PlanNode): string {
    return nodeLabel(node) || say({ id: `pane.level.${node.level}` });
  }

  return {
    run,
    release,
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
