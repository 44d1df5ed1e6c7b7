/**
 * `npm run test:mutation [-- AREA… or AREA/FILE.ts…]`: changes the code in every small way (mutants) and counts those of
 * which the tests of the area take no notice. Lists them, and makes reports/mutation/*.html; docs/prove.md has the scores.
 */
import { Stryker } from '@stryker-mutator/core';
import { AREAS } from './areas.js';

const asked = process.argv.slice(2);

// Random tests draw few cases: thousands of mutants each meet them.
process.env.HUNT_SCALE ??= '0.1';

for (const part of asked.length > 0 ? asked : Object.keys(AREAS)) {
  const [area] = part.split('/');
  if (!Object.hasOwn(AREAS, area)) throw new Error(`${area} is none of ${Object.keys(AREAS).join(', ')}.`);
  process.env.MUTATED_AREA = area;
  await new Stryker({
    mutate: [part.endsWith('.ts') ? `src/core/${part}` : `src/core/${part}/**/*.ts`],
    testRunner: 'jest',
    jest: {
      projectType: 'custom',
      configFile: 'tests/mutation/jest.config.js',
      enableFindRelatedTests: false,
    },
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // A busy machine must not pass for a test that noticed.
    timeoutMS: 20_000,
    ignorePatterns: ['dist*', 'assets', 'bench', 'docs', 'hosting', 'packaging', 'selftest'],
    cleanTempDir: 'always',
    reporters: ['progress-append-only', 'clear-text', 'html'],
    allowConsoleColors: false,
    clearTextReporter: { allowColor: false, reportTests: false },
    htmlReporter: { fileName: `reports/mutation/${part.replace('/', '-')}.html` },
  }).runMutationTest();
}
