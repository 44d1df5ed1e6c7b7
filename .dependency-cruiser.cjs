/** Folders of the core, each built on those before: data flow one way (docs/architettura.md). */
const CORE = [
  'text|number|date',
  'sheet|targets|actual',
  'score|rollup|status|weights|rules',
  'arguments',
  'codes',
  'plan',
  'layout',
  'writing|recovery',
  'sharing',
  'editing',
  'checks',
  'newPlan',
];

/** Folders of the engine that reads layouts, each built on those before. */
const ENGINE = [
  'declaration',
  'tables',
  'fields',
  'lines',
  'titles',
  'codes',
  'proposal',
  'tree',
  'examples',
  '[^/]+[.]ts',
];

/** No folder knows those after it. */
const flowsOneWay = (within, parts) =>
  parts.slice(0, -1).map((folders, place) => ({
    name: `flows-one-way (${within}/${folders})`,
    severity: 'error',
    from: { path: `^${within}/(${folders})/` },
    to: { path: `^${within}/(${parts.slice(place + 1).join('|')})(/|$)` },
  }));

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
    ...flowsOneWay('src/core', CORE),
    ...flowsOneWay('src/core/layout/engine', ENGINE),
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
      name: 'pane-shows-the-session',
      comment: 'Only its entry makes the port to Excel.',
      severity: 'error',
      from: { path: '^src/taskpane', pathNot: '^src/taskpane/index' },
      to: { path: '^src/(functions|workbook)/', pathNot: '^src/workbook/port' },
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
      name: 'self-test-knows-the-functions-only',
      comment: 'What it finds out of an Excel must not depend on how the product reads sheets.',
      severity: 'error',
      from: { path: '^selftest' },
      to: {
        path: '^(src|packaging|workbench|tools|tests|bench|samples)/',
        pathNot: '^src/(functions|core/sheet)/',
      },
    },
    {
      name: 'tools-know-the-product-only',
      severity: 'error',
      from: { path: '^tools' },
      to: { path: '^(packaging|selftest|workbench|tests|bench|samples)/' },
    },
    {
      name: 'workbench-does-not-know-the-product',
      comment: 'It is Excel, to which the add-in is any page.',
      severity: 'error',
      from: { path: '^workbench' },
      to: { path: '^(src|packaging|selftest|tests|bench|samples)/' },
    },
    {
      name: 'grid-is-below-its-host-and-its-files',
      severity: 'error',
      from: { path: '^workbench/grid/' },
      to: { path: '^workbench/(host|xlsx|page|server)/' },
    },
    {
      name: 'host-and-files-do-not-know-each-other',
      severity: 'error',
      from: { path: '^workbench/(host|xlsx)/' },
      to: { path: '^workbench/(host|xlsx|page|server)/', pathNot: '^workbench/$1/' },
    },
    {
      name: 'families-are-data',
      comment: 'A family of documents that the engine reads is a declaration.',
      severity: 'error',
      from: { path: '^src/core/layout/families/' },
      to: { pathNot: '^src/core/layout/engine/builtIn' },
    },
    {
      name: 'layouts-behind-recognise',
      severity: 'error',
      from: { pathNot: ['^src/core/layout/recognise', '^src/core/layout/\\w+/', '^tests/'] },
      to: {
        path: '^src/core/layout/families/',
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
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
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
