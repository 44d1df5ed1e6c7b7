/**
 * What is mutated, and the tests that specify it: each mutant runs these alone. The heavier tests of whole workbooks
 * would find more and take hours.
 */
export const AREAS = {
  score: ['core/compareAndScore', 'core/explain', 'core/gap', 'property/scoring'],
  rollup: ['core/rollup', 'property/rollup', 'functions/rollup'],
  status: ['core/status', 'functions/status'],
  rules: ['core/readRules', 'core/rulesTable', 'core/status'],
  targets: [
    'core/readTarget',
    'core/lessIsBetter',
    'core/compareAndScore',
    'core/proposeTarget',
    'core/targetAgainstActual',
    'property/parsing',
  ],
  plan: [
    'core/weightSets',
    'plan/childWeights',
    'plan/contributions',
    'plan/directions',
    'plan/grouping',
    'plan/localCodes',
    'plan/nodeAt',
    'plan/publishedWhole',
    'plan/shownFormats',
    'plan/totalRows',
    'plan/weightSum',
    'plan/weightShares',
  ],
  checks: [
    'checks/acceptance',
    'checks/checksSheetChanges',
    'checks/codes',
    'checks/decisiveCell',
    'checks/figuresSwapped',
    'checks/findings',
    'checks/formulas',
    'checks/mend',
    'checks/rows',
    'checks/sheets',
    'checks/targets',
    'checks/values',
    'checks/weightsSum',
    'checks/wrongSums',
  ],
  writing: ['core/ownership', 'core/expectedCells', 'session/resultColumns', 'session/shownResults'],
};
