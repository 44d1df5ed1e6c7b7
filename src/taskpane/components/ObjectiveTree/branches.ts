import type { Group, GroupingKind } from '../../../core/plan/grouping';
import type { NodeResult, Results } from '../../../core/plan/results';
import type { Level, Rules } from '../../../core/rules/rules';
import { reachedFrom, type Status } from '../../../core/status/status';
import type { Message } from '../../../messages/message';
import { evaluatedMessage } from '../../displayText';
import type { ShownKind } from '../../../session/colouredLines';

/** How a node stands. */
export interface BranchResult {
  score: number | null;
  status: Status;
  /** How much of the weight below it that score stands for, where it is not all; null: all of it. */
  evaluated: Message | null;
  /** From which score on it counts as reached. */
  threshold: number | null;
}

/** A node, or what stands together in a grouping, as the tree shows it. */
export interface Branch {
  /** Unique in the tree: a node may stand in several groups. */
  key: string;
  /** Of the node; null for a group. */
  node: string | null;
  level: Level | 'group';
  code: string;
  name: string;
  /** Said where there is no name. */
  word: Message;
  /** null: it has neither score nor status. */
  result: BranchResult | null;
  weight: number | null;
  byHand: boolean;
  /** What is supposed in its score, or missing from it; null: nothing. */
  direction: Message | null;
  /** What it was taken for, where that is the question; null: it is not. */
  kind: ShownKind | null;
  children: readonly Branch[];
}

/** Between the keys of a branch and of the one below it: no code has it. */
const KEY_SEPARATOR = '\n';

export function branchesOf({ roots, rules }: Results): Branch[] {
  return roots.map((result) => nodeBranch(result, rules, '', result.weight));
}

export function groupBranches(
  groups: readonly Group[],
  rules: Rules,
  by: GroupingKind,
  above = '',
): Branch[] {
  return groups.map((group) => {
    const key = `${above}${KEY_SEPARATOR}${group.kind}:${group.id}`;
    const members = group.members.map((result) => nodeBranch(result, rules, key, null));
    return {
      key,
      node: null,
      level: 'group',
      code: group.code,
      name: group.name,
      word: { id: group.kind === 'none' ? `pane.group.none.${by}` : `pane.group.${group.kind}` },
      result: null,
      weight: null,
      byHand: false,
      direction: null,
      kind: null,
      children: [...groupBranches(group.groups, rules, by, key), ...members],
    };
  });
}

function nodeBranch(result: NodeResult, rules: Rules, above: string, weight: number | null): Branch {
  const { node, score, status, byHand, children } = result;
  const key = `${above}${KEY_SEPARATOR}${node.id}`;
  return {
    key,
    node: node.id,
    level: node.level,
    code: node.code,
    name: node.name,
    word: { id: `pane.level.${node.level}` },
    result: {
      score,
      status,
      evaluated: score !== null && children.length > 0 ? evaluatedMessage(result) : null,
      threshold: reachedFrom(rules, node.level),
    },
    weight,
    byHand: byHand !== null,
    direction: directionMark(result),
    kind: null,
    children: children.map((child) => nodeBranch(child, rules, key, child.weight)),
  };
}

function directionMark({ direction, undecided, children }: NodeResult): Message | null {
  if (undecided > 0)
    return { id: children.length > 0 ? 'pane.direction.incomplete' : 'pane.direction.waits' };
  return direction?.source === 'supposed' ? { id: 'pane.direction.supposed' } : null;
}

/** The branches from a root to the first one that shows a node; empty when none does. */
export function pathTo(branches: readonly Branch[], node: string): Branch[] {
  for (const branch of branches) {
    if (branch.node === node) return [branch];
    const below = pathTo(branch.children, node);
    if (below.length > 0) return [branch, ...below];
  }
  return [];
}
