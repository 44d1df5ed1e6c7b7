import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { groupResults } from '../../src/core/plan/grouping';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import { planOfSheets, type Rows } from './treeOf';

/** Words that every object answers to are text like any other. */
const WORDS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

it.each(WORDS)('a sheet, a heading, a code, a name or a unit may be called %s', (word) => {
  const rows: Rows = [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Unità organizzativa', 'Missione', word],
    ['01', word, 100, '', '', word, word, word],
    ['01_01', word, 50, '>= 10', 10, word, word, word],
    [word, word, 50, '>= 10', 5, word, word, word],
  ];
  const plan = planOfSheets({ [word]: rows, Altro: rows.map((row) => [...row].reverse()) });
  const results = evaluatePlan(plan, standard, italian);
  expect(plan.nodes.map(({ name }) => name)).toEqual(['', word, word, word]);
  expect(results.root.score).toBeCloseTo(0.75);
  expect(groupResults(results, 'units').map(({ name }) => name)).toEqual([word]);
  expect(groupResults(results, 'missions').map(({ name }) => name)).toEqual([word]);
});
