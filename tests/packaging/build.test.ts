import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { FUNCTIONS } from '../../src/functions/list';
import { english } from '../../src/messages/en';
import { italian } from '../../src/messages/it';

/** Largest sizes in kB after gzip: what a person waits for. Raised only with a reason in the change log. */
const LARGEST_KB = { 'functions.js': 28, 'taskpane.js': 445, 'english.js': 25 };

describe('the build in dist/ (npm run build)', () => {
  it.each(Object.entries(LARGEST_KB))('keeps %s under %i kB compressed', (file, limit) => {
    expect(gzipSync(readFileSync(`dist/${file}`)).length / 1024).toBeLessThan(limit);
  });

  it('does not load with the pane what the functions of the same page have loaded', () => {
    const holding = Object.keys(LARGEST_KB).filter((file) =>
      readFileSync(`dist/${file}`, 'utf8').includes(italian['target.measuredOnly']),
    );
    expect(holding).toEqual(['functions.js']);
  });

  it('holds what the manifest names', () => {
    const manifest = readFileSync('dist/manifest.xml', 'utf8');
    const files = [...manifest.matchAll(/https:\/\/localhost:3000\/([^"]+)"/g)].map(([, file]) => file);
    expect(files.filter((file) => !existsSync(`dist/${file}`))).toEqual([]);
  });

  it.each([
    ['functions.json', 'it'],
    ['functions.en-US.json', 'en'],
  ] as const)('describes the functions in %s', (file, language) => {
    const metadata = JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as {
      functions: { id: string; description: string }[];
    };
    expect(metadata.functions.map(({ id, description }) => [id, description])).toEqual(
      FUNCTIONS.map(({ id, description }) => [id, description[language]]),
    );
  });

  it('has a help page with a section for each function, where the function wizard sends the reader', () => {
    const { functions } = JSON.parse(readFileSync('dist/functions.json', 'utf8')) as {
      functions: { helpUrl: string }[];
    };
    const page = readFileSync('dist/aiuto.html', 'utf8');
    const anchors = [...page.matchAll(/<h2 id="?(\w+)/g)].map(
      ([, id]) => `https://localhost:3000/aiuto.html#${id}`,
    );
    expect(anchors).toEqual(functions.map(({ helpUrl }) => helpUrl));
    expect(anchors).toHaveLength(FUNCTIONS.length);
  });

  it('loads nothing from another origin than office.js, and runs no inline script and no eval', () => {
    const page = readFileSync('dist/taskpane.html', 'utf8');
    const scripts = [...page.matchAll(/<script[^>]*src="?([^">\s]+)/g)].map(([, src]) => src);
    expect(scripts).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
      'functions.js',
      'taskpane.js',
    ]);
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/);
    expect(page).toMatch(/http-equiv="?Content-Security-Policy/i);
    expect(page).not.toContain('unsafe-eval');
    const code = ['functions.js', 'taskpane.js'].map((file) => readFileSync(`dist/${file}`, 'utf8')).join('');
    expect(code.match(/\beval\(|new Function\(|fetch\(|XMLHttpRequest|WebSocket|sendBeacon/g)).toBeNull();
  });
});

describe('the self-test', () => {
  const codeIn = (folder: string): string =>
    ['functions.js', 'taskpane.js', 'taskpane.html', 'functions.json', 'manifest.xml']
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('');
  const marks = /autoverifica|PROVA_ARGOMENTI|PROVA_ERRORE/gi;

  it('is in a build of its own, and no part of it in the product', () => {
    expect(codeIn('dist').match(marks)).toBeNull();
    expect(new Set(codeIn('dist-selftest').match(marks))).toEqual(
      new Set(['autoverifica', 'Autoverifica', 'PROVA_ARGOMENTI', 'PROVA_ERRORE']),
    );
  });
});

describe('the message catalogues', () => {
  it('are complete in both languages, with the same parameters', () => {
    const parameters = (text: string): string[] =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();
    for (const [id, text] of Object.entries(italian)) {
      const other = english[id as keyof typeof english];
      expect([id, [...new Set(parameters(other))]]).toEqual([id, [...new Set(parameters(text))]]);
      expect(other.trim()).not.toBe('');
    }
    expect(Object.keys(english).sort()).toEqual(Object.keys(italian).sort());
  });
});
