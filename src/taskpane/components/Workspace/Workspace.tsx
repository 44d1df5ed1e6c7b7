import { Link, Tab, TabList } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Finding, Severity } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Summary as SummaryState } from '../../../session/state';
import { useSay } from '../../catalogue';
import { FindingsList } from '../FindingsList';
import { IndicatorDetail } from '../IndicatorDetail';
import { ObjectiveTree } from '../ObjectiveTree';
import { outcomeOf, Summary } from '../Summary';
import { useStyles } from './Workspace.styles';

type View = 'tree' | 'summary' | 'findings';

interface WorkspaceProps {
  results: Results;
  /** Of the reading and of the computation. */
  findings: readonly Finding[];
  summary: SummaryState | null;
}

/** Three views of a plan: the tree with the detail of a node, what Calcola did, what is wrong in the workbook. */
export function Workspace({ results, findings, summary }: WorkspaceProps) {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  const treePanel = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>('tree');
  const [selected, setSelected] = useState<string | null>(null);
  const severities = useMemo(() => gravestByNode(findings), [findings]);
  const result = selected === null ? undefined : results.byId.get(selected);

  function closeDetail(): void {
    setSelected(null);
    // The button that was pressed goes away: the focus returns to where the detail was opened from.
    treePanel.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }

  const panel = (name: View, className: string | undefined, content: ReactNode): ReactNode => (
    <div
      id={`${id}${name}`}
      ref={name === 'tree' ? treePanel : undefined}
      role="tabpanel"
      aria-labelledby={`${id}${name}-tab`}
      hidden={view !== name}
      className={className}
    >
      {content}
    </div>
  );
  const tab = (name: View, label: string): ReactNode => (
    <Tab id={`${id}${name}-tab`} value={name} aria-controls={`${id}${name}`}>
      {label}
    </Tab>
  );
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={view}
        onTabSelect={(_, { value }) => setView(value as View)}
      >
        {tab('tree', say({ id: 'pane.view.tree' }))}
        {tab('summary', say({ id: 'pane.view.summary' }))}
        {tab('findings', say({ id: 'pane.view.findings', params: { count: findings.length } }))}
      </TabList>
      {panel(
        'tree',
        styles.tree,
        <>
          {summary && (
            <p className={styles.outcome}>
              {say(outcomeOf(summary))}{' '}
              <Link as="button" onClick={() => setView('summary')}>
                {say({ id: 'pane.summary.open' })}
              </Link>
            </p>
          )}
          <ObjectiveTree
            root={results.root}
            severities={severities}
            selected={selected}
            onSelect={setSelected}
          />
          {result && (
            <IndicatorDetail
              result={result}
              findings={findings.filter(({ node }) => node === selected)}
              onClose={closeDetail}
            />
          )}
        </>,
      )}
      {panel('summary', styles.page, <Summary summary={summary} root={results.root} />)}
      {panel('findings', styles.page, <FindingsList findings={findings} />)}
    </>
  );
}

const GRAVITY: Record<Severity, number> = { error: 2, warning: 1, note: 0 };

function gravestByNode(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
  const gravest = new Map<string, Severity>();
  for (const { node, severity } of findings) {
    if (node === null) continue;
    const known = gravest.get(node);
    if (!known || GRAVITY[severity] > GRAVITY[known]) gravest.set(node, severity);
  }
  return gravest;
}
