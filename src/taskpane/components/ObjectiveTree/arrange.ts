import { searchable } from '../../searchable';
import type { Results } from '../../../core/plan/results';
import type { TreeSort } from '../../treeView';
import type { Branch } from './branches';

/** The branches that are kept, with all that stands above them. */
export function narrowBranches(branches: readonly Branch[], isKept: (branch: Branch) => boolean): Branch[] {
  return branches.flatMap((branch) => {
    const isFound = isKept(branch);
    const children = narrowBranches(branch.children, isKept);
    return isFound || children.length > 0 ? [{ ...branch, children }] : [];
  });
}

/** Siblings in another order; what has no score is last. */
export function sortBranches(
  branches: readonly Branch[],
  by: TreeSort,
  { byId }: Results,
): readonly Branch[] {
  if (by === 'plan') return branches;
  const lost = new Map(
    [...byId.values()].flatMap(({ contributions }) =>
      contributions.map(({ child, lost: points }) => [child.node.id, points] as const),
    ),
  );
  const key = ({ node, result }: Branch): number =>
    by === 'lost' ? -(lost.get(node ?? '') ?? 0) : (result?.score ?? Infinity);
  const sortedBelow = (siblings: readonly Branch[]): Branch[] =>
    siblings
      .map((branch) => ({ ...branch, children: sortedBelow(branch.children) }))
      .sort((one, other) => ascending(key(one), key(other)));
  return sortedBelow(branches);
}

/** Also of the infinite, whose difference is no number. */
function ascending(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Whether code or name of a branch has what is searched for, whatever its accents and capitals. */
export function hasText({ code, name }: Branch, text: string): boolean {
  return searchable(`${code} ${name}`).includes(searchable(text.trim()));
}
