import { FluentProvider } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { italian } from '../messages/it';
import type { Catalogue } from '../messages/message';
import { createSession } from '../session/session';
import type { Session } from '../session/state';
import { officeWorkbook } from '../workbook/officeWorkbook';
import { App } from './App';
import { excelDark } from './excelColours';
import { answerRibbon } from './ribbon';
import { useTheme } from './theme';
import { followVisibility } from './visibility';

/**
 * The pane and the ribbon share this page (shared runtime): one session serves both. The ribbon is answered at once, before
 * Excel is ready: the click that loads this page is otherwise lost (office-js issue 5176).
 */
answerRibbon(start());

async function start(): Promise<Session> {
  await Office.onReady();
  const inEnglish = Office.context.displayLanguage.toLowerCase().startsWith('en');
  const catalogue = inEnglish ? await englishOrItalian() : italian;
  document.documentElement.lang = catalogue === italian ? 'it' : 'en';
  const session = createSession(officeWorkbook(), catalogue);
  followVisibility(session);
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<ThemedPane session={session} catalogue={catalogue} />);
  return session;
}

/** A file of its own, which Italian offices do not wait for; where it does not come the pane speaks Italian. */
async function englishOrItalian(): Promise<Catalogue> {
  try {
    const { english } = await import(/* webpackChunkName: "english" */ '../messages/en');
    return english;
  } catch {
    return italian;
  }
}

function ThemedPane(props: { session: Session; catalogue: Catalogue }) {
  const theme = useTheme(() => Office.context.officeTheme);
  return (
    // The browser's own parts (radio buttons, scroll bars) are as light or dark as the rest.
    <FluentProvider theme={theme} style={{ colorScheme: theme === excelDark ? 'dark' : 'light' }}>
      <App {...props} />
    </FluentProvider>
  );
}
