import type { CellValue } from '../../src/core/cell';
import { planOfSheets, type Rows } from './treeOf';

/** An indicator that has a name and a weight, and whose figures are still to come. */
const indicatorsOf = (sheets: Record<string, Rows>): string[] =>
  planOfSheets(sheets).nodes.flatMap(({ level, name, parent }) =>
    level === 'indicator' ? [`${name} < ${parent}`] : [],
  );

const NO_FIGURES: CellValue[] = ['', '', '', ''];

describe('an indicator with a weight whose figures are still to come is in the tree', () => {
  it('of a Relazione by blocks', () => {
    const sheet: Rows = [
      ['1 Promozione', '', '', '', 0.8, 'RAGGIUNTO'],
      ['Peso', 'Indicatore', 'Target', 'Consuntivo 2022', 'Performance', 'Esito'],
      ['01_01 Digitalizzazione'],
      ['01_01_02', 'Punto impresa digitale', '', '', 0.8, 'RAGGIUNTO'],
      [0.5, 'Bando PID', '>= 10,00 N.', 8, 0.8, 'IN LINEA'],
      [0.5, 'Imprese assistite', ...NO_FIGURES],
      ['Totale', 'Totale', ...NO_FIGURES],
    ];
    expect(indicatorsOf({ Ambito: sheet })).toEqual(['Bando PID < 01_01_02', 'Imprese assistite < 01_01_02']);
  });

  it('of a scheda', () => {
    const sheet: Rows = [
      ['Missione', '011 - Competitività'],
      ['Ambito strategico', '01 - Promozione'],
      ['Codice obiettivo', '01_01_OS01'],
      ['Titolo obiettivo', 'Turismo'],
      [],
      ['Indicatori', 'UdM', '30/06/2024', 'Target 2024', 'Performance', 'Peso'],
      ['Bando PID', 'n.', 8, 10, 0.8, 50],
      ['Imprese assistite', '', '', '', '', 50],
    ];
    expect(indicatorsOf({ '01_01_OS01': sheet })).toEqual([
      'Bando PID < 01_01_OS01',
      'Imprese assistite < 01_01_OS01',
    ]);
  });

  it('of a table that has neither codes nor levels', () => {
    const sheet: Rows = [
      ['Indicatore', 'Peso', 'Target', 'Consuntivo'],
      ['Bando PID', 50, '>= 10', 8],
      ['Imprese assistite', 50, '', ''],
      ['Corsi tenuti', 50, '>= 5', 8],
      ['Totale', 100, '', ''],
    ];
    expect(indicatorsOf({ Piano: sheet })).toHaveLength(3);
  });

  it('of a table with codes, also where its own code was lost', () => {
    const sheet: Rows = [
      ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
      ['01', 'Promozione', 100, '', ''],
      ['01_01', 'Imprese assistite', 40, '', ''],
      ['01_02', 'Bando PID', 40, '>= 10', 8],
      ['', 'Corsi tenuti', 20, '', ''],
      ['02', 'Tutela', 100, '', ''],
      ['02_01', 'Controlli', 100, '>= 10', 8],
    ];
    expect(indicatorsOf({ Piano: sheet })).toEqual([
      'Imprese assistite < 01',
      'Bando PID < 01',
      'Corsi tenuti < 01',
      'Controlli < 02',
    ]);
  });
});
