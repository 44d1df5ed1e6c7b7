import { useState, type RefObject } from 'react';
import { groupings } from '../../../core/plan/grouping';
import type { Finding, Plan, PlanNode } from '../../../core/plan/plan';
import { isSameCell } from '../../../core/sheet/address';
import type { CellAddress } from '../../../core/sheet/grid';
import type { TreeFilter } from '../../treeFilter';
import { AS_IN_PLAN, type TreeView } from '../../treeView';
import { tabId, type Page } from './PageTabs';
import type { SidePageName } from './SidePages';
import { useSearchKey } from './useSearchKey';
import type { FormFocus, Selection } from './useSelection';

interface PagesOf {
  /** Begins the ids of the tabs. */
  id: string;
  plan: Plan;
  /** The node at the top of the tree. */
  top: string;
  /** Where the pages stand. */
  area: RefObject<HTMLElement | null>;
  selection: Selection;
  onFocus(node: string): void;
}

/** Which page is shown, how the tree is looked at, and what leads from one page to a place in the tree. */
export function usePages({ id, plan, top, area, selection, onFocus }: PagesOf) {
  const [page, setPage] = useState<Page>('tree');
  const [side, setSide] = useState<SidePageName | null>(null);
  const [chosen, setView] = useState(AS_IN_PLAN);
  const [opening, setOpening] = useState<{ all: boolean } | null>(null);
  const grouping = groupings(plan).find((kind) => kind === chosen.grouping) ?? 'areas';
  const view: TreeView = { ...chosen, grouping };

  /** From elsewhere: the focus goes to its tab, for what was pressed may be hidden now. */
  function openPage(next: Page): void {
    setSide(null);
    setPage(next);
    document.getElementById(tabId(id, next))?.focus();
  }

  function showTree(change: Partial<TreeView>): void {
    setSide(null);
    setPage('tree');
    onView(change);
  }

  function onView(change: Partial<TreeView>): void {
    setView((known) => ({ ...known, ...change }));
  }

  function onSearch(): void {
    showTree({ text: chosen.text ?? '' });
    area.current?.querySelector<HTMLElement>('[data-search]')?.focus();
  }
  useSearchKey(onSearch);

  return {
    page,
    setPage,
    openPage,
    side,
    setSide,
    view,
    onView,
    opening,
    setOpening,
    onSearch,
    /** Those that a number counts, in the tree. */
    onOpen: (filter: TreeFilter): void => {
      showTree({ grouping: 'areas', filter, text: null });
      onFocus(top);
    },
    /** The fields of the node that a finding is about, in the whole tree. */
    onEdit: ({ node: id, at }: Finding): void => {
      const node = plan.nodes.find((one) => one.id === id);
      if (node && selection.select(node.id, fieldAt(node, at))) showTree({ filter: null, text: null });
    },
    /** One node, in the whole tree. */
    onShow: (node: string): void => {
      if (!selection.select(node)) return;
      showTree({ filter: null, text: null });
      onFocus(node);
    },
  };
}

/** The figure of a node that stands in a cell. */
function fieldAt(node: PlanNode, at: CellAddress | null): FormFocus {
  const figures = ['weight', 'target', 'actual'] as const;
  return figures.find((figure) => at && node[figure] && isSameCell(node[figure], at)) ?? 'first';
}
