import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const TESTS = join(__dirname, '..');
/** Of whole workbooks, on a machine that does other work. */
const LONGEST_TEST = 300_000;

/**
 * The tests of these folders (and of those in them) as one suite. jest gives each suite every module anew:
 * loading them again and again took more of the processor than the tests themselves.
 */
export function together(...folders: readonly string[]): void {
  for (const folder of folders) {
    for (const file of readdirSync(join(TESTS, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.test\.tsx?$/.test(file))
        describe(`${folder}/${file}`, () => void jest.requireActual(join(TESTS, folder, file)));
    }
  }
  jest.setTimeout(LONGEST_TEST);
}
