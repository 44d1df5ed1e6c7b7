import { CheckFacts } from '../../src/core/checks/facts';
import { runChecks } from '../../src/core/checks/runChecks';
import { recognise } from '../../src/core/layout/recognise';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import { standard } from '../../src/core/rules/profiles';
import { italian } from '../../src/messages/it';
import { countedWork } from './countedWork';
import { gridOf, type TestCell } from '../checks/checkTable';

const HEADINGS = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Rapporto'];
const two = (number: number): string => String(number).padStart(2, '0');

/** Objectives of nine indicators, each sum and each ratio a formula. */
const tree = (i: number): TestCell[] => {
  const [node, place] = [Math.floor(i / 10) + 1, i % 10];
  const sum = { value: 90, formula: `=SUM(C${i + 3}:C${i + 11})` };
  return place === 0
    ? [two(node), `Obiettivo ${node}`, sum, '', '', '']
    : [
        ...[`${two(node)}_${two(place)}`, `Imprese ${i}`, 10, `>= ${i},00 N.`, i % 7 === 0 ? `${i} ` : i],
        { value: 1, formula: `=E${i + 2}/${i + 1}` },
      ];
};
/** All of one node, each adding up those before it. */
const flat = (i: number): TestCell[] => [
  ...['', `Imprese ${i}`, 1, `>= ${i},00 N.`, String(i)],
  { value: 1, formula: `=SUM(E$2:E${i + 2})` },
];

function factsOf(rows: readonly TestCell[][]): CheckFacts {
  const grid = gridOf('Piano', [HEADINGS, ...rows]);
  const { plan } = recognise([grid], 'Piano');
  if (!plan) throw new Error('not recognised');
  return new CheckFacts(plan, evaluatePlan(plan, standard, italian), new Map([['Piano', grid]]));
}

const COUNT = 600;

it.each([
  ['in a tree', tree],
  ['of one node', flat],
])('rows %s are checked with work in proportion', (_, row) => {
  const workOn = (count: number): number => {
    const facts = factsOf(Array.from({ length: count }, (__, i) => row(i)));
    return countedWork(() => expect(runChecks(facts).length).toBeGreaterThan(0));
  };
  workOn(2 * COUNT);
  expect(workOn(2 * COUNT) / workOn(COUNT)).toBeLessThan(2.3);
});
