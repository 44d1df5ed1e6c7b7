import { NO_HINTS } from '../../../src/core/layout/layout';
import { recognise } from '../../../src/core/layout/recognise';
import type { Rows } from '../treeOf';
import { proposedTree, sheetOf } from './smallWorkbook';

const PLAN: Rows = [
  ['Cod.', 'Ambito / obiettivo strategico / indicatore', 'Peso', 'U.M.', '2025', '<'],
  ['^', '^', '^', '^', 'Target', 'Valore'],
  ['AS1', '*Competitività delle imprese', 40],
  ['OS1.1', '*Sostenere la transizione digitale', 60],
  ['', 'Imprese servite', 50, 'N.', '>= 5', 6],
  ['', 'Voucher concessi', 50, '%', '>= 85%', 0.795],
  ['', 'Numeratore: voucher concessi', '', '€', '', 397500],
  ['', 'Denominatore: importo stanziato', '', '€', '', 500000],
  ['OS1.2', '*Promuovere le filiere', 40],
  ['', 'Imprese alle fiere', 70, 'N.', 'almeno 65', 71],
  ['AS2', '*Semplificazione e tutela', 60],
  ['OS2.1', '*Rendere rapidi i procedimenti', 100],
  ['', 'Pratiche evase nei termini', 60, '%', '>= 88%', ''],
  ['', 'Numeratore: pratiche evase', '', 'N.', '', ''],
  ['', 'Tempo medio di iscrizione', 40, 'gg', 'max 10 gg', 9],
];

describe('numerator and denominator below an indicator', () => {
  it('are what it is computed from, with their figures and without', () => {
    expect(proposedTree({ Piano: PLAN })).toEqual([
      'AS1 Competitività delle imprese [40]',
      '  OS1.1 Sostenere la transizione digitale [60]',
      '    Imprese servite [50] >= 5 | 6',
      '    Voucher concessi [50] >= 85% | 0.795',
      '  OS1.2 Promuovere le filiere [40]',
      '    Imprese alle fiere [70] almeno 65 | 71',
      'AS2 Semplificazione e tutela [60]',
      '  OS2.1 Rendere rapidi i procedimenti [100]',
      '    Pratiche evase nei termini [60] >= 88% | ',
      '    Tempo medio di iscrizione [40] max 10 gg | 9',
    ]);
  });
});

it('of two readings with as much to doubt the one that has results is taken', () => {
  const { plan } = recognise([sheetOf('Piano', PLAN)], 'Piano', NO_HINTS);
  expect(plan?.layout).toBe('declared');
});
