import ExcelJS from '@protobi/exceljs';
import { readWorkbook } from '../../workbench/xlsx/readWorkbook';

async function fileWith(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Foglio1'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function firstSheet(fill: (sheet: ExcelJS.Worksheet) => void) {
  const { data } = await readWorkbook(await fileWith(fill), 'prova.xlsx');
  return { sheet: data.sheets['sheet-1'], styles: data.styles };
}

it('what is printed of each sheet is among the names of the file', async () => {
  const book = new ExcelJS.Workbook();
  const [plan, other] = [book.addWorksheet('Piano, 2024'), book.addWorksheet('Altro')];
  plan.pageSetup.printArea = 'A1:F9&&H1:H9';
  plan.pageSetup.printTitlesRow = '3:4';
  plan.pageSetup.printTitlesColumn = 'A:B';
  other.pageSetup.printArea = 'B2:C3';
  const { pageSetups } = await readWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), 'stampa.xlsx');
  expect(pageSetups.get('sheet-1')).toMatchObject({
    areas: [
      { row: 0, column: 0, rows: 9, columns: 6 },
      { row: 0, column: 7, rows: 9, columns: 1 },
    ],
    titleRows: { row: 2, rows: 2 },
  });
  expect(pageSetups.get('sheet-2')).toMatchObject({
    areas: [{ row: 1, column: 1, rows: 2, columns: 2 }],
    titleRows: null,
  });
});

describe('conversion of a workbook', () => {
  it('keeps values with their types', async () => {
    const { sheet } = await firstSheet((source) => {
      source.getRow(1).values = ['testo', 12.5, true, '007', new Date(Date.UTC(2025, 11, 31))];
    });
    expect(Object.values(sheet?.cellData?.[0] ?? {}).map(({ v, t }) => [v, t])).toEqual([
      ['testo', 1],
      [12.5, 2],
      [1, 3],
      ['007', 4],
      [46022, 2],
    ]);
  });

  it('takes the prefix off custom functions and leaves their value to be calculated', async () => {
    const { sheet } = await firstSheet((source) => {
      source.getCell('A1').value = { formula: '_xldudf_PERF_SCORE(B1,C1)', result: 0.5 };
      source.getCell('A2').value = { formula: 'B1*2', result: 4 };
    });
    expect(sheet?.cellData?.[0]?.[0]).toEqual({ f: '=PERF_SCORE(B1,C1)' });
    expect(sheet?.cellData?.[1]?.[0]).toEqual({ f: '=B1*2', v: 4, t: 2 });
  });

  it('keeps merges, sizes, hidden columns, frozen rows and formats', async () => {
    const { sheet, styles } = await firstSheet((source) => {
      source.getCell('A1').value = 'Titolo';
      source.getCell('A1').font = { bold: true };
      source.getCell('A1').numFmt = '0.00%';
      source.mergeCells('A1:C1');
      source.getRow(1).height = 30;
      source.getColumn(2).width = 20;
      source.getColumn(3).hidden = true;
      source.views = [{ state: 'frozen', xSplit: 0, ySplit: 1 }];
    });
    expect(sheet?.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]);
    expect(sheet?.rowData?.[0]).toMatchObject({ h: 40, ia: 0 });
    expect(sheet?.columnData?.[1]?.w).toBe(145);
    expect(sheet?.columnData?.[2]?.hd).toBe(1);
    expect(sheet?.freeze).toMatchObject({ ySplit: 1, startRow: 1 });
    const style = styles[String(sheet?.cellData?.[0]?.[0]?.s)];
    expect(style).toMatchObject({ bl: 1, n: { pattern: '0.00%' } });
  });
});
