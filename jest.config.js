const shared = {
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  // It is published as modules only.
  transformIgnorePatterns: ['/node_modules/(?!marked/)'],
};

/** Unit, property and golden tests in node, the pane in jsdom, the whole job in a real browser. */
export default {
  maxWorkers: '100%',
  // Sessions let go of the thread between slices: on a machine that does other work they wait.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/tests/closingLine.cjs'],
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/browser/'],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/taskpane/**/*.test.tsx'],
      setupFiles: ['<rootDir>/tests/taskpane/setup.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/browser/build.ts',
    },
  ],
};
