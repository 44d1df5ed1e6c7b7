import type { Session, SessionState } from '../session/state';

/** The button Calcola of the ribbon. A click that comes before the session has started waits for it. */
export function answerRibbon(starting: Promise<Pick<Session, 'requestCalculation' | 'state'>>): void {
  Office.actions.associate('calcola', async (event: Office.AddinCommands.Event) => {
    try {
      const session = await starting;
      await session.requestCalculation();
      if (hasToBeSeen(session.state)) await Office.addin.showAsTaskpane();
    } finally {
      // Without it Excel greys the button and reports a command that never ends.
      event.completed();
    }
  });
}

/** What was not done, must be answered, or is not what Excel shows, is said in the pane, which may be closed. */
function hasToBeSeen({ error, phase, manyFormulas, errorsToDecide, summary }: SessionState): boolean {
  if (error || phase === 'notRecognised' || manyFormulas !== null || errorsToDecide.length > 0) return true;
  return summary !== null && (summary.otherwise.length > 0 || summary.unchecked !== null);
}
