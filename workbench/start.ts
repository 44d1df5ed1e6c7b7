/** `npm start`: builds what is missing, serves the workbench on the first free port from 3000 and opens the browser. */
import { openBrowser } from './openBrowser';
import { ensureBuilt } from './server/build';
import { type RunningWorkbench, serve } from './server/serve';

const FIRST_PORT = 3000;
const LAST_PORT = 3020;

async function serveOnFreePort(): Promise<RunningWorkbench> {
  for (let port = FIRST_PORT; ; port++) {
    try {
      return await serve({ port });
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port === LAST_PORT) throw error;
    }
  }
}

const start = performance.now();
ensureBuilt();
const { url } = await serveOnFreePort();
const seconds = Math.round((performance.now() - start) / 1000);
console.log(
  `Albero della performance, banco di prova: ${url}  (pronto in ${seconds} s; Ctrl+C per chiudere)`,
);
openBrowser(url);
