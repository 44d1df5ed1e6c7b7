import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore, type RefObject } from 'react';
import type { Catalogue, Message } from '../messages/message';
import type { Session, SessionState } from '../session/state';
import { useStyles } from './App.styles';
import { CatalogueContext, useSay } from './catalogue';
import { CellsContext, nameOfCell, type Cells } from './cells';
import { ErrorBar } from './components/ErrorBar';
import { NotRecognised } from './components/NotRecognised';
import { Progress } from './components/Progress';
import { Recognition } from './components/Recognition';
import { outcomeOf } from './components/Summary';
import { Toolbar } from './components/Toolbar';
import { Workspace } from './components/Workspace';

/** The pane: the state of a session, in the language of a catalogue. */
export function App({ session, catalogue }: { session: Session; catalogue: Catalogue }) {
  return (
    <CatalogueContext value={catalogue}>
      <Pane session={session} />
    </CatalogueContext>
  );
}

function Pane({ session }: { session: Session }) {
  const say = useSay();
  const styles = useStyles();
  const state = useSessionState(session);
  const { phase, plan, results, progress, error, summary, lookedFor } = state;
  const calculateButton = useRef<HTMLButtonElement>(null);
  const cells = useMemo<Cells>(
    () => ({
      nameOf: (address) => nameOfCell(address, plan?.sheets ?? []),
      goTo: (address) => void session.goTo(address),
    }),
    [session, plan],
  );
  const findings = useMemo(() => [...(plan?.findings ?? []), ...(results?.findings ?? [])], [plan, results]);
  useFocusKept(calculateButton, phase);

  const announcement = announcementOf(state);
  // Each edit reads the workbook again: that must not take away what a person is looking at.
  const busy = phase === 'calculating' || (phase === 'opening' && (!plan || (progress?.total ?? 0) > 1));
  return (
    <CellsContext value={cells}>
      <main className={styles.pane}>
        <h1 className={styles.product}>{say({ id: 'pane.product' })}</h1>
        <div role="status" className={styles.spoken}>
          {announcement && say(announcement)}
        </div>
        {error && <ErrorBar error={error} onRetry={phase === 'failed' ? () => void session.open() : null} />}
        {phase === 'notRecognised' && (
          <NotRecognised lookedFor={lookedFor} onReread={() => void session.open()} />
        )}
        {plan && <Recognition plan={plan} />}
        {plan && <Toolbar session={session} state={state} calculateButton={calculateButton} />}
        {busy && (
          <Progress
            what={{ id: phase === 'calculating' ? 'pane.calculating' : 'pane.opening' }}
            progress={progress}
            onCancel={() => session.cancel()}
          />
        )}
        {plan && results && <Workspace results={results} findings={findings} summary={summary} />}
      </main>
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

/** What a screen reader says by itself: how a work began and ended, never the progress in between. */
function announcementOf({ phase, plan, error, summary }: SessionState): Message | null {
  if (phase === 'calculating') return { id: 'pane.calculating' };
  if (error) return error;
  if (phase === 'notRecognised') return { id: 'pane.notRecognised' };
  if (!plan) return phase === 'opening' ? { id: 'pane.opening' } : null;
  return summary && outcomeOf(summary);
}
