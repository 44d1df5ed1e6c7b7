import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { english } from '../messages/en';
import { italian } from '../messages/it';
import type { Catalogue } from '../messages/message';
import { createSession } from '../session/session';
import type { Session } from '../session/state';
import { officeWorkbook } from '../workbook/officeWorkbook';
import { App } from './App';
import { useTheme } from './theme';

void start();

/** The pane and the ribbon share this page (shared runtime): one session serves both. */
async function start(): Promise<void> {
  await Office.onReady();
  const inEnglish = Office.context.displayLanguage.toLowerCase().startsWith('en');
  document.documentElement.lang = inEnglish ? 'en' : 'it';
  const catalogue = inEnglish ? english : italian;
  const session = createSession(officeWorkbook(), catalogue);
  void session.open();
  Office.actions.associate('calcola', async (event: Office.AddinCommands.Event) => {
    try {
      await session.calculate();
      // What could not be done is said in the pane, which may be closed.
      const { error, phase } = session.state;
      if (error || phase === 'notRecognised') await Office.addin.showAsTaskpane();
    } finally {
      // Without it Excel greys the button and reports a command that never ends.
      event.completed();
    }
  });
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<Pane session={session} catalogue={catalogue} />);
}

function Pane(props: { session: Session; catalogue: Catalogue }) {
  const theme = useTheme(Office.context.officeTheme);
  return (
    <FluentProvider theme={theme}>
      <App {...props} />
    </FluentProvider>
  );
}
