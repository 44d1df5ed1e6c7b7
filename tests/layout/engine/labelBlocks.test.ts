import type { Rows } from '../treeOf';
import { proposedTree } from './smallWorkbook';

const card = (code: string, name: string, ...[names, weights, targets, actuals]: Rows): Rows => [
  [`*Obiettivo ${code}`, name],
  ['*Dirigente', 'dott.ssa Corradi'],
  ['', ...(names ?? []).map((_, i) => `Indicatore ${i + 1}`)],
  ['*Denominazione', ...(names ?? [])],
  ['*Peso', ...(weights ?? [])],
  ['*Target 2024', ...(targets ?? [])],
  ['*Risultato 2024', ...(actuals ?? [])],
  [],
];
const CARDS: Rows = [
  ['Schede degli obiettivi 2024'],
  [],
  ...card('I.A.1', 'Aprire sportelli', ['Sportelli attivi', 'Giornate'], [60, 40], ['>= 7', '>= 4'], [7, 5]),
  ...card('I.A.2', 'Incontrare le imprese', ['Eventi svolti'], [100], ['>= 20'], [18]),
  ...card('II.B.1', 'Tutelare i consumatori', ['Ispezioni', 'Reclami'], [70, 30], ['>= 9', '<= 3'], [9, 2]),
];
const INDICATORS: Readonly<Record<string, readonly string[]>> = {
  'I.A.1': ['Sportelli attivi [60] >= 7 | 7', 'Giornate [40] >= 4 | 5'],
  'I.A.2': ['Eventi svolti [100] >= 20 | 18'],
  'II.B.1': ['Ispezioni [70] >= 9 | 9', 'Reclami [30] <= 3 | 2'],
};
const below = (indent: string, code: string): string[] =>
  (INDICATORS[code] ?? []).map((line) => indent + line);

describe('blocks of labels below one another', () => {
  it('may have an indicator in each column; the label may end with the code of the objective', () => {
    expect(proposedTree({ Schede: CARDS })).toEqual([
      'I.A.1 Aprire sportelli',
      ...below('  ', 'I.A.1'),
      'I.A.2 Incontrare le imprese',
      ...below('  ', 'I.A.2'),
      'II.B.1 Tutelare i consumatori',
      ...below('  ', 'II.B.1'),
    ]);
  });

  it('hang where a list of nodes has their codes, those of letters alone below one of these', () => {
    const list: Rows = [
      ['Codice', 'Descrizione', 'Peso'],
      ['I', 'Servizi vicini', 60],
      ['I.A', 'Esserci', 100],
      ['I.A.1', 'Aprire sportelli', 70],
      ['I.A.2', 'Incontrare le imprese', 30],
      ['II', 'Mercato corretto', 40],
      ['II.B', 'Vigilare', 100],
      ['II.B.1', 'Tutelare i consumatori', 100],
    ];
    expect(proposedTree({ Albero: list, Schede: CARDS })).toEqual([
      'I Servizi vicini [60]',
      '  I.A Esserci [100]',
      '    I.A.1 Aprire sportelli [70]',
      ...below('      ', 'I.A.1'),
      '    I.A.2 Incontrare le imprese [30]',
      ...below('      ', 'I.A.2'),
      'II Mercato corretto [40]',
      '  II.B Vigilare [100]',
      '    II.B.1 Tutelare i consumatori [100]',
      ...below('      ', 'II.B.1'),
    ]);
  });
});
