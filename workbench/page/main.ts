import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import './workbench.css';
import type { FunctionMetadata } from '../host/marshalling';
import { profileOf } from '../host/profile';
import type { ApiMetadata } from '../host/wire';
import { report, setUpChrome } from './chrome';
import { languageOf } from './language';
import { Workbench } from './workbench';

declare global {
  interface Window {
    workbench: Workbench;
  }
}

/** The sample that opens by itself: the one of the README. */
const FIRST_SAMPLE = 'relazione-2022-pistoia-prato.xlsx';

async function json<T>(url: string, fallback: T): Promise<T> {
  const response = await fetch(url);
  return response.ok ? ((await response.json()) as T) : fallback;
}

async function start(): Promise<void> {
  const [metadata, { functions }, samples, manifest] = await Promise.all([
    json<ApiMetadata>('/api-meta.json', {}),
    json<{ functions: FunctionMetadata[] }>('/addin/functions.json', { functions: [] }),
    json<string[]>('/samples.json', []),
    fetch('/addin/manifest.xml').then((response) => (response.ok ? response.text() : '')),
  ]);
  const container = document.getElementById('grid');
  if (!container) throw new Error('#grid is missing from the page');
  const profile = profileOf(location.search);
  const parameters = new URLSearchParams(location.search);
  const isPaneOpen = parameters.get('riquadro') !== 'chiuso';
  const addIn = /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1] ?? '';
  const locale = languageOf(location.search);
  const workbench = new Workbench({ container, metadata, functions, profile, isPaneOpen, addIn, locale });
  window.workbench = workbench;
  setUpChrome(workbench, samples);
  workbench.ready = (async () => {
    // The canvas draws at once with what is loaded, and does not ask for fonts itself.
    await Promise.allSettled(['11px Calibri', 'bold 11px Calibri'].map((font) => document.fonts.load(font)));
    // An empty name asks for an empty workbook.
    const first = parameters.get('esempio') ?? samples.find((name) => name === FIRST_SAMPLE) ?? samples[0];
    await report('Apro…', () => (first ? workbench.openSample(first) : workbench.openEmpty()));
  })();
  await workbench.ready;
}

void start();
