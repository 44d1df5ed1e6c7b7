import type { CellValue } from '../../src/core/cell';

/** Two strategic objectives whose weights make 90, with an indicator each. */
export function planOfWrongWeights(lastActual: CellValue): CellValue[][] {
  return [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Competitività', 100, '', ''],
    ['01_01', 'Imprese', 60, '', ''],
    ['', 'Bandi aperti', 100, '>= 2 N.', 1],
    ['01_02', 'Credito', 30, '', ''],
    ['', 'Pratiche chiuse', 100, '>= 4 N.', lastActual],
  ];
}
