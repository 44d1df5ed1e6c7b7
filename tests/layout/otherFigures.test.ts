import type { CellValue } from '../../src/core/cell';
import { ASKING_BELOW } from '../../src/core/plan/plan';
import { planOfSheets, type Rows } from './treeOf';

const PLAN: Rows = [
  ['Codice', 'Descrizione', 'Peso', 'Target'],
  ['A1', 'Servizi alle imprese', 100, ''],
  ['A1.K1', 'Imprese assistite', 40, '>= 10'],
  ['A1.K2', 'Bandi pubblicati', 30, '>= 5'],
  ['A1.K3', 'Fiere organizzate', 20, '>= 2'],
  ['A1.K4', 'Imprese formate', 10, '>= 20'],
];

const results = (...actuals: CellValue[]): Rows => [
  ['Codice KPI', 'Valore al 31/12', 'Fonte'],
  ...actuals.map((actual, i) => [`A1.K${i + 1}`, actual, 'protocollo']),
];

/** What is told of a second sheet of results, whether the pane asks, and the actuals that count. */
function readWith(...sheets: Rows[]): { told: unknown[]; asks: boolean; actuals: unknown[] } {
  const named = sheets.map((rows, i) => [`Consuntivo ${i}`, rows] as const);
  const { findings, confidence, nodes } = planOfSheets({ Piano: PLAN, ...Object.fromEntries(named) });
  return {
    told: findings
      .filter(({ message }) => message.id === 'sheet.otherFigures')
      .map(({ at, message }) => [at?.sheet, message.params]),
    asks: confidence < ASKING_BELOW,
    actuals: nodes.flatMap(({ actual }) => actual?.value ?? []),
  };
}

describe('results of the same indicators on two sheets', () => {
  it('that differ are a question: the first count', () => {
    expect(readWith(results(9, 5, 2, 20), results(4, 3, 2, 20))).toEqual({
      told: [['Consuntivo 1', { count: 2, name: 'Imprese assistite', own: '9', other: '4' }]],
      asks: true,
      actuals: [9, 5, 2, 20],
    });
  });

  it('that are the same, or complete each other, are none', () => {
    const { told, asks, actuals } = readWith(results(9, '', 2, 20), results('9', 5, 2, 20));
    expect([told, asks, actuals]).toEqual([[], false, [9, 5, 2, 20]]);
  });
});
