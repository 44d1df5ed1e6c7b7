import type { Session } from '../session/state';

/** The button Calcola of the ribbon. A click that comes before the session has started waits for it. */
export function answerRibbon(starting: Promise<Pick<Session, 'calculate' | 'state'>>): void {
  Office.actions.associate('calcola', async (event: Office.AddinCommands.Event) => {
    try {
      const session = await starting;
      await session.calculate();
      // What could not be done, or must be answered, is said in the pane, which may be closed.
      const { error, phase, manyFormulas } = session.state;
      if (error || phase === 'notRecognised' || manyFormulas !== null) await Office.addin.showAsTaskpane();
    } finally {
      // Without it Excel greys the button and reports a command that never ends.
      event.completed();
    }
  });
}
