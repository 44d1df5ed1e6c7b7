import { mergeClasses } from '@fluentui/react-components';
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
  /** A sentence that is shown where it belongs, or that was seen. */
  onShown(message: Message): void;
}

/** A plan: whose it is and how it stands, and its pages. */
export function Workspace(props: WorkspaceProps) {
  const { session, state, plan, results, calculateButton, onBegin, onShown } = props;
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLDivElement>(null);
  const { summary, question, notice, findings, selectedCell } = state;
  const blocked = blockedBy(state);
  const inSheet = useSheetPlace(plan, selectedCell);
  const selection = useSelection(area, inSheet, () => notice && onShown(notice));
  const onChanged = selection.follow;
  const { editing, focusOn, onFocus } = useTreeEditing({
    ...{ session, plan, blocked, onChanged, onShown },
    takenBack: state.takenBack,
  });

  const pages = usePages({ id, plan, top: results.root.node.id, area, selection, onFocus });
  const { page, view, onView } = pages;
  const onDecide = useDirectionAnswers(session);

  return (
    <EditingContext value={editing}>
      <Header
        session={session}
        state={state}
        root={results.root}
        calculateButton={calculateButton}
        onMissing={() => pages.onOpen({ mark: 'toAssess' })}
        menu={
          <PaneMenu session={session} state={state} plan={plan} onPage={pages.setSide} onBegin={onBegin} />
        }
      />
      <Questions
        session={session}
        state={state}
        isCorrecting={pages.side === 'columns'}
        onCorrect={() => pages.setSide('columns')}
        onFindings={() => pages.openPage('findings')}
        onShare={() => pages.setSide('share')}
        onResume={() => pages.setSide('resume')}
      />
      <SidePages
        name={pages.side}
        session={session}
        state={state}
        plan={plan}
        onClose={() => pages.setSide(null)}
      />
      <div ref={area} className={styles.pages} hidden={pages.side !== null}>
        <div className={mergeClasses(styles.bar, page === 'tree' && styles.toolsBeside)}>
          <PageTabs id={id} page={page} onPage={pages.setPage} findings={findings.length} />
          {page === 'tree' && (
            <div className={styles.tools}>
              <TreeTools
                {...{ plan, view, onView }}
                rules={results.rules}
                onYear={(year) => void session.chooseYear(year)}
                onOpening={(all) => pages.setOpening({ all })}
                onSearch={pages.onSearch}
              />
            </div>
          )}
        </div>
        <PagePanel id={id} name="tree" page={page}>
          <TreePage
            {...{ results, findings, selection, focusOn, inSheet, onFocus, onDecide }}
            {...{ view, onView }}
            opening={pages.opening}
          >
            <AboveTree
              {...{ results, view, blocked, onDecide }}
              summary={state.changedSince ? null : summary}
              isAsked={question !== null}
              onSummary={() => pages.openPage('summary')}
              onShow={(node) => {
                if (selection.select(node.id) && node.target) void session.goTo(node.target);
              }}
            />
          </TreePage>
        </PagePanel>
        <PagePanel id={id} name="summary" page={page}>
          <Summary
            {...{ session, state, results }}
            onShow={pages.onShow}
            onOpen={pages.onOpen}
            onFindings={() => pages.openPage('findings')}
            onShare={() => pages.setSide('share')}
          />
        </PagePanel>
        <PagePanel id={id} name="findings" page={page}>
          <FindingsList session={session} state={state} onEdit={pages.onEdit} />
        </PagePanel>
      </div>
    </EditingContext>
  );
}
