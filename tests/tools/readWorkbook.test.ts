import ExcelJS from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
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
