/** The house: which folder may know which. `npm test` fails on a forbidden import. */
module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment:
        'The calculation knows neither Office, nor React, nor the DOM, nor any folder but the messages.',
      severity: 'error',
      from: { path: '^src/core' },
      to: { pathNot: ['^src/core', '^src/messages', '^node_modules/(valibot|@borgar/fx)'] },
    },
    {
      name: 'messages-stand-alone',
      severity: 'error',
      from: { path: '^src/messages' },
      to: { pathNot: '^src/messages' },
    },
    {
      name: 'functions-know-the-core-only',
      comment: 'functions.js also runs in a plain JavaScript realm.',
      severity: 'error',
      from: { path: '^src/functions' },
      to: { pathNot: ['^src/functions', '^src/core', '^src/messages'] },
    },
    {
      name: 'excel-behind-its-port',
      comment: 'Only the port speaks to Excel; it knows cells, not plans.',
      severity: 'error',
      from: { path: '^src/workbook' },
      to: { pathNot: ['^src/workbook', '^src/core/(sheet|writing/patch)', '^src/messages'] },
    },
    {
      name: 'session-knows-the-port-not-excel',
      severity: 'error',
      from: { path: '^src/session' },
      to: {
        pathNot: [
          '^src/session',
          '^src/core',
          '^src/messages',
          '^src/workbook/port',
          '^node_modules/valibot',
        ],
      },
    },
    {
      name: 'only-the-pane-knows-react',
      severity: 'error',
      from: { pathNot: ['^src/taskpane', '^tests/taskpane'] },
      to: { path: '^node_modules/(react|react-dom|@fluentui)/' },
    },
    {
      name: 'product-without-tools',
      comment: 'Workbench, tools, samples and tests use the product; the product does not know them.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(packaging|selftest|workbench|tools|tests|bench|samples)/' },
    },
    {
      name: 'layouts-do-not-know-each-other',
      comment: 'A new layout is one folder and one line in recognise.ts.',
      severity: 'error',
      from: {
        path: '^src/core/layout/(reportBlocks|missionPlan|formSheets|labelledReport|yearsDashboard|plainTable)/',
      },
      to: {
        path: '^src/core/layout/',
        pathNot: [
          '^src/core/layout/(cells|headings|rows|describedText)/',
          '^src/core/layout/layout',
          '^src/core/layout/$1/',
        ],
      },
    },
    {
      name: 'layouts-behind-recognise',
      severity: 'error',
      from: { pathNot: ['^src/core/layout/recognise', '^src/core/layout/\\w+/', '^tests/'] },
      to: {
        path: '^src/core/layout/(reportBlocks|missionPlan|formSheets|labelledReport|yearsDashboard|plainTable)/',
      },
    },
    {
      name: 'layout-parts-know-no-layout',
      comment: 'Cells, headings and rows, each built on the ones before.',
      severity: 'error',
      from: { path: '^src/core/layout/(cells|headings|rows|describedText)/' },
      to: {
        path: '^src/core/layout/',
        pathNot: ['^src/core/layout/(cells|headings|rows|describedText)/', '^src/core/layout/layout'],
      },
    },
    {
      name: 'headings-before-rows',
      severity: 'error',
      from: { path: '^src/core/layout/(cells|headings)/' },
      to: { path: '^src/core/layout/(rows|describedText)/' },
    },
    {
      name: 'cells-before-headings',
      severity: 'error',
      from: { path: '^src/core/layout/cells/' },
      to: { path: '^src/core/layout/headings/' },
    },
    { name: 'no-circles', severity: 'error', from: { path: '^src' }, to: { circular: true } },
    { name: 'nothing-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
    exclude: { path: '^(dist|dist-workbench|node_modules)/' },
  },
};
