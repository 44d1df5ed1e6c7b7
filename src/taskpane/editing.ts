import { createContext, useContext } from 'react';
import type { TreeEdit } from '../core/editing/edit';
import type { AllowedMoves } from '../core/editing/allowedMoves';
import type { Plan, PlanNode } from '../core/plan/plan';
import type { Message } from '../messages/message';
import type { SessionState } from '../session/state';

/** What components can do to the tree. */
export interface Editing {
  plan: Plan;
  moves: AllowedMoves;
  /** Why nothing can be changed now; null: it can. */
  blocked: Message | null;
  /**
   * Makes a change and brings the focus to the node concerned. What went wrong, or null; it is shown in the pane's own
   * bar, or `here`, by who asked.
   */
  change(edit: TreeEdit, shown?: 'bar' | 'here'): Promise<Message | null>;
  /** Several, as one undo: all or none. What went wrong is shown by who asked, beside the change that it concerns. */
  changeAll(edits: readonly TreeEdit[]): Promise<{ why: Message; place: number | null } | null>;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('EditingContext is missing');
  return editing;
}

/** Why nothing can be computed or changed in this state, or null. */
export function blockedBy({ question, phase }: SessionState): Message | null {
  if (question) return { id: 'pane.blocked.question' };
  return phase === 'ready' ? null : { id: 'pane.blocked.busy' };
}

/** While it works nothing else can be asked of the session. */
export function isAtWork(phase: SessionState['phase']): boolean {
  return !['ready', 'notRecognised', 'failed'].includes(phase);
}

/** How sentences name a node. */
export function nodeLabel({ code, name }: Pick<PlanNode, 'code' | 'name'>): string {
  return `${code} ${name}`.trim();
}
