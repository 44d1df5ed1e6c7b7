import { useFocusFinders } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { Catalogue, Message } from '../messages/message';
import type { Session } from '../session/state';
import { AnnounceContext } from './announce';
import { announcementOf, useAnnouncing } from './announcing';
import { useStyles } from './App.styles';
import { CatalogueContext, useSay } from './catalogue';
import { CellsContext, nameOfCell, type CellLinks } from './cells';
import { Bars } from './components/Bars';
import { ErrorBoundary } from './components/ErrorBoundary';
import { NotRecognised } from './components/NotRecognised';
import type { Begin } from './components/PaneMenu';
import { PlanDialogs } from './components/PlanDialogs';
import { TeachingPanel } from './components/TeachingPanel';
import { Workspace } from './components/Workspace';
import { useFocusKept } from './focusKept';
import { useSessionState } from './sessionState';
import { useUndoKey } from './undoKey';

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
  const { phase, sheets, plan, results, teaching } = state;
  const calculateButton = useRef<HTMLButtonElement>(null);
  const [dialog, setDialog] = useState<Begin | null>(null);
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
  useFocusKept(calculateButton);
  // Fluent's care for the focus ends with the last component that asks for it: what a dialog kept from screen readers would stay so.
  useFocusFinders();
  useUndoKey(session, state, announce);
  const announcement = announced ?? announcementOf(state);
  const isUnknown = phase === 'notRecognised' || (phase === 'opening' && !plan && state.lookedFor.length > 0);
  return (
    <CellsContext value={cells}>
      <AnnounceContext value={announce}>
        <main className={styles.pane}>
          <h1 className={styles.spoken}>{say({ id: 'pane.product' })}</h1>
          <div role="status" className={styles.spoken}>
            {announcement && <span key={times}>{say(announcement)}</span>}
          </div>
          {teaching && <TeachingPanel session={session} state={state} teaching={teaching} />}
          {!teaching && isUnknown && (
            <NotRecognised session={session} state={state} onNewPlan={() => setDialog('newPlan')} />
          )}
          {!teaching && plan && results && (
            <Workspace
              session={session}
              state={state}
              plan={plan}
              results={results}
              calculateButton={calculateButton}
              onBegin={setDialog}
              onShown={setShown}
            />
          )}
          <Bars {...{ session, state, announced, lasting, shown }} onShown={setShown} />
        </main>
        <PlanDialogs
          name={dialog}
          session={session}
          state={state}
          onBegun={setLasting}
          onClose={() => setDialog(null)}
        />
      </AnnounceContext>
    </CellsContext>
  );
}
