import ExcelJS from '@protobi/exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describeWorkbook } from '../../tools/describeWorkbook';
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

describe('npm run tree', () => {
  it('prints layout, sheets, findings and nodes with weights in points and scores as fractions', async () => {
    const { layout, rules, sheets, nodes } = await describeWorkbook(
      readFileSync('samples/relazione-2022-pistoia-prato.xlsx'),
    );
    expect([layout, rules, sheets.length, nodes.length]).toEqual(['reportBlocks', 'PT-PO', 4, 431]);
    expect(nodes.find(({ id }) => id === '01_01_02#4')).toMatchObject({
      parent: '01_01_02',
      level: 'indicatore',
      weight: 12.5,
      target: '>= 10,00 N.',
      actual: 3,
      score: 0.3,
      published: 0.3,
      sheet: '1 Promozione e sviluppo',
      row: 17,
    });
  });

  it('says what it looked for where there is no plan', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Note').addRow(['Riunione di lunedì']);
    const bytes = new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
    const { layout, findings } = await describeWorkbook(bytes);
    expect(layout).toBeNull();
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Non trovato: una Relazione a blocchi/),
      expect.stringMatching(/^Non trovato: una tabella/),
    ]);
  });
});
