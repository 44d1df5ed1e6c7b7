import { Link, Tab, TabList } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { TreeEdit } from '../../../core/editing/edit';
import type { EditedNodes } from '../../../core/editing/editedNodes';
import { groupings, groupResults } from '../../../core/plan/grouping';
import type { Finding, Plan } from '../../../core/plan/plan';
import type { Results } from '../../../core/plan/results';
import type { Operator } from '../../../core/targets/target';
import type { Message } from '../../../messages/message';
import type { Session, SessionState } from '../../../session/state';
import { useAnnounce } from '../../announce';
import { useSay } from '../../catalogue';
import { blockedBy, EditingContext } from '../../editing';
import { AddDialog } from '../AddDialog';
import { DirectionQuestions } from '../DirectionQuestions';
import { FindingsList } from '../FindingsList';
import { IndicatorDetail } from '../IndicatorDetail';
import { MoveDialog } from '../MoveDialog';
import { NodeMenu } from '../NodeMenu';
import { branchesOf, gravestByNode, groupBranches, ObjectiveTree } from '../ObjectiveTree';
import { RemoveDialog } from '../RemoveDialog';
import { outcomeOf, Summary } from '../Summary';
import { ViewBar, type TreeView } from '../ViewBar';
import { useCommands, useTreeEditing, type Asking } from './useTreeEditing';
import { useStyles } from './Workspace.styles';

type Page = 'tree' | 'summary' | 'findings';

interface WorkspaceProps {
  session: Session;
  state: SessionState;
  plan: Plan;
  results: Results;
  /** Of the reading and of the computation. */
  findings: readonly Finding[];
  /** What went wrong is shown where it happened. */
  onShown(error: Message): void;
}

/** Three pages of a plan: the tree with the detail of a node, what Calcola did, what is wrong in the workbook. */
export function Workspace({ session, state, plan, results, findings, onShown }: WorkspaceProps) {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  const announce = useAnnounce();
  const treePanel = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<Page>('tree');
  const [chosenView, setView] = useState<TreeView>('areas');
  const [selected, setSelected] = useState<string | null>(null);
  const [form, setForm] = useState<'first' | 'name' | null>(null);
  const [active, setActive] = useState<string | null>(results.root.node.id);
  const { summary } = state;
  const severities = useMemo(() => gravestByNode(findings), [findings]);
  const views = useMemo<TreeView[]>(() => ['areas', ...groupings(plan)], [plan]);
  const view = views.includes(chosenView) ? chosenView : 'areas';
  const branches = useMemo(
    () => (view === 'areas' ? branchesOf(results.roots) : groupBranches(groupResults(results, view), view)),
    [results, view],
  );
  const result = selected === null ? undefined : results.byId.get(selected);
  const blocked = blockedBy(state);
  const fixed: Message | null = view === 'areas' ? null : { id: 'pane.blocked.view' };
  /** What is shown in detail keeps being shown under its new id; what was added is shown, to be filled in. */
  function onChanged(edit: TreeEdit, { node, ids }: EditedNodes): void {
    if (edit.kind === 'add') select(node);
    else setSelected((known) => ids.get(known ?? '') ?? null);
  }

  const { editing, focusOn } = useTreeEditing({ session, plan, blocked, onChanged, onShown });
  const commands = useCommands({
    editing,
    fixed,
    onRename: (node) => {
      if (!leave(node)) return;
      setSelected(node);
      setForm('name');
    },
  });

  /** What was typed for another node and not saved is not thrown away: a person decides. */
  function leave(next: string | null): boolean {
    const isUnsaved = treePanel.current?.querySelector('form[data-unsaved="true"]');
    if (next === selected || !isUnsaved) return true;
    announce({ id: 'pane.form.unsaved' });
    return false;
  }

  function select(node: string | null): void {
    setSelected(node);
    setForm(null);
  }

  async function decide(nodes: readonly string[], operator: Operator | null): Promise<void> {
    await session.decideDirection(nodes, operator);
    if (!session.state.error) announce({ id: operator ? 'pane.direction.decided' : 'pane.direction.undone' });
  }

  /** The button that was pressed goes away: the focus returns to the row. */
  function closeDetail(): void {
    setSelected(null);
    setForm(null);
    focusRow();
  }

  function focusRow(): void {
    treePanel.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]')?.focus();
  }

  const panel = (name: Page, className: string | undefined, content: ReactNode): ReactNode => (
    <div
      id={`${id}${name}`}
      ref={name === 'tree' ? treePanel : undefined}
      role="tabpanel"
      aria-labelledby={`${id}${name}-tab`}
      hidden={page !== name}
      className={className}
    >
      {content}
    </div>
  );
  const tab = (name: Page, label: string): ReactNode => (
    <Tab id={`${id}${name}-tab`} value={name} aria-controls={`${id}${name}`}>
      {label}
    </Tab>
  );
  return (
    <EditingContext value={editing}>
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={page}
        onTabSelect={(_, { value }) => setPage(value as Page)}
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
              <Link as="button" onClick={() => setPage('summary')}>
                {say({ id: 'pane.summary.open' })}
              </Link>
            </p>
          )}
          <DirectionQuestions
            results={results}
            blocked={blocked}
            onDecide={(nodes, operator) => void decide(nodes, operator)}
            onShow={(node) => {
              if (!leave(node.id)) return;
              select(node.id);
              if (node.target) void session.goTo(node.target);
            }}
          />
          <ViewBar
            views={views}
            view={view}
            onView={setView}
            years={plan.years}
            year={plan.year}
            onYear={(year) => void session.chooseYear(year)}
            blocked={blocked ?? fixed}
            menuOpen={commands.menu !== null}
            onMenu={(at) => active !== null && commands.run('menu', active, at)}
          />
          {view === 'units' && <p className={styles.outcome}>{say({ id: 'pane.view.units.noScore' })}</p>}
          <ObjectiveTree
            // Another view, or another plan in front: opened anew.
            key={[view, plan.layout, plan.sheets[0]?.id].join(' ')}
            branches={branches}
            severities={severities}
            selected={selected}
            cut={commands.cut}
            focusOn={focusOn}
            onSelect={(node) => leave(node) && select(node)}
            commands={{
              onActive: setActive,
              onCommand: commands.run,
              draggable: !blocked && !fixed,
              canDrop: (node, target, zone) => editing.moves.dropped(node, target, zone) !== null,
              onDrop: (node, target, zone) => {
                const move = editing.moves.dropped(node, target, zone);
                if (move) void editing.change(move);
              },
            }}
          />
          {result && (
            <IndicatorDetail
              key={selected}
              result={result}
              findings={findings.filter(({ node }) => node === selected)}
              form={form}
              onDecide={(operator) => void decide([result.node.id], operator)}
              onForm={(next) => {
                setForm(next);
                if (next === null) focusRow();
              }}
              onClose={closeDetail}
            />
          )}
        </>,
      )}
      {panel(
        'summary',
        styles.page,
        <Summary
          summary={summary}
          root={results.root}
          findings={findings}
          onWriteValues={() => void session.writeValues()}
        />,
      )}
      {panel('findings', styles.page, <FindingsList findings={findings} />)}
      {commands.menu && (
        <NodeMenu
          {...commands.menu}
          onCommand={(command) =>
            commands.menu && commands.run(command, commands.menu.node, commands.menu.at)
          }
          onClose={commands.closeMenu}
        />
      )}
      {commands.asking && <AskingDialog asking={commands.asking} onClose={commands.stopAsking} />}
    </EditingContext>
  );
}

function AskingDialog({ asking, onClose }: { asking: Asking; onClose(): void }) {
  if (asking.kind === 'add') return <AddDialog {...asking} onClose={onClose} />;
  if (asking.kind === 'move') return <MoveDialog {...asking} onClose={onClose} />;
  return <RemoveDialog {...asking} onClose={onClose} />;
}
