import { readdirSync, readFileSync } from 'node:fs';

/** Folders of tests, those in others with them. */
function foldersWithTests(): string[] {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' });
  const folders = files
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => file.split(/[\\/]/)[0] ?? '');
  return [...new Set(folders)].filter((folder) => !['together', 'counted'].includes(folder)).sort();
}

it('npm test runs every folder of tests, once', () => {
  const suites = readdirSync('tests/together').filter((file) => /\.test\.tsx?$/.test(file));
  const run = suites.flatMap((suite) => {
    const [, folders = ''] =
      /together\(([^)]*)\)/.exec(readFileSync(`tests/together/${suite}`, 'utf8')) ?? [];
    return [...folders.matchAll(/'(\w+)'/g)].map(([, folder]) => folder);
  });
  expect(run.sort()).toEqual(foldersWithTests());
});
