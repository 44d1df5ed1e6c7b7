import { useId, useRef, type Ref } from 'react';
import type { Plan } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Message } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import { blockedBy, EditingContext } from '../../editing';
import { useSheetPlace } from '../../sheetPlace';
import { FindingsList } from '../FindingsList';
import { Header } from '../Header';
import { PaneMenu, type Begin } from '../PaneMenu';
import { Summary } from '../Summary';
import { TreeTools } from '../TreeTools';
import { AboveTree } from './AboveTree';
import { PagePanel, PageTabs } from './PageTabs';
import { Questions } from './Questions';
import { SidePages } from './SidePages';
import { TreePage } from './TreePage';
import { useDirectionAnswers } from './useDirectionAnswers';
import { usePages } from './usePages';
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
export function Workspace(props: WorkspaceProps) {
  const { session, state, plan, results, calculateButton, onBegin, onShown } = props;
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const { summary, question, findings, selectedCell } = state;
  const blocked = blockedBy(state);
  const inSheet = useSheetPlace(plan, selectedCell);
  const selection = useSelection(area, inSheet);
  const onChanged = selection.follow;
  const { editing, focusOn, onFocus } = useTreeEditing({ session, plan, blocked, onChanged, onShown });

  const pages = usePages({ id, plan, top: results.root.node.id, area, selection, onFocus });
  const {
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
    onOpen,
    onShow,
  } = pages;
  const onDecide = useDirectionAnswers(session);

  return (
    <EditingContext value={editing}>
      <Header
        session={session}
        state={state}
        root={results.root}
        calculateButton={calculateButton}
        onMissing={() => onOpen({ mark: 'toAssess' })}
        menu={<PaneMenu session={session} state={state} plan={plan} onPage={setSide} onBegin={onBegin} />}
      />
      <Questions
        session={session}
        state={state}
        onCorrect={() => setSide('columns')}
        onFindings={() => openPage('findings')}
        onShare={() => setSide('share')}
        onResume={() => setSide('resume')}
      />
      <SidePages name={side} session={session} state={state} plan={plan} onClose={() => setSide(null)} />
      <div ref={area} className={styles.pages} hidden={side !== null}>
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
          <TreePage
            {...{ results, findings, view, onView, selection, focusOn, inSheet, onFocus, opening, onDecide }}
          >
            <AboveTree
              {...{ results, view, blocked, onDecide }}
              summary={state.changedSince ? null : summary}
              isAsked={question !== null}
              onSummary={() => openPage('summary')}
              onShow={(node) => {
                if (selection.select(node.id) && node.target) void session.goTo(node.target);
              }}
            />
          </TreePage>
        </PagePanel>
        <PagePanel id={id} name="summary" page={page}>
          <Summary
            {...{ session, state, results, onShow, onOpen }}
            onFindings={() => openPage('findings')}
            onShare={() => setSide('share')}
          />
        </PagePanel>
        <PagePanel id={id} name="findings" page={page}>
          <FindingsList session={session} state={state} />
        </PagePanel>
      </div>
    </EditingContext>
  );
}
