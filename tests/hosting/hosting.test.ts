/** The sample configurations of hosting/, on the built files: npm run build comes first. */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { readdirSync, readFileSync } from 'node:fs';
import { describeServed, SERVER_NAMES, startServer, type RunningServer } from './webServers';

const METADATA = readdirSync('dist').filter((file) => /^functions.*\.json$/.test(file));
const PAGES = readdirSync('dist').filter((file) => file.endsWith('.html'));
const SCRIPTS = readdirSync('dist').filter((file) => file.endsWith('.js'));
const ICONS = readdirSync('dist/assets').map((file) => `assets/${file}`);

describe.each(SERVER_NAMES)('a deployment', (name) => {
  describeServed(name, () => {
    let server: RunningServer;

    beforeAll(async () => {
      server = await startServer(name);
    });
    afterAll(() => server?.close());

    const headersOf = async (file: string): Promise<Headers> => {
      const answer = await fetch(server.url + file);
      expect([file, answer.status]).toEqual([file, 200]);
      return answer.headers;
    };

    it('lets Office read the lists of functions from another origin, and nothing else', async () => {
      for (const file of METADATA) {
        expect((await headersOf(file)).get('access-control-allow-origin')).toBe('*');
      }
      expect((await headersOf('taskpane.html')).get('access-control-allow-origin')).toBeNull();
    });

    it('names the type of every file, texts in UTF-8', async () => {
      const types: Record<string, RegExp> = {
        html: /^text\/html; charset=utf-8$/i,
        js: /^(text|application)\/javascript; charset=utf-8$/i,
        json: /^application\/json; charset=utf-8$/i,
        png: /^image\/png$/,
      };
      for (const file of [...METADATA, ...PAGES, ...SCRIPTS, ...ICONS]) {
        const headers = await headersOf(file);
        expect(`${file} ${headers.get('content-type')}`.split(' ').slice(1).join(' ')).toMatch(
          types[file.split('.').at(-1) ?? ''] ?? /never/,
        );
        expect(headers.get('x-content-type-options')).toBe('nosniff');
      }
    });

    it('does not refuse the frame of Excel on the web, even where the rest of the site does', async () => {
      for (const file of PAGES) {
        const headers = await headersOf(file);
        expect([file, headers.get('x-frame-options'), headers.get('content-security-policy')]).toEqual([
          file,
          null,
          null,
        ]);
      }
    });

    it('has pages, scripts and lists asked for again at every start', async () => {
      for (const file of [...METADATA, ...PAGES, ...SCRIPTS]) {
        const headers = await headersOf(file);
        expect([file, headers.get('cache-control')]).toEqual([file, 'no-cache']);
        const tag = headers.get('etag') ?? '';
        const again = await fetch(server.url + file, { headers: { 'if-none-match': tag } });
        expect([file, again.status]).toEqual([file, 304]);
      }
    });

    it('lets Office keep the icons', async () => {
      for (const icon of ICONS) {
        expect((await headersOf(icon)).get('cache-control')).toBe('public, max-age=86400');
      }
    });

    it('sends the scripts compressed', async () => {
      for (const script of SCRIPTS) expect((await headersOf(script)).get('content-encoding')).toBe('gzip');
    });
  });
});

/** IIS does not run here: what can be checked is what the file says. */
describe('the configuration for IIS', () => {
  const source = readFileSync('hosting/web.config', 'utf8');
  const root = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(source, 'text/xml').documentElement as Element;

  function child(parent: Element | undefined, path: string): Element | undefined {
    return path
      .split('/')
      .reduce<Element | undefined>(
        (element, name) =>
          element &&
          (Array.from(element.childNodes).find(({ nodeName }) => nodeName === name) as Element | undefined),
        parent,
      );
  }
  function entries(parent: Element | undefined, name: string): Record<string, string>[] {
    return Array.from(parent?.childNodes ?? [])
      .filter(({ nodeName }) => nodeName === name)
      .map((element) =>
        Object.fromEntries(
          Array.from((element as Element).attributes).map((each) => [each.name, each.value]),
        ),
      );
  }
  const locations = Array.from(root.childNodes).filter(
    ({ nodeName }) => nodeName === 'location',
  ) as Element[];
  const headersIn = (place: Element | undefined) =>
    child(place, 'system.webServer/httpProtocol/customHeaders');

  it('lets Office read every list of functions from another origin, and nothing else', () => {
    const allowed = { name: 'Access-Control-Allow-Origin', value: '*' };
    const open = locations.filter((place) =>
      entries(headersIn(place), 'add').some((header) => JSON.stringify(header) === JSON.stringify(allowed)),
    );
    expect(open.map((place) => place.getAttribute('path')).sort()).toEqual([...METADATA].sort());
    expect(entries(headersIn(root), 'add').map(({ name }) => name)).toEqual(['X-Content-Type-Options']);
  });

  it('takes away what would refuse the frame', () => {
    const removed = entries(headersIn(root), 'remove').map(({ name }) => name);
    expect(removed).toEqual(expect.arrayContaining(['X-Frame-Options', 'Content-Security-Policy']));
  });

  it('names the types that IIS may not know, each taken away before it is set', () => {
    const content = child(root, 'system.webServer/staticContent');
    const mapped = entries(content, 'mimeMap').map(({ fileExtension }) => fileExtension);
    expect(mapped).toEqual(['.html', '.js', '.json']);
    expect(entries(content, 'remove').map(({ fileExtension }) => fileExtension)).toEqual(mapped);
  });

  it('has files asked for again, and lets the icons be kept', () => {
    const modeIn = (place: Element | undefined) =>
      child(place, 'system.webServer/staticContent/clientCache')?.getAttribute('cacheControlMode');
    expect(modeIn(root)).toBe('DisableCache');
    expect(modeIn(locations.find((place) => place.getAttribute('path') === 'assets'))).toBe('UseMaxAge');
  });
});
