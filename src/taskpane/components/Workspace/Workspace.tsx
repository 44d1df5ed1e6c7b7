import { useId, useMemo, useRef, useState, type Ref } from 'react';
import { groupings } from '../../../core/plan/grouping';
import type { Finding, Plan } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import type { Message } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import { useAnnounce } from '../../announce';
import { blockedBy, EditingContext } from '../../editing';
import type { TreeFilter } from '../../treeFilter';
import { AS_IN_PLAN, type TreeView } from '../../treeView';
import { FindingsList } from '../FindingsList';
import { Header } from '../Header';
import { ManyFormulas } from '../ManyFormulas';
import { PaneMenu, type Begin } from '../PaneMenu';
import { Question } from '../Question';
import { Summary } from '../Summary';
import { TreeTools } from '../TreeTools';
import { AboveTree } from './AboveTree';
import { PagePanel, PageTabs, type Page } from './PageTabs';
import { SidePages, type SidePageName } from './SidePages';
import { TreePage } from './TreePage';
import { useSearchKey } from './useSearchKey';
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
  const [chosen, setView] = useState(AS_IN_PLAN);
  const [opening, setOpening] = useState<{ all: boolean } | null>(null);
  const { summary, question, manyFormulas } = state;
  const findings = useMemo<Finding[]>(() => [...plan.findings, ...results.findings], [plan, results]);
  const grouping = groupings(plan).find((kind) => kind === chosen.grouping) ?? 'areas';
  const view: TreeView = { ...chosen, grouping };
  const onView = (change: Partial<TreeView>): void => setView((known) => ({ ...known, ...change }));
  const blocked = blockedBy(state);
  const selection = useSelection(pages);
  const onChanged = selection.follow;
  const { editing, focusOn, onFocus } = useTreeEditing({ session, plan, blocked, onChanged, onShown });

  function onSearch(): void {
    setSide(null);
    setPage('tree');
    setView((known) => ({ ...known, text: known.text ?? '' }));
    pages.current?.querySelector<HTMLElement>('[data-search]')?.focus();
  }
  useSearchKey(onSearch);

  /** Those that a number counts, in the tree. */
  function onOpen(filter: TreeFilter): void {
    setPage('tree');
    setView({ ...view, grouping: 'areas', filter, text: null });
  }

  /** One node, in the whole tree. */
  function onShow(node: string): void {
    if (!selection.select(node)) return;
    setPage('tree');
    setView((known) => ({ ...known, filter: null, text: null }));
    onFocus(node);
  }

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
        onMissing={() => {
          setSide(null);
          onOpen({ mark: 'toAssess' });
        }}
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
              {...{ plan, view, onView }}
              rules={results.rules}
              onYear={(year) => void session.chooseYear(year)}
              onOpening={(all) => setOpening({ all })}
              onSearch={onSearch}
            />
          )}
        </div>
        <PagePanel id={id} name="tree" page={page}>
          <TreePage {...{ results, findings, view, onView, selection, focusOn, onFocus, opening, onDecide }}>
            <AboveTree
              {...{ summary, results, view, blocked, onDecide }}
              isAsked={question !== null}
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
            onShow={onShow}
            onOpen={onOpen}
            onFindings={() => setPage('findings')}
          />
        </PagePanel>
        <PagePanel id={id} name="findings" page={page}>
          <FindingsList findings={findings} />
        </PagePanel>
      </div>
    </EditingContext>
  );
}
