/** The built add-in as a web server with the configurations of hosting/ sends it, in a real browser beside the emulated Excel. */
import { connectPane } from '../../workbench/host/seam';
import { describeServed, SERVER_NAMES, startServer, type RunningServer } from '../hosting/webServers';
import { inWorkbench, openWorkbench, useBrowser, type OpenWorkbench } from './workbenchPage';

jest.setTimeout(120_000);

useBrowser();

describe.each(SERVER_NAMES)('the add-in', (name) => {
  describeServed(name, () => {
    let server: RunningServer;
    let open: OpenWorkbench;

    beforeAll(async () => {
      server = await startServer(name);
      open = await openWorkbench(null);
    });
    afterAll(async () => {
      await open?.page.close();
      await server?.close();
    });

    it('opens its pane in a frame and calculates with its functions', async () => {
      const { page } = open;
      const served: string[] = [];
      await page.route('**/addin/**', async (route) => {
        const file = new URL(route.request().url()).pathname.replace('/addin/', '');
        const response = await route.fetch({ url: server.url + file });
        served.push(`${file} ${response.status()}`);
        const body = await response.text();
        await route.fulfill({
          response,
          body: file.endsWith('.html') ? connectPane(body, '/officejs/office.js') : body,
        });
      });
      await inWorkbench(page, 'openSample', 'piano-semplice.xlsx');
      const pane = page.frameLocator('iframe');
      await pane.getByRole('tree').waitFor();
      await inWorkbench(page, 'edit', 'Piano 2024', 'Z1', '=PERF_SCORE(">= 60,00 N.";30)');
      expect(await inWorkbench(page, 'read', 'Piano 2024', 'Z1')).toEqual([[0.5]]);
      expect(served).toEqual(
        expect.arrayContaining(['taskpane.html 200', 'functions.js 200', 'taskpane.js 200']),
      );
      expect(open.errors).toEqual([]);
    });

    it('gives a page of another origin the list of functions, and no script', async () => {
      const { page } = open;
      const read = (file: string): Promise<string> =>
        page.evaluate(
          (url) =>
            fetch(url).then(
              (answer) => answer.text(),
              () => 'refused',
            ),
          server.url + file,
        );
      expect(JSON.parse(await read('functions.json'))).toHaveProperty('functions');
      expect(await read('functions.js')).toBe('refused');
    });
  });
});
