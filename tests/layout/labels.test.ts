import type { CellValue } from '../../src/core/cell';
import { labelMeaning, labelWords, readLabels } from '../../src/core/layout/rows/labels';
import { EditableSheet } from './editableWorkbook';

const WORDS = labelWords<'code' | 'units' | 'result'>([
  ['code', /^codice\b/],
  ['units', /^unità organizzative/],
  ['result', /^risultato\b/],
]);

function read(rows: readonly (readonly CellValue[])[]): string[] {
  const grid = EditableSheet.from('s', 's', rows).grid();
  return readLabels(grid, { from: 0, to: rows.length }, WORDS).map(
    ({ meaning, at, values, valueAt, lastRow }) =>
      `${meaning} ${at.row},${at.column} ${values.map(({ value }) => value).join(' + ')} at ${valueAt.row},${valueAt.column} to ${lastRow}`,
  );
}

describe('labels', () => {
  it('have their value at the right, with a colon or without, in any order and column', () => {
    expect(
      read([
        ['', 'Risultato misurato\u00a0', 0.5],
        ['', 'CODICE :', '', '01'],
      ]),
    ).toEqual(['result 0,1 0.5 at 0,2 to 0', 'code 1,1 01 at 1,3 to 1']);
  });

  it('have all the lines of their value, as far as the next label, a blank row or a table', () => {
    expect(
      read([
        ['Unità organizzative coinvolte:', 'Area: Promozione'],
        ['', 'Ufficio: Turismo'],
        ['', '', ''],
        ['Unità organizzative', 'Ragioneria', '', ''],
        ['', 'Indicatore', 'Target'],
      ]),
    ).toEqual([
      'units 0,0 Area: Promozione + Ufficio: Turismo at 0,1 to 1',
      'units 3,0 Ragioneria at 3,1 to 3',
    ]);
  });

  it('are at the right of their values where the columns were swapped', () => {
    expect(
      read([
        ['01', '', 'Codice'],
        ['Ragioneria', '', 'Unità organizzative'],
        ['Personale', '', ''],
      ]),
    ).toEqual(['code 0,2 01 at 0,0 to 0', 'units 1,2 Ragioneria + Personale at 1,0 to 2']);
    expect(read([['01', 'note', 'Codice']])).toEqual(['code 0,2  at 0,3 to 0']);
  });

  it('may be blank, or stand beside another label', () => {
    expect(read([['Risultato', ''], ['Codice', 'Risultato', '80%'], ['Codice']])).toEqual([
      'result 0,0  at 0,1 to 0',
      'code 1,0  at 1,1 to 1',
      'result 1,1 80% at 1,2 to 1',
      'code 2,0  at 2,1 to 2',
    ]);
  });

  it('may have their value in their own cell: then the part of the text is known', () => {
    const grid = EditableSheet.from('s', 's', [['Codice:  01_01 ']]).grid();
    const [label] = readLabels(grid, { from: 0, to: 1 }, WORDS);
    const [value] = label?.values ?? [];
    expect([value?.value, value?.part]).toEqual(['01_01', [9, 14]]);
  });

  it('may have it behind them, code first', () => {
    const read = (text: string): unknown[] => {
      const [label] = readLabels(EditableSheet.from('s', 's', [[text]]).grid(), { from: 0, to: 1 }, WORDS);
      return [label?.values[0]?.value, label?.values[0]?.part];
    };
    expect(read('Unità organizzative 1 - Promozione')).toEqual(['1 - Promozione', [20, 34]]);
    expect(read('Unità organizzative 2024')).toEqual([undefined, undefined]);
  });

  it('are short', () => {
    expect(labelMeaning('Codice', WORDS)).toBe('code');
    expect(labelMeaning(`Codice ${'di comportamento '.repeat(6)}`, WORDS)).toBeNull();
    expect(labelMeaning(12, WORDS)).toBeNull();
  });
});
