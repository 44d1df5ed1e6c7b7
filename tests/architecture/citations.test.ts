import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sourceFiles } from './sourceFiles';

const CODE = ['src', 'tests', 'tools', 'workbench', 'selftest', 'samples', 'bench', 'packaging'].flatMap(
  sourceFiles,
);
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs'), ...markdownIn('docs/decisions')];

function markdownIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file}`);
}

function headingsOf(path: string): string[] {
  return [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
}

/** `## 4.10 Quanto torna`, `## 4. Il punteggio`: 4.10, 4. */
function sectionsOf(path: string): Set<string> {
  return new Set(headingsOf(path).flatMap((heading) => /^(\d+(?:\.\d+)*)\.? /.exec(heading)?.[1] ?? []));
}

/** As a page on the web names a heading: `6. L'esito («semaforo»)` is `6-lesito-semaforo`. */
function anchorsOf(path: string): Set<string> {
  const anchor = (heading: string): string =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\d\s_-]/gu, '')
      .replace(/ /g, '-');
  return new Set(headingsOf(path).map(anchor));
}

const CITATION = /(docs\/[\w/-]+\.md) §(\d+(?:\.\d+)*)/g;

describe('what the code cites', () => {
  it('is a section of a document of ours', () => {
    const citations = CODE.flatMap(({ path, text }) =>
      [...text.matchAll(CITATION)].map(([, document = '', section = '']) => ({ path, document, section })),
    );
    expect(citations.length).toBeGreaterThan(0);
    const wrong = citations.filter(
      ({ document, section }) => !existsSync(document) || !sectionsOf(document).has(section),
    );
    expect(wrong).toEqual([]);
  });

  it('is never a section without its document', () => {
    const bare = sourceFiles('src').filter(({ text }) => text.replace(CITATION, '').includes('§'));
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});

it.each(DOCUMENTS)('the links of %s lead to files and headings that are there', (path) => {
  const links = [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
  const broken = links.filter(([, file = '', anchor]) => {
    const target = file === '' ? path : join(dirname(path), file);
    return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).has(anchor));
  });
  expect(broken.map(([link]) => link)).toEqual([]);
});

it.each(DOCUMENTS)('the files that %s names are there', (path) => {
  const named = [...readFileSync(path, 'utf8').matchAll(/`([\w./-]+\.tsx?)`/g)].map(([, file = '']) => file);
  expect(named.filter((file) => !CODE.some((one) => `/${one.path}`.endsWith(`/${file}`)))).toEqual([]);
});

describe('the glossary', () => {
  const rows = readFileSync('docs/dominio.md', 'utf8').matchAll(
    /^\| (.+) \| (?:§([\d.]+))? \| `(\w+)` \| `(src\/[^`]+)` \|$/gm,
  );
  const sections = sectionsOf('docs/dominio.md');
  it.each([...rows].map(([, term, section, name, path]) => ({ term, section, name, path: path ?? '' })))(
    '$term is $name, in $path',
    ({ section, name, path }) => {
      if (section !== undefined) expect(sections).toContain(section);
      expect(readFileSync(path, 'utf8')).toMatch(
        new RegExp(`^(?:export (?:async )?(?:const|function\\*?|class|interface|type) | +)${name}\\b`, 'm'),
      );
    },
  );
});
