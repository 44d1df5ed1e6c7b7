import { useId, useMemo, useRef, useState, type Ref } from 'react';
import { groupings } from '../../../core/plan/grouping';
import type { Finding, Plan } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import type { Message } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import { useAnnounce } from '../../announce';
import { blockedBy, EditingContext } from '../../editing';
import { FindingsList } from '../FindingsList';
import { Header } from '../Header';
import { ManyFormulas } from '../ManyFormulas';
import { PaneMenu, type Begin } from '../PaneMenu';
import { Question } from '../Question';
import { Summary } from '../Summary';
import { TreeTools, type TreeView } from '../TreeTools';
import { AboveTree } from './AboveTree';
import { PagePanel, PageTabs, type Page } from './PageTabs';
import { SidePages, type SidePageName } from './SidePages';
import { TreePage } from './TreePage';
import { useSelection } from './useSelection';
import { useTreeEditing } from './useTreeEditing';
import { useStyles } from './Workspace.styles';

interface WorkspaceProps {
  session: Session;
  state: SessionState;
  plan: Plan;
  results: Results;
  calculateButton: Ref<HTMLButtonElement>;
  onBegin(what: Begin): void;
  /** What went wrong is shown where it happened. */
  onShown(error: Message): void;
}

/** A plan: whose it is and how it stands, and its pages. */
export function Workspace({
  session,
  state,
  plan,
  results,
  calculateButton,
  onBegin,
  onShown,
}: WorkspaceProps) {
  const styles = useStyles();
  const id = useId();
  const announce = useAnnounce();
  const pages = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<Page>('tree');
  const [side, setSide] = useState<SidePageName | null>(null);
  const [chosenView, setView] = useState<TreeView>('areas');
  const { summary, question, manyFormulas } = state;
  const findings = useMemo<Finding[]>(() => [...plan.findings, ...results.findings], [plan, results]);
  const views = useMemo<TreeView[]>(() => ['areas', ...groupings(plan)], [plan]);
  const view = views.includes(chosenView) ? chosenView : 'areas';
  const blocked = blockedBy(state);
  const selection = useSelection(pages);
  const onChanged = selection.follow;
  const { editing, focusOn } = useTreeEditing({ session, plan, blocked, onChanged, onShown });

  async function decide(nodes: readonly string[], operator: Operator | null): Promise<void> {
    await session.decideDirection(nodes, operator);
    if (!session.state.error) announce({ id: operator ? 'pane.direction.decided' : 'pane.direction.undone' });
  }
  const onDecide = (nodes: readonly string[], operator: Operator | null): void =>
    void decide(nodes, operator);

  return (
    <EditingContext value={editing}>
      <Header
        session={session}
        state={state}
        root={results.root}
        calculateButton={calculateButton}
        menu={<PaneMenu session={session} state={state} plan={plan} onPage={setSide} onBegin={onBegin} />}
      />
      {manyFormulas !== null && <ManyFormulas session={session} count={manyFormulas} />}
      {question && (
        <Question
          question={question}
          onConfirm={() => void session.confirm()}
          onCorrect={() => setSide('columns')}
          onTeach={() => void session.teaching.start()}
        />
      )}
      <SidePages name={side} session={session} state={state} plan={plan} onClose={() => setSide(null)} />
      <div ref={pages} className={styles.pages} hidden={side !== null}>
        <div className={styles.bar}>
          <PageTabs id={id} page={page} onPage={setPage} findings={findings.length} />
          {page === 'tree' && (
            <TreeTools
              views={views}
              view={view}
              onView={setView}
              years={plan.years}
              year={plan.year}
              onYear={(year) => void session.chooseYear(year)}
            />
          )}
        </div>
        <PagePanel id={id} name="tree" page={page}>
          <TreePage {...{ results, findings, view, selection, focusOn, onDecide }}>
            <AboveTree
              {...{ summary, results, view, blocked, onDecide }}
              onSummary={() => setPage('summary')}
              onShow={(node) => {
                if (selection.select(node.id) && node.target) void session.goTo(node.target);
              }}
            />
          </TreePage>
        </PagePanel>
        <PagePanel id={id} name="summary" page={page}>
          <Summary
            summary={summary}
            results={results}
            findings={findings}
            onWriteValues={() => void session.writeValues()}
            onShow={(node) => {
              if (selection.select(node)) setPage('tree');
            }}
          />
        </PagePanel>
        <PagePanel id={id} name="findings" page={page}>
          <FindingsList findings={findings} />
        </PagePanel>
      </div>
    </EditingContext>
  );
}
