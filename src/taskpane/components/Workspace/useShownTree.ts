import { useMemo } from 'react';
import { groupResults } from '../../../core/plan/grouping';
import type { Results } from '../../../core/plan/results';
import { isOfEntityAlone, passes } from '../../treeFilter';
import { isNarrowed, type TreeView } from '../../treeView';
import {
  branchesOf,
  groupBranches,
  hasText,
  narrowBranches,
  sortBranches,
  type Branch,
} from '../ObjectiveTree';

/** The tree as it is looked at. */
export interface ShownTree {
  branches: readonly Branch[];
  /** Nodes that are looked for, without those shown because they stand above them; null: all are shown. */
  found: readonly string[] | null;
  /** What the branches are narrowed to, in a word of its own; null: they are not. */
  narrowedTo: string | null;
}

/** @param findings ids of the nodes of which something was found */
export function useShownTree(
  results: Results,
  view: TreeView,
  findings: Pick<ReadonlySet<string>, 'has'>,
): ShownTree {
  const { grouping, sort, filter, text } = view;
  const all = useMemo(() => {
    const roots = filter && isOfEntityAlone(filter) ? [results.root] : results.roots;
    const branches =
      grouping === 'areas'
        ? branchesOf({ ...results, roots })
        : groupBranches(groupResults(results, grouping), results.rules, grouping);
    return sortBranches(branches, sort, results);
  }, [results, grouping, sort, filter]);
  return useMemo(() => {
    if (!isNarrowed({ grouping, sort, filter, text }))
      return { branches: all, found: null, narrowedTo: null };
    const found = new Set<string>();
    const branches = narrowBranches(all, (branch) => {
      const result = branch.node === null ? undefined : results.byId.get(branch.node);
      if (!result || !hasText(branch, text ?? '') || (filter && !passes(filter, result, findings)))
        return false;
      found.add(result.node.id);
      return true;
    });
    return { branches, found: [...found], narrowedTo: JSON.stringify([filter, text]) };
  }, [all, results, grouping, sort, filter, text, findings]);
}
