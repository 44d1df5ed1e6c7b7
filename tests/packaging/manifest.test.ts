/** @jest-environment node */
import { DOMParser, type Element } from '@xmldom/xmldom';
import { readFileSync } from 'node:fs';
import { EDITIONS } from '../../packaging/editions';
import { deploymentAddress, DEVELOPMENT_ADDRESS, manifestFor } from '../../packaging/manifest';
import { FUNCTIONS } from '../../src/functions/list';

const source = readFileSync('manifest.xml', 'utf8');
const manifest = new DOMParser().parseFromString(source, 'text/xml');

function all(name: string, under: Element | typeof manifest = manifest): Element[] {
  return Array.from(under.getElementsByTagName(name));
}

function childNames(element: Element): string[] {
  return Array.from(element.childNodes)
    .map(({ nodeName }) => nodeName)
    .filter((name) => !name.startsWith('#'));
}

describe('the manifest, checked offline', () => {
  it('has the elements of the schema in their order', () => {
    expect(childNames(manifest.documentElement as Element)).toEqual([
      'Id',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
      'HighResolutionIconUrl',
      'SupportUrl',
      'Hosts',
      'Requirements',
      'DefaultSettings',
      'Permissions',
      'VersionOverrides',
    ]);
    const host = all('VersionOverrides').flatMap((overrides) => all('Host', overrides))[0] as Element;
    expect(childNames(host)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(childNames(all('DesktopFormFactor')[0] as Element)).toEqual([
      'GetStarted',
      'FunctionFile',
      'ExtensionPoint',
    ]);
    expect(childNames(all('Resources')[0] as Element)).toEqual([
      'bt:Images',
      'bt:Urls',
      'bt:ShortStrings',
      'bt:LongStrings',
    ]);
    for (const control of all('Control')) {
      expect(childNames(control)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
    }
  });

  it('uses only resources that exist, and has none that nobody uses', () => {
    const used = [...source.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id);
    const defined = [...source.matchAll(/<bt:\w+ id="([^"]+)"/g)].map(([, id]) => id);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id?.length).toBeLessThanOrEqual(32);
  });

  it('runs pane, functions and commands in one shared runtime of long lifetime', () => {
    expect(all('Runtime').map((runtime) => runtime.getAttribute('lifetime'))).toEqual(['long']);
    const page = 'Taskpane.Url';
    expect(all('Runtime')[0]?.getAttribute('resid')).toBe(page);
    expect(all('FunctionFile')[0]?.getAttribute('resid')).toBe(page);
    expect(all('SourceLocation', all('Page')[0])[0]?.getAttribute('resid')).toBe(page);
    expect(all('Set').map((set) => set.getAttribute('Name'))).toEqual(['SharedRuntime']);
  });

  it('gives the functions no namespace, so that a cell reads PERF_SCORE', () => {
    expect(all('Namespace')).toEqual([]);
    expect(FUNCTIONS.every(({ id }) => id.startsWith('PERF_'))).toBe(true);
  });

  it('is Italian first with every text in English too, for Excel matches a locale exactly', () => {
    expect(all('DefaultLocale')[0]?.textContent).toBe('it-IT');
    const texts = [...all('DisplayName'), ...all('Description').slice(0, 1), ...all('bt:String')];
    const same = ['Performance'];
    for (const text of texts) {
      const value = text.getAttribute('DefaultValue') ?? '';
      const english = [...all('Override', text), ...all('bt:Override', text)];
      expect([value, english.map((override) => override.getAttribute('Locale'))]).toEqual([
        value,
        same.includes(value) ? [] : ['en-US', 'en-GB'],
      ]);
    }
  });

  it('keeps within the lengths that Office allows', () => {
    for (const text of all('bt:String')) {
      const limit = text.parentNode?.nodeName === 'bt:ShortStrings' ? 125 : 250;
      for (const value of [text, ...all('bt:Override', text)]) {
        expect(
          (value.getAttribute('DefaultValue') ?? value.getAttribute('Value') ?? '').length,
        ).toBeLessThanOrEqual(limit);
      }
    }
    expect(all('DisplayName')[0]?.getAttribute('DefaultValue')?.length).toBeLessThanOrEqual(125);
    expect(all('Description')[0]?.getAttribute('DefaultValue')?.length).toBeLessThanOrEqual(250);
    expect(all('Id')[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('has a version that Office accepts, which package.json and publiccode.yml tell too', () => {
    const version = all('Version')[0]?.textContent ?? '';
    expect(version).toMatch(/^[1-9]\d{0,3}(\.\d{1,5}){3}$/);
    const release = version.split('.').slice(0, 3).join('.');
    const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const published = /^softwareVersion: (.+)$/m.exec(readFileSync('publiccode.yml', 'utf8'))?.[1];
    expect([packaged, published]).toEqual([release, release]);
  });

  it('opens one pane: no action of a shared runtime names a pane of its own', () => {
    expect(all('TaskpaneId')).toEqual([]);
  });

  it('sends who needs help to pages made for it', () => {
    expect(all('SupportUrl')[0]?.getAttribute('DefaultValue')).toBe(`${DEVELOPMENT_ADDRESS}assistenza.html`);
    const learnMore = all('LearnMoreUrl')[0]?.getAttribute('resid');
    const address = all('bt:Url').find((url) => url.getAttribute('id') === learnMore);
    expect(address?.getAttribute('DefaultValue')).toBe(`${DEVELOPMENT_ADDRESS}aiuto.html`);
  });

  it('points everywhere to https and to one address', () => {
    const addresses = [...source.matchAll(/(?:DefaultValue|Value)="(\w+:\/\/[^"]+)"/g)].map(
      ([, url]) => new URL(url ?? ''),
    );
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(['https://localhost:3000']));
  });

  it.each(
    [...source.matchAll(/assets\/([\w-]+-(\d+)\.png)/g)].map(
      ([, file, size]) => [file, Number(size)] as const,
    ),
  )('has the icon %s, drawn at %i pixels', (file, size) => {
    const png = readFileSync(`assets/${file}`);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('declares an image of each size Office asks for', () => {
    for (const icon of all('Icon')) {
      expect(all('bt:Image', icon).map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
    }
  });
});

describe('the manifest of the self-test', () => {
  const selftest = readFileSync('selftest/manifest.xml', 'utf8');
  const contentOf = (text: string, name: string): string | undefined =>
    new RegExp(`<${name}>(.*?)</${name}>`).exec(text)?.[1];

  it('has an Id of its own, beside those of development and production, and the same version', () => {
    const ids = [contentOf(source, 'Id'), contentOf(selftest, 'Id'), EDITIONS.product.productionId];
    expect(new Set(ids).size).toBe(3);
    expect(contentOf(selftest, 'Version')).toBe(contentOf(source, 'Version'));
  });

  it('asks Excel for the same runtime, permissions and host', () => {
    for (const part of ['Requirements', 'Permissions', 'Runtimes']) {
      const [theirs, ours] = [selftest, source].map(
        (text) => new RegExp(`<${part}>.*?</${part}>`, 's').exec(text)?.[0],
      );
      expect(theirs).toBe(ours);
    }
  });

  it('uses only resources that exist, and has none that nobody uses', () => {
    const used = [...selftest.matchAll(/resid="([^"]+)"/g)].map(([, id]) => id);
    const defined = [...selftest.matchAll(/<bt:\w+ id="([^"]+)"/g)].map(([, id]) => id);
    expect([...new Set(used)].sort()).toEqual([...defined].sort());
  });
});

describe('the manifest of a deployment', () => {
  const address = 'https://albero.camera.example/performance/';
  const textOf = (text: string, name: string): string | null | undefined =>
    new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName(name)[0]?.textContent;

  it('points to the deployment alone, under an Id of its own', () => {
    const { productionId } = EDITIONS.product;
    const deployed = manifestFor(source, { address, productionId });
    expect(deployed).not.toContain('localhost');
    expect(deployed).toContain(`${address}functions.json`);
    expect(textOf(deployed, 'Id')).toBe(productionId);
    expect(productionId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('is the one of the repository on a developer’s own machine', () => {
    expect(manifestFor(source, { address: deploymentAddress(undefined) })).toBe(source);
  });

  it('names who publishes it, whatever characters the name has', () => {
    const provider = 'Camera di commercio di A & B <Sud> $&';
    expect(textOf(manifestFor(source, { address, provider }), 'ProviderName')).toBe(provider);
  });

  it.each(['', '   ', 'x'.repeat(126)])('refuses a provider that Office would refuse', (provider) => {
    expect(() => manifestFor(source, { address, provider })).toThrow('provider');
  });

  it('wants an https address, and ends it in a slash', () => {
    expect(deploymentAddress('https://albero.camera.example/performance')).toBe(address);
    expect(() => deploymentAddress('http://albero.camera.example/')).toThrow('https');
  });
});
