import each from './jest.config.js';

const MATCH = {
  // What is counted must not have been compiled before: those stay alone.
  unit: ['together/!(browser).test.ts', 'counted/*.test.ts'],
  pane: ['together/*.test.tsx'],
  browser: ['together/browser.test.ts'],
};

/** `npm test`: the same tests, many in a suite (tests/together). */
export default {
  ...each,
  projects: each.projects.map((project) => ({
    ...project,
    testMatch: MATCH[project.displayName].map((tests) => `<rootDir>/tests/${tests}`),
    testPathIgnorePatterns: [],
  })),
};
