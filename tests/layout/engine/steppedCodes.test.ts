import type { Rows } from '../treeOf';
import { proposedTree } from './smallWorkbook';

/** Codes in the column of their level, names in one. */
const steps = (...[area, first, second, third]: readonly [string, string, string, string]): Rows => [
  ['Linea', 'Ob. strat.', 'Ob. op.', 'Ind.', 'Descrizione', 'Peso', 'Target 2025', 'Risultato 2025'],
  [area, '', '', '', 'Città che cresce'],
  ['', first, '', '', 'Rigenerare il centro'],
  ['', '', second, '', 'Riqualificare la piazza', 0.6],
  ['', '', '', 'a', 'Avanzamento dei lavori', 0.7, '>= 80%', 0.84],
  ['', '', '', 'b', 'Approvazione della variante', 0.3, 'entro il 31/05/2025', ''],
  ['', '', third, '', 'Nuovi percorsi ciclabili', 0.4],
  ['', '', '', 'a', 'Metri di pista', 1, '>= 1.800', 1420],
];

describe('codes that stand in steps, each in the column of its level', () => {
  it('tell the level of what one column names', () => {
    expect(proposedTree({ Piano: steps('1', '1.1', '1.1.1', '1.1.2') })).toEqual([
      '1 Città che cresce',
      '  1.1 Rigenerare il centro',
      '    1.1.1 Riqualificare la piazza [0.6]',
      '      a Avanzamento dei lavori [0.7] >= 80% | 0.84',
      '      b Approvazione della variante [0.3] entro il 31/05/2025 | ',
      '    1.1.2 Nuovi percorsi ciclabili [0.4]',
      '      a Metri di pista [1] >= 1.800 | 1420',
    ]);
  });

  it('may be numbers that begin anew below each title', () => {
    const tree = proposedTree({ Piano: steps('1', '1', '1', '2') });
    const codes = ['1', '  1', '    1', '      a', '      b', '    2', '      a'];
    expect(tree.map((line) => /^ *\S+/.exec(line)?.[0])).toEqual(codes);
  });
});
