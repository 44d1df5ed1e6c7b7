/** `npm start`: builds what is missing and serves the workbench on the first free port from 3000. */
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

ensureBuilt();
const { url } = await serveOnFreePort();
console.log(`Albero della performance, banco di prova: ${url}  (Ctrl+C per chiudere)`);
