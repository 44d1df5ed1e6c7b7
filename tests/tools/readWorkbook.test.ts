import ExcelJS from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { lookAt, MOST_LOOKS, PLAIN_LOOK, type SheetGrid } from '../../src/core/sheet/grid';
import { readWorkbook } from '../../tools/readWorkbook';

const plan = readFileSync('samples/piano-semplice.xlsx');
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The sample with a relationship to a part named as openpyxl names it. */
function withPart(type: string, target: string): Uint8Array {
  const files = unzipSync(plan);
  files['xl/worksheets/_rels/sheet1.xml.rels'] = strToU8(
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="other" Type="${TYPE}/${type}" Target="${target}"/></Relationships>`,
  );
  return zipSync(files);
}

it.each([
  ['comments', '/xl/comments/comment1.xml'],
  ['table', '/xl/tables/table1.xml'],
  ['vmlDrawing', '/xl/drawings/commentsDrawing1.vml'],
])('a workbook with %s is read as one without', async (type, target) => {
  expect(await readWorkbook(withPart(type, target))).toEqual(await readWorkbook(plan));
});

it.each([
  ['text', Buffer.from('non sono un foglio')],
  ['another package', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') }))],
])('%s is refused in a sentence', async (_, bytes) => {
  await expect(readWorkbook(bytes)).rejects.toThrow('Il file non è una cartella di lavoro .xlsx.');
});

it('a file with a password is refused in a sentence', async () => {
  const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  await expect(readWorkbook(bytes)).rejects.toThrow('protetto da una password');
});

it.each(['xl/worksheets/piano.xml', 'xl/worksheets/Sheet1.xml', 'xl/fogli/uno.xml'])(
  'a sheet kept in %s is read under its name',
  async (path) => {
    const files = unzipSync(plan);
    const edit = (part: string, from: string, to: string): Uint8Array =>
      strToU8(strFromU8(files[part] ?? new Uint8Array()).replace(from, to));
    const renamed: Record<string, Uint8Array> = {
      ...files,
      [path]: files['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
      'xl/_rels/workbook.xml.rels': edit('xl/_rels/workbook.xml.rels', 'worksheets/sheet1.xml', `/${path}`),
    };
    delete renamed['xl/worksheets/sheet1.xml'];
    const read = await readWorkbook(zipSync(renamed));
    expect(read).toEqual(await readWorkbook(plan));
    expect(read.sheets).toHaveLength(1);
  },
);

/** The sample with a sheet of charts before its own, in front or not. */
function withChartSheet(activeTab: number): Uint8Array {
  const files = unzipSync(plan);
  const edit = (path: string, from: string | RegExp, to: string): void => {
    files[path] = strToU8(strFromU8(files[path] ?? new Uint8Array()).replace(from, to));
  };
  files['xl/chartsheets/sheet1.xml'] = strToU8(
    '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
  );
  const views = `<bookViews><workbookView activeTab="${activeTab}"/></bookViews>`;
  edit('xl/workbook.xml', '<sheets>', `${views}<sheets><sheet name="Grafico" sheetId="9" r:id="rId99"/>`);
  edit(
    'xl/_rels/workbook.xml.rels',
    '</Relationships>',
    `<Relationship Id="rId99" Type="${TYPE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
  );
  return zipSync(files);
}

it.each([
  ['behind', 1],
  ['in front', 0],
])('a sheet of charts %s does not count', async (_, activeTab) => {
  expect(await readWorkbook(withChartSheet(activeTab))).toEqual(await readWorkbook(plan));
});

it('sheets that are empty, hidden, protected, full of images or of formats are read as they are', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Vuoto');
  const hidden = workbook.addWorksheet('Nascosto', { state: 'veryHidden' });
  hidden.addRow(['x']);
  await hidden.protect('segreto', {});
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const images = workbook.addWorksheet('Immagini');
  images.addImage(workbook.addImage({ base64: pixel, extension: 'png' }), 'B2:D6');
  const painted = workbook.addWorksheet('Colori');
  painted.getCell('A1').value = 'Titolo';
  painted.getCell('XFD1048576').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } };
  const { sheets } = await readWorkbook(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
  expect(
    sheets.map(({ name, visible, protected: isProtected, values }) => [name, visible, isProtected, values]),
  ).toEqual([
    ['Vuoto', true, false, []],
    ['Nascosto', false, true, [['x']]],
    ['Immagini', true, false, []],
    ['Colori', true, false, [['Titolo']]],
  ]);
});

describe('how cells look', () => {
  async function sheetOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<SheetGrid> {
    const workbook = new ExcelJS.Workbook();
    fill(workbook.addWorksheet('Piano'));
    const bytes = new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
    const [grid] = (await readWorkbook(bytes)).sheets;
    if (!grid) throw new Error('no sheet');
    return grid;
  }
  const solid = (color: object): ExcelJS.FillPattern => ({
    type: 'pattern',
    pattern: 'solid',
    fgColor: color as ExcelJS.Color,
  });

  it('is read of each cell: background, bold, italic, indentation, size', async () => {
    const grid = await sheetOf((sheet) => {
      sheet.addRow(['Ambito', 'Obiettivo', 'Indicatore']);
      sheet.getCell('A1').fill = solid({ argb: 'FFDDEBF7' });
      sheet.getCell('B1').font = { bold: true, italic: true, size: 14 };
      sheet.getCell('C1').alignment = { indent: 2 };
    });
    expect(grid.looks).toEqual([
      [
        { ...PLAIN_LOOK, fill: '#DDEBF7', size: 11 },
        { ...PLAIN_LOOK, bold: true, italic: true, size: 14 },
        { ...PLAIN_LOOK, indent: 2, size: 11 },
      ],
    ]);
  });

  it.each([
    ['of the theme', { theme: 4 }, '#4472C4'],
    ['of an old file', { indexed: 22 }, '#C0C0C0'],
    ['white', { argb: 'FFFFFFFF' }, ''],
    ['automatic', { indexed: 64 }, ''],
  ])('a background that is %s has the colour that it shows', async (_, color, fill) => {
    const grid = await sheetOf((sheet) => {
      sheet.addRow(['Ambito']).getCell(1).fill = solid(color);
    });
    expect(lookAt(grid, 0, 0).fill).toBe(fill);
  });

  it('a text of several fonts has what is common to them', async () => {
    const grid = await sheetOf((sheet) => {
      const bold = { text: 'Ambito', font: { bold: true, size: 12 } };
      sheet.addRow([
        { richText: [bold, { text: ' 1', font: { bold: true, size: 9 } }] },
        { richText: [bold, { text: ' 1', font: { size: 12 } }] },
      ]);
    });
    expect(grid.looks?.[0]).toMatchObject([
      { bold: true, size: 0 },
      { bold: false, size: 12 },
    ]);
  });

  it('a cell that the file leaves out looks as its row, or its column', async () => {
    const grid = await sheetOf((sheet) => {
      sheet.getColumn(2).font = { italic: true };
      sheet.getRow(2).font = { bold: true };
      for (const cell of ['A1', 'A2', 'C3']) sheet.getCell(cell).value = 'Ambito';
    });
    expect([lookAt(grid, 1, 2).bold, lookAt(grid, 0, 1).italic, lookAt(grid, 0, 2)]).toEqual([
      true,
      true,
      { ...PLAIN_LOOK, size: 11 },
    ]);
  });

  it('cells without a font have the standard one of the workbook', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Piano').addRow(['Ambito']);
    const files = unzipSync(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
    const styles = strFromU8(files['xl/styles.xml'] ?? new Uint8Array());
    files['xl/styles.xml'] = strToU8(styles.replace('<sz val="11"/>', '<sz val="8.5"/>'));
    expect((await readWorkbook(zipSync(files))).sheets[0]?.looks).toEqual([[{ ...PLAIN_LOOK, size: 8.5 }]]);
  });

  it('is not read of a sheet of more than MOST_LOOKS cells', async () => {
    const far = (row: number) => (sheet: ExcelJS.Worksheet) => {
      for (let at = 1; at <= row; at += 500) sheet.getCell(at, 1).value = 'x';
      sheet.getCell(row, 20).value = 'x';
    };
    expect((await sheetOf(far(MOST_LOOKS / 20))).looks).toHaveLength(MOST_LOOKS / 20);
    expect((await sheetOf(far(MOST_LOOKS / 20 + 1))).looks).toBeUndefined();
  });

  it('merged cells are told by their place in the sheet', async () => {
    const grid = await sheetOf((sheet) => {
      sheet.getCell('B3').value = 'Ambito';
      sheet.getCell('AB12').value = 'Obiettivo';
      sheet.mergeCells('B3:D5');
      sheet.mergeCells('AB12:AC12');
    });
    expect(grid.merges).toEqual([
      { row: 2, column: 1, rows: 3, columns: 3 },
      { row: 11, column: 27, rows: 1, columns: 2 },
    ]);
  });
});
