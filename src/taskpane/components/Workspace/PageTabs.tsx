import { Tab, TabList } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSay } from '../../catalogue';
import { useStyles } from './Workspace.styles';

/** The pages of a plan. */
export const PAGES = ['tree', 'summary', 'findings'] as const;
export type Page = (typeof PAGES)[number];

export function tabId(id: string, page: Page): string {
  return `${id}${page}-tab`;
}

interface PageTabsProps {
  /** Begins the ids of tabs and panels. */
  id: string;
  page: Page;
  onPage(page: Page): void;
  findings: number;
}

/** The tree with the detail of a node, what Calcola did, what is wrong in the workbook. */
export function PageTabs({ id, page, onPage, findings }: PageTabsProps) {
  const say = useSay();
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      selectedValue={page}
      onTabSelect={(_, { value }) => onPage(PAGES.find((one) => one === value) ?? 'tree')}
    >
      {PAGES.map((one) => (
        <Tab key={one} id={tabId(id, one)} value={one} aria-controls={`${id}${one}`}>
          {say({ id: `pane.view.${one}`, params: { count: findings } })}
        </Tab>
      ))}
    </TabList>
  );
}

interface PagePanelProps {
  id: string;
  name: Page;
  page: Page;
  children: ReactNode;
}

/** What a tab shows; what is not shown stays as it was left. */
export function PagePanel({ id, name, page, children }: PagePanelProps) {
  const styles = useStyles();
  return (
    <div
      id={`${id}${name}`}
      role="tabpanel"
      aria-labelledby={tabId(id, name)}
      hidden={page !== name}
      className={styles.page}
    >
      {children}
    </div>
  );
}
