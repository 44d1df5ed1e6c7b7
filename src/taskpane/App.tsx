import { Accordion, Button } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type RefObject,
} from 'react';
import type { Catalogue, Message, MessageId } from '../messages/message';
import type { Session, SessionState } from '../session/state';
import { MOST_FORMULAS } from '../session/summary';
import { AnnounceContext } from './announce';
import { useStyles } from './App.styles';
import { CatalogueContext, useSay } from './catalogue';
import { CellsContext, nameOfCell, type CellLinks } from './cells';
import { ErrorBar } from './components/ErrorBar';
import { ErrorBoundary } from './components/ErrorBoundary';
import { KeysDialog } from './components/KeysDialog';
import { ManyFormulas } from './components/ManyFormulas';
import { NewPlanDialog } from './components/NewPlanDialog';
import { NextYearDialog } from './components/NextYearDialog';
import { Notice } from './components/Notice';
import { NotRecognised } from './components/NotRecognised';
import { Progress } from './components/Progress';
import { Question } from './components/Question';
import { RecognisedPlan } from './components/Recognition';
import { Settings } from './components/Settings';
import { outcomeOf } from './components/Summary';
import { TeachingPanel } from './components/TeachingPanel';
import { Toolbar, type More } from './components/Toolbar';
import { Workspace } from './components/Workspace';

/** The pane: the state of a session, in the language of a catalogue. */
export function App({ session, catalogue }: { session: Session; catalogue: Catalogue }) {
  return (
    <CatalogueContext value={catalogue}>
      <ErrorBoundary>
        <SessionPane session={session} />
      </ErrorBoundary>
    </CatalogueContext>
  );
}

function SessionPane({ session }: { session: Session }) {
  const say = useSay();
  const styles = useStyles();
  const state = useSessionState(session);
  const { phase, sheets, plan, results, progress, error, question, teaching } = state;
  const calculateButton = useRef<HTMLButtonElement>(null);
  const columns = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<readonly string[]>([]);
  const [dialog, setDialog] = useState<More | null>(null);
  const [shown, setShown] = useState<Message | null>(null);
  const [lasting, setLasting] = useState<Message | null>(null);
  const { announced, times, announce } = useAnnouncing(session, state);
  const cells = useMemo<CellLinks>(
    () => ({
      nameOf: (address) => nameOfCell(address, sheets),
      goTo: (address) => void session.goTo(address),
    }),
    [session, sheets],
  );
  const findings = useMemo(() => [...(plan?.findings ?? []), ...(results?.findings ?? [])], [plan, results]);
  useFocusKept(calculateButton, phase);

  const notice = announced ?? state.notice;
  const announcement = announced ?? announcementOf(state);
  const hide = useCallback((message: Message) => setShown(message), []);
  const close = useCallback(() => setShown(notice), [notice]);
  // Each edit reads the workbook again: that must not take away what a person is looking at.
  const long = (progress?.total ?? 0) > 1;
  const busy =
    ['calculating', 'checking'].includes(phase) ||
    (phase === 'opening' && !plan) ||
    (phase !== 'ready' && (long || state.waiting));
  /** Begins a plan; Excel does not take back a sheet that was added. */
  async function begin(work: Promise<void>): Promise<Message | null> {
    await work;
    setLasting(session.state.notice);
    return session.state.error;
  }

  /** Opens the columns and goes to the first of what can be corrected there. */
  function correct(): void {
    setOpen((values) => [...new Set([...values, 'columns'])]);
    requestAnimationFrame(() => columns.current?.querySelector('select')?.focus());
  }

  return (
    <CellsContext value={cells}>
      <AnnounceContext value={announce}>
        <main className={styles.pane}>
          <h1 className={styles.spoken}>{say({ id: 'pane.product' })}</h1>
          <div role="status" className={styles.spoken}>
            {announcement && <span key={times}>{say(announcement)}</span>}
          </div>
          {teaching ? (
            <TeachingPanel session={session} state={state} teaching={teaching} />
          ) : (
            <>
              {(phase === 'notRecognised' ||
                (phase === 'opening' && !plan && state.lookedFor.length > 0)) && (
                <NotRecognised session={session} state={state} onNewPlan={() => setDialog('newPlan')} />
              )}
              {plan && (
                <div ref={columns}>
                  <Accordion
                    multiple
                    collapsible
                    openItems={[...open]}
                    onToggle={(_, { openItems }) => setOpen(openItems.map(String))}
                  >
                    <RecognisedPlan session={session} state={state} plan={plan} />
                    <Settings session={session} state={state} />
                  </Accordion>
                </div>
              )}
              {state.manyFormulas !== null && <ManyFormulas session={session} count={state.manyFormulas} />}
              {question && (
                <Question
                  question={question}
                  onConfirm={() => void session.confirm()}
                  onCorrect={correct}
                  onTeach={() => void session.teaching.start()}
                />
              )}
              {plan && (
                <Toolbar
                  session={session}
                  state={state}
                  calculateButton={calculateButton}
                  onMore={setDialog}
                />
              )}
            </>
          )}
          {busy && (
            <Progress
              what={{ id: WORK[phase] ?? 'pane.opening' }}
              progress={progress}
              waiting={state.waiting}
              onCancel={() => session.cancel()}
            />
          )}
          {state.canRestore && phase === 'ready' && (
            <Button className={styles.restore} onClick={() => void session.restore()}>
              {say({ id: 'pane.restore' })}
            </Button>
          )}
          {plan && results && !teaching && (
            <Workspace
              session={session}
              state={state}
              plan={plan}
              results={results}
              findings={findings}
              onShown={hide}
            />
          )}
          {error && error !== shown && (
            <ErrorBar
              error={error}
              details={state.details}
              onRetry={phase === 'failed' ? () => void session.open() : null}
              onClose={() => setShown(error)}
            />
          )}
          {notice && notice !== shown && (
            <Notice
              message={notice}
              written={
                notice === state.notice &&
                notice !== lasting &&
                !state.canRestore &&
                !NOT_UNDONE.includes(notice.id)
              }
              undoable={state.undoable}
              onClose={close}
            />
          )}
        </main>
        {dialog === 'newPlan' && (
          <NewPlanDialog
            onStart={(newPlan) => begin(session.startPlan(newPlan))}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog === 'nextYear' && plan && (
          <NextYearDialog
            plan={plan}
            onStart={(year) => begin(session.startNextYear(year))}
            onClose={() => setDialog(null)}
          />
        )}
        {dialog === 'keys' && <KeysDialog undoable={state.undoable} onClose={() => setDialog(null)} />}
      </AnnounceContext>
    </CellsContext>
  );
}
function useSessionState(session: Session): SessionState {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, () => session.state);
}

/** When the button a person pressed goes away (Annulla, Riprova), the focus goes to Calcola instead of being lost. */
function useFocusKept(fallback: RefObject<HTMLElement | null>, phase: SessionState['phase']): void {
  const before = useRef(phase);
  useEffect(() => {
    const lost = document.hasFocus() && document.activeElement === document.body;
    if (before.current !== phase && lost) fallback.current?.focus();
    before.current = phase;
  }, [fallback, phase]);
}

/** What tells of no change that Excel's own Undo would take back. */
const NOT_UNDONE: readonly MessageId[] = [
  'edit.nothing',
  'restore.done',
  'restore.looks',
  'teaching.used',
  'written.late',
  'written.was',
];

/** What a session says it is doing, where it is not reading. */
const WORK: Readonly<Partial<Record<SessionState['phase'], MessageId>>> = {
  calculating: 'pane.calculating',
  checking: 'pane.checking',
  changing: 'pane.changing',
};

/** A sentence of the pane's own stands until the session has something new to show; the same one again is announced again. */
function useAnnouncing(session: Session, state: SessionState) {
  const [last, setLast] = useState<{ message: Message; during: SessionState; times: number } | null>(null);
  const announce = useCallback(
    (message: Message) =>
      setLast((before) => ({ message, during: session.state, times: (before?.times ?? 0) + 1 })),
    [session],
  );
  return { announced: last?.during === state ? last.message : null, times: last?.times ?? 0, announce };
}

/** What a screen reader says by itself: how a work began and ended, never the progress in between. */
function announcementOf(state: SessionState): Message | null {
  const { phase, plan, error, manyFormulas, summary, question, notice } = state;
  const work = WORK[phase];
  if (work) return { id: work };
  if (error) return error;
  if (phase === 'notRecognised') return { id: 'pane.notRecognised' };
  if (!plan) return phase === 'opening' ? { id: 'pane.opening' } : null;
  if (manyFormulas !== null) {
    return { id: 'calculate.manyFormulas', params: { count: manyFormulas, most: MOST_FORMULAS } };
  }
  // Who teaches is not asked yet.
  const asked = state.teaching ? null : question;
  return asked ?? notice ?? (summary && outcomeOf(summary));
}
