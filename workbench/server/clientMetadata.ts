/**
 * Reflects the genuine client: it is evaluated in a bare vm (no Excel, no browser) and every ClientObject class tells
 * its properties, so that the emulated host validates `load` exactly as the installed version of office.js names it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { ApiMetadata } from '../host/wire';

/** Stands for whatever the client touches of a browser while it loads. */
const anything: object = new Proxy(() => anything, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : anything),
});

function fakeWindow(): Record<string, unknown> {
  const script = { src: 'https://localhost/office.js' };
  const window: Record<string, unknown> = {
    // A timer left pending by the client would keep the process alive.
    setTimeout: () => 0,
    setInterval: () => 0,
    URL,
    URLSearchParams,
    performance,
    console: anything,
    navigator: { userAgent: 'node' },
    external: {},
    addEventListener: anything,
    location: { search: '', hash: '', href: 'https://localhost/', protocol: 'https:', host: 'localhost' },
    document: {
      readyState: 'loading',
      addEventListener: anything,
      createElement: () => anything,
      getElementsByTagName: () => [script],
      head: anything,
    },
  };
  for (const alias of ['window', 'self', 'top', 'parent', 'globalThis']) window[alias] = window;
  return window;
}

interface ClientPrototype {
  _scalarPropertyNames?: string[];
  _scalarPropertyOriginalNames?: string[];
  _navigationPropertyNames?: string[];
}

export function reflectClient(officeJsFolder: string): ApiMetadata {
  const window = fakeWindow();
  const context = createContext(window);
  for (const file of ['office.debug.js', 'excel-web-16.00.debug.js']) {
    try {
      runInContext(readFileSync(join(officeJsFolder, file), 'utf8'), context, { filename: file });
    } catch {
      // office.js ends by starting itself, which fails without a browser: by then its classes are defined.
    }
  }
  const { Excel, OfficeExtension } = window as {
    Excel?: Record<string, unknown>;
    OfficeExtension?: { ClientObject: { prototype: object } };
  };
  if (!Excel || !OfficeExtension) throw new Error(`No Excel namespace in the office.js of ${officeJsFolder}`);

  const metadata: ApiMetadata = {};
  for (const [name, member] of Object.entries(Excel)) {
    if (typeof member !== 'function') continue;
    const prototype = member.prototype as object | undefined;
    if (!prototype || !Object.prototype.isPrototypeOf.call(OfficeExtension.ClientObject.prototype, prototype))
      continue;
    const read = <K extends keyof ClientPrototype>(key: K): NonNullable<ClientPrototype[K]> | [] => {
      try {
        return ((prototype as ClientPrototype)[key] as NonNullable<ClientPrototype[K]> | undefined) ?? [];
      } catch {
        return [];
      }
    };
    const scalars = read('_scalarPropertyNames');
    const wireNames = read('_scalarPropertyOriginalNames');
    metadata[name] = {
      scalars: Object.fromEntries(
        scalars.map((scalar, index) => [
          scalar,
          wireNames[index] ?? scalar.charAt(0).toUpperCase() + scalar.slice(1),
        ]),
      ),
      navigations: [...read('_navigationPropertyNames')],
    };
  }
  return metadata;
}
