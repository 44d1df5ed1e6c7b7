import { readdirSync, readFileSync } from 'node:fs';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;

/** What a module specifier names: `@scope/name/file` is `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

it('what src imports stands in dependencies, and nothing else does', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(`src/${file}`, 'utf8'));
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/from '([^.'][^']*)'/g)].map(([, specifier]) => packageOf(specifier ?? '')),
  );
  expect(Object.keys(dependencies).sort()).toEqual([...new Set(imported)].sort());
  expect(Object.keys(devDependencies).filter((name) => name in dependencies)).toEqual([]);
});

it('the lock names no registry, so that it installs from any', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
});
