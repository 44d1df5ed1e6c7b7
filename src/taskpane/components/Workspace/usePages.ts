import { useState, type RefObject } from 'react';
import { groupings } from '../../../core/plan/grouping';
import type { Plan } from '../../../core/plan/plan';
import type { TreeFilter } from '../../treeFilter';
import { AS_IN_PLAN, type TreeView } from '../../treeView';
import { tabId, type Page } from './PageTabs';
import type { SidePageName } from './SidePages';
import { useSearchKey } from './useSearchKey';
import type { Selection } from './useSelection';

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
    /** The fields of one node, in the whole tree. */
    onEdit: (node: string): void => {
      if (selection.select(node, 'first')) showTree({ filter: null, text: null });
    },
    /** One node, in the whole tree. */
    onShow: (node: string): void => {
      if (!selection.select(node)) return;
      showTree({ filter: null, text: null });
      onFocus(node);
    },
  };
}
