import type { CellValue } from '../../../src/core/cell';
import { italian } from '../../../src/messages/it';
import { say } from '../../../src/messages/message';
import { planOfSheets, type Rows } from '../treeOf';

/** What is said of the lines that are no part of the tree: severity and sentence. */
function unread(between: readonly CellValue[], below: readonly CellValue[]): string[] {
  const rows: Rows = [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Crescita delle imprese', 100, '', ''],
    ['01_01', 'Imprese assistite', 50, '>= 10', 8],
    [...between],
    ['01_02', 'Bandi pubblicati', 50, '>= 5', 8],
    [],
    [...below],
  ];
  return planOfSheets({ Piano: rows })
    .findings.filter(({ message }) => message.id.startsWith('line.'))
    .map(({ severity, message }) => `${severity} ${say(italian, message)}`);
}

describe('a row that is like no other', () => {
  it('is quoted, and may be a title that got lost among the indicators', () => {
    expect(unread(['', 'e delle filiere'], [])).toEqual([
      expect.stringMatching(/^warning Riga 4, «e delle filiere»: non si capisce che cos’è/),
    ]);
  });

  it('is somebody’s note below the indicators, or where it is a sentence', () => {
    const sentence = 'Il dato dei bandi è quello che risulta al portale alla fine dell’anno.';
    const noted = unread(['', sentence], ['Il dirigente dell’Area']);
    expect(noted.filter((line) => line.startsWith('warning'))).toEqual([]);
    expect(noted.join()).toContain('Il dirigente dell’Area');
  });
});
