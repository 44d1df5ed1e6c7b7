import ExcelJS from '@protobi/exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { emptyPackage } from '../../workbench/xlsx/emptyPackage';
import type { PackageChanges, SheetChange } from '../../workbench/xlsx/packageChanges';
import { patchPackage } from '../../workbench/xlsx/patchPackage';
import { readWorkbook } from '../../workbench/xlsx/readWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';

function unchanged(originalName: string | null, name = originalName ?? ''): SheetChange {
  return { originalName, name, isHidden: false, cells: [], rows: [], columns: [], formulaAt: () => null };
}

function changes(...sheets: SheetChange[]): PackageChanges {
  return { sheets, names: [], removedNames: [], customFunctions: ['PERF_SCORE'] };
}

/** A workbook with what exceljs would lose: a custom part, and a chain of formulas. */
function officeFile(sheetData: string): Uint8Array {
  const parts = unzipSync(emptyPackage());
  const text = (path: string) => strFromU8(parts[path] as Uint8Array);
  const set = (path: string, content: string) => (parts[path] = strToU8(content));
  set(SHEET, text(SHEET).replace('<sheetData/>', `<sheetData>${sheetData}</sheetData>`));
  set('customXml/item1.xml', '<dati attr="1">  testo &amp; altro </dati>');
  set('xl/calcChain.xml', '<calcChain/>');
  const relation =
    '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
  set(
    'xl/_rels/workbook.xml.rels',
    text('xl/_rels/workbook.xml.rels').replace('</Relationships>', `${relation}</Relationships>`),
  );
  return zipSync(parts);
}

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer as never);
  return book;
}

describe('patching a package', () => {
  it('leaves every part as it was when nothing changed', () => {
    const original = officeFile('<row r="1"><c r="A1"><v>1</v></c></row>');
    expect(unzipSync(patchPackage(original, changes(unchanged('Foglio1'))))).toEqual(unzipSync(original));
  });

  it('changes the cell and nothing else', () => {
    const original = officeFile(
      '<row r="1" spans="1:2" ht="30"><c r="A1" s="0"><v>1</v></c><c r="B1"><v>2</v></c></row>',
    );
    const cells = [{ row: 0, column: 0, content: { value: 12.5 } }];
    const before = unzipSync(original);
    const after = unzipSync(patchPackage(original, changes({ ...unchanged('Foglio1'), cells })));
    expect(strFromU8(after[SHEET] as Uint8Array)).toBe(
      strFromU8(before[SHEET] as Uint8Array).replace('<v>1</v>', '<v>12.5</v>'),
    );
    expect(
      Object.keys(after).filter(
        (path) => strFromU8(after[path] as Uint8Array) !== strFromU8(before[path] as Uint8Array),
      ),
    ).toEqual([SHEET]);
  });

  it('writes a custom function with its prefix and value, and drops the chain of calculation', async () => {
    const cells = [{ row: 1, column: 2, content: { value: 0.75, formula: '=PERF_SCORE(A1,B1,,"PT-PO")' } }];
    const patched = patchPackage(officeFile(''), changes({ ...unchanged('Foglio1'), cells }));
    const cell = (await open(patched)).worksheets[0]?.getCell('C2');
    expect(cell?.formula).toBe('_xldudf_PERF_SCORE(A1,B1,,"PT-PO")');
    expect(cell?.result).toBe(0.75);
    expect(unzipSync(patched)['xl/calcChain.xml']).toBeUndefined();
    expect(strFromU8(unzipSync(patched)['xl/_rels/workbook.xml.rels'] as Uint8Array)).not.toContain(
      'calcChain',
    );
  });

  it('appends formats without touching those of other cells', async () => {
    const cells = [
      {
        row: 0,
        column: 0,
        style: { numberFormat: '0.0%', bold: true, fill: '#C6EFCE', horizontal: 'center' },
      },
    ];
    const original = officeFile('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>');
    const sheet = (await open(patchPackage(original, changes({ ...unchanged('Foglio1'), cells }))))
      .worksheets[0];
    expect(sheet?.getCell('A1').numFmt).toBe('0.0%');
    expect(sheet?.getCell('A1').font.bold).toBe(true);
    expect(sheet?.getCell('A1').fill).toMatchObject({ fgColor: { argb: 'FFC6EFCE' } });
    expect(sheet?.getCell('B1').font?.bold).toBeFalsy();
    expect(sheet?.getCell('B1').numFmt).toBeFalsy();
  });

  it('gives every cell its own formula when one that they share changes', async () => {
    const original = officeFile(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>0</v></c></row>',
    );
    const change = {
      ...unchanged('Foglio1'),
      cells: [{ row: 0, column: 0, content: { value: 7 } }],
      formulaAt: (row: number) => `=B${row + 1}*2`,
    };
    const sheet = (await open(patchPackage(original, changes(change)))).worksheets[0];
    expect(sheet?.getCell('A1').value).toBe(7);
    expect(sheet?.getCell('A2').formula).toBe('B2*2');
  });

  it('adds a sheet, a name and a conditional format that can be read again', async () => {
    const added: SheetChange = {
      ...unchanged(null, 'Regole'),
      cells: [{ row: 0, column: 0, content: { value: 'soglia & "limite"' } }],
      conditionalFormats: [
        {
          boxes: [{ row: 0, column: 0, rows: 9, columns: 1 }],
          rule: { type: 'CellValue', operator: 'LessThan', formula1: '=0.6' },
          style: { fill: '#FFC7CE' },
          stopIfTrue: false,
          file: null,
        },
      ],
    };
    const patched = patchPackage(officeFile(''), {
      ...changes(added, unchanged('Foglio1')),
      names: [{ name: 'Soglie', reference: 'Regole!$A$1' }],
    });
    const { data, conditionalFormats, names } = await readWorkbook(patched, 'prova.xlsx');
    expect(data.sheetOrder.map((id) => data.sheets[id]?.name)).toEqual(['Regole', 'Foglio1']);
    expect(data.sheets['sheet-1']?.cellData?.[0]?.[0]?.v).toBe('soglia & "limite"');
    expect(conditionalFormats[0]).toMatchObject({
      sheetId: 'sheet-1',
      rule: { operator: 'LessThan', formula1: '=0.6' },
    });
    expect(names).toEqual([{ name: 'Soglie', reference: 'Regole!$A$1' }]);
  });
});

describe('rows that came, went or stand elsewhere', () => {
  const row = (number: number, cell: string, rest = '') =>
    `<row r="${number}" ht="${number * 10}" customHeight="1"${rest}><c r="A${number}" s="1">${cell}</c></row>`;
  const source = () => {
    const parts = unzipSync(
      officeFile(
        row(1, '<v>1</v>') +
          row(2, '<f t="shared" ref="A2:A3" si="0">A1*2</f><v>2</v>') +
          row(3, '<f t="shared" si="0"/><v>4</v>'),
      ),
    );
    const replace = (path: string, from: string, to: string) =>
      (parts[path] = strToU8(strFromU8(parts[path] as Uint8Array).replace(from, to)));
    replace(
      SHEET,
      '</sheetData>',
      '</sheetData><autoFilter ref="A1:A3"/><dataValidations count="1"><dataValidation sqref="A2:A3"/></dataValidations>',
    );
    replace(
      'xl/workbook.xml',
      '</sheets>',
      '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Foglio1!$A$1:$A$3</definedName></definedNames>',
    );
    replace('xl/styles.xml', 'cellXfs count="1">', 'cellXfs count="2">');
    replace(
      'xl/styles.xml',
      '</cellXfs>',
      '<xf numFmtId="10" fontId="0" fillId="0" borderId="0"/></cellXfs>',
    );
    return zipSync(parts);
  };
  const from = (index: number) => ({ sheet: 'Foglio1', row: index });
  const changed = (sheet: Partial<SheetChange>): SheetChange => ({ ...unchanged('Foglio1'), ...sheet });

  it('have the height and the formats of the rows that they are made of', async () => {
    const cells = [
      { row: 1, column: 0, content: { value: null } },
      { row: 3, column: 0, content: { value: 2, formula: '=A1*2' } },
      { row: 4, column: 0, content: { value: 4, formula: '=A4*2' } },
    ];
    const rowOrigins = [from(0), from(0), null, from(1), from(2)];
    const added: SheetChange = { ...unchanged(null, 'Nuovo'), rowOrigins: [null, from(2)] };
    const patched = patchPackage(source(), changes(changed({ cells, rowOrigins }), added));
    const [sheet, other] = (await open(patched)).worksheets;
    expect([1, 2, 3, 4, 5].map((number) => sheet?.getRow(number).height)).toEqual([
      10,
      10,
      undefined,
      20,
      30,
    ]);
    expect([1, 2, 4, 5].map((number) => sheet?.getCell(`A${number}`).numFmt)).toEqual(Array(4).fill('0.00%'));
    expect([1, 2, 3].map((number) => sheet?.getCell(`A${number}`).value)).toEqual([1, null, null]);
    expect([4, 5].map((number) => sheet?.getCell(`A${number}`).formula)).toEqual(['A1*2', 'A4*2']);
    expect(other?.getRow(2).height).toBe(30);
    expect(other?.getCell('A2').numFmt).toBe('0.00%');
  });

  it('take filters, validations and print areas with them', () => {
    const rowOrigins = [from(0), null, from(1), from(2)];
    const parts = unzipSync(patchPackage(source(), changes(changed({ rowOrigins }))));
    const sheet = strFromU8(parts[SHEET] as Uint8Array);
    expect(sheet).toContain('<autoFilter ref="A1:A4"/>');
    expect(sheet).toContain('sqref="A3:A4"');
    expect(strFromU8(parts['xl/workbook.xml'] as Uint8Array)).toContain('Foglio1!$A$1:$A$4');
  });

  it('take the rules of the file with them, in its own words', () => {
    const original = officeFile('');
    const parts = unzipSync(original);
    const rule = '<cfRule type="expression" priority="3" dxfId="0"><formula>$A2&gt;1</formula></cfRule>';
    parts[SHEET] = strToU8(
      strFromU8(parts[SHEET] as Uint8Array).replace(
        '</worksheet>',
        `<conditionalFormatting sqref="A2:A9">${rule}</conditionalFormatting></worksheet>`,
      ),
    );
    const format = {
      boxes: [{ row: 4, column: 0, rows: 2, columns: 1 }],
      rule: { type: 'Custom' as const, formula: '=$A5>1' },
      style: {},
      stopIfTrue: false,
      file: { priority: 3, formulas: ['$A5>1'] },
    };
    const patched = patchPackage(zipSync(parts), changes(changed({ conditionalFormats: [format] })));
    expect(strFromU8(unzipSync(patched)[SHEET] as Uint8Array)).toContain(
      '<conditionalFormatting sqref="A5:A6"><cfRule type="expression" priority="1" dxfId="0"><formula>$A5&gt;1</formula>',
    );
  });
});
