import ExcelJS from '@protobi/exceljs';
import { readFeatures } from '../../workbench/xlsx/readFeatures';

/** A workbook of two sheets, the second with a table of three rows and, if asked, a row of totals. */
async function fileWith(totalsRow: boolean, date1904: boolean): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Primo');
  const sheet = book.addWorksheet('Secondo');
  const columns = [{ name: 'Nome' }, { name: 'Peso' }];
  sheet.addTable({
    name: 'Piano',
    ref: 'B3',
    headerRow: true,
    totalsRow,
    columns,
    rows: [
      ['a', 1],
      ['b', 2],
    ],
  });
  book.properties.date1904 = date1904;
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

it('the tables of a file are read with their sheet, their place and their totals', async () => {
  const { tables, uses1904Dates } = readFeatures(await fileWith(true, false), '');
  expect(tables).toEqual([
    {
      id: '1',
      name: 'Piano',
      sheetId: 'sheet-2',
      box: { row: 2, column: 1, rows: 4, columns: 2 },
      hasHeaders: true,
      hasTotals: true,
    },
  ]);
  expect(uses1904Dates).toBe(false);
  expect(readFeatures(await fileWith(false, false), '').tables[0]).toMatchObject({ hasTotals: false });
});

it('a file whose days count from 1904 says so', async () => {
  expect(readFeatures(await fileWith(false, true), '').uses1904Dates).toBe(true);
});

it('the lists that say what cells take are read, and no other validation', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Piano');
  const kinds = [
    { type: 'list', formulae: ['"Sì,No"'] },
    { type: 'list', formulae: ['Giudizi'] },
    { type: 'whole', formulae: [1, 5] },
  ] as const;
  kinds.forEach((kind, row) => Object.assign(sheet.getCell(row + 1, 2), { dataValidation: kind }));
  const file = new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
  const box = { row: 0, column: 1, rows: 1, columns: 1 };
  expect(readFeatures(file, '').validationLists).toEqual([
    { sheetId: 'sheet-1', box, source: 'Sì,No' },
    { sheetId: 'sheet-1', box: { ...box, row: 1 }, source: '=Giudizi' },
  ]);
});
