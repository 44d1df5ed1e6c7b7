import type { CellValue } from '../../src/core/cell';
import { cellName } from '../../src/core/sheet/address';
import { italian } from '../../src/messages/it';
import { say } from '../../src/messages/message';
import { sheetOf } from '../layout/engine/smallWorkbook';
import type { Rows } from '../layout/treeOf';
import { checkedWorkbook } from './openedWorkbook';

/** What is found of the pillars of a plan whose titles stand among the rows, each with its weight. */
function foundWith(weightOfA: CellValue): string[] {
  const pillar = (letter: string, weight: CellValue): Rows => [
    [`*Pillar ${letter}: Research`, weight],
    [`Objective ${letter}1: Publish more`, 0.6],
    [`Papers ${letter}1`, 1, 'at least 20', 22],
    [`Objective ${letter}2: Win funding`, 0.4],
    [`Grants ${letter}2`, 1, 'at least 5', 6],
  ];
  return foundIn([
    ['*Pillar / Objective / KPI', '*Weight', '*Target 2024', '*Year-end 2024'],
    ...pillar('A', weightOfA),
    ...pillar('B', 0.3),
    ...pillar('C', 0.3),
  ]);
}

/** `error cellDecides B2 Questa cella…` */
function foundIn(rows: Rows): string[] {
  const grid = sheetOf('Plan 2024', rows);
  const { findings } = checkedWorkbook([grid], grid.id) ?? { findings: [] };
  return findings.map(
    ({ severity, rule, at, message }) =>
      `${severity} ${rule} ${at ? cellName(at.row, at.column) : ''} ${say(italian, message)}`,
  );
}

const graveIn = (found: readonly string[]): string[] => found.filter((line) => !line.startsWith('note'));

describe('a cell on which it depends how the sheet is read', () => {
  it('is the one thing told, and what comes of it is told after it, as a note', () => {
    expect(graveIn(foundWith(0.4))).toEqual([]);
    const found = foundWith('');
    expect(graveIn(found).filter((line) => !line.includes('cellDecides'))).toEqual([]);
    expect(graveIn(found)).toEqual([
      expect.stringMatching(/^error cellDecides B2 Questa cella è vuota, .* \(per esempio 0,3\)/),
    ]);
    expect(found.filter((line) => line.includes('Viene dalla cella Plan 2024!B2')).length).toBeGreaterThan(1);
  });

  it('does not excuse weights that are wrong with it too: the name of an objective stands only where it changes', () => {
    const rows: Rows = [
      ['*Obiettivo', '*Indicatore', '*Peso', '*Target 2024', '*Risultato 2024'],
      ...['Imprese', 'Mercato', 'Turismo', 'Estero', 'Lavoro'].flatMap((name) => [
        [`Sostenere ${name}`, `Incontri ${name}`, 100, '>= 5', 6],
      ]),
      ['Sostenere Fiere', 'Incontri Fiere', 60, '>= 5', 6],
      ['', 'Visite Fiere', 47, '>= 5', 6],
    ];
    expect(graveIn(foundIn(rows))).toEqual([expect.stringMatching(/^error weightsSum .*107/)]);
  });

  it('may hold a word where the others have a number', () => {
    const block = (code: string, name: string, weight: CellValue): Rows => [
      [],
      [`*${code}`, name, 'Peso', weight],
      [`Quanto si è fatto per ${code} nel corso dell’anno, in breve.`],
      ['', '*Indicatore', '*Peso', '*Target 2024', '*Risultato 2024', '*Performance'],
      ['', `Imprese coinvolte da ${code}`, 60, '>= 180', 204, 100],
      ['', `Durata del percorso di ${code}`, 40, '>= 10', 16, 100],
    ];
    const found = foundIn([
      ...block('OS1', 'Promuovere la transizione digitale', 40),
      ...block('OS2', 'Sostenere le nuove imprese', 'da definire'),
      ...block('OS3', 'Diffondere la giustizia alternativa', 25),
      ...block('OS4', 'Semplificare i rapporti', 20),
    ]);
    expect(graveIn(found)).toContainEqual(
      expect.stringMatching(/^error cellDecides D8 Qui c’è «da definire»/),
    );
  });

  it('is not told where the tree is the same: the weight is missing, and no more', () => {
    expect(graveIn(foundWith('da definire'))).toEqual([
      expect.stringMatching(/^warning weightMissing B2 Peso mancante: nel calcolo vale 40,00%/),
    ]);
  });
});
