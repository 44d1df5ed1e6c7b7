import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { readWorkbook } from '../../tools/readWorkbook';
import { describeWorkbook } from '../../tools/describeWorkbook';
import { readWorkbook as readForWorkbench } from '../../workbench/xlsx/readWorkbook';
import { HostileFile, SHEET, WORKBOOK } from './hostileFile';

const file = (): HostileFile => new HostileFile();
const MEGABYTE = 2 ** 20;
const BOMB = `<?xml version="1.0"?><!DOCTYPE workbook [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]>`;

/** Each with the part, the sheet or the cell that the sentence must name. */
const REFUSED: readonly (readonly [what: string, make: () => HostileFile, sentence: RegExp])[] = [
  [
    'a merge down to the last cell',
    () => file().merge('A100:XFD1048576'),
    /«Piano 2024».*A100:XFD1048576.*dividerle/,
  ],
  [
    'an array formula over the whole sheet',
    () => file().edit(SHEET, '<v>25</v>', '<f t="array" ref="A1:XFD1048576">1</f><v>25</v>'),
    /«Piano 2024».*A1:XFD1048576.*togliere la formula/,
  ],
  [
    'a sheet of 101 MB',
    () => file().declare(SHEET, 101 * MEGABYTE),
    /xl\/worksheets\/sheet1\.xml \(101 MB\).*cartella nuova/,
  ],
  [
    'more than a million cells',
    () => file().edit(SHEET, '</sheetData>', `${'<row><c /></row>'.repeat(1_000_001)}</sheetData>`),
    /«Piano 2024».*celle.*foglio nuovo/,
  ],
  [
    'an entity bomb',
    () => file().edit(WORKBOOK, /^<\?xml[^>]*>/, BOMB),
    /xl\/workbook\.xml.*testi da espandere/,
  ],
  ['an unknown entity', () => file().edit(WORKBOOK, 'Piano 2024', '&boh;'), /xl\/workbook\.xml.*danneggiata/],
  [
    'no relations',
    () => file().remove('xl/_rels/workbook.xml.rels'),
    /manca la parte xl\/_rels\/workbook\.xml\.rels/,
  ],
  [
    'no shared texts',
    () => file().remove('xl/sharedStrings.xml'),
    /manca la parte xl\/sharedStrings\.xml.*testi/,
  ],
  ['no sheet', () => file().remove(SHEET), /manca la parte xl\/worksheets\/sheet1\.xml.*«Piano 2024»/],
  [
    'a sheet that nothing leads to',
    () => file().edit(WORKBOOK, 'rId4', 'rId9'),
    /«Piano 2024».*nulla rimanda/,
  ],
  [
    'a sheet name with a slash',
    () => file().edit(WORKBOOK, 'Piano 2024', 'Piano 1/2'),
    /«Piano 1\/2».*non ammette/,
  ],
  [
    'a sheet name of 32 letters',
    () => file().edit(WORKBOOK, 'Piano 2024', 'x'.repeat(32)),
    /più di 31 caratteri/,
  ],
  ['a sheet without a name', () => file().edit(WORKBOOK, 'Piano 2024', ''), /nome vuoto/],
  ['a column beyond XFD', () => file().cell('ZZZ1'), /«Piano 2024».*fuori dai limiti.*ZZZ1/],
  ['a row beyond the last', () => file().cell('A1048577'), /«Piano 2024».*fuori dai limiti.*A1048577/],
  ['XML cut short', () => file().edit(SHEET, '</worksheet>', ''), /danneggiato.*riparazione/],
];

it.each(REFUSED)(
  '%s: refused in a sentence that says where, and how to mend it',
  async (_, make, sentence) => {
    const bytes = make().bytes();
    await expect(readWorkbook(bytes)).rejects.toThrow(sentence);
    await expect(readForWorkbench(bytes, 'prova.xlsx')).rejects.toThrow(sentence);
  },
);

it.each<[string, () => HostileFile]>([
  ['a part that nobody reads, of 120 MB', () => file().declare('xl/media/x.bin', 120 * MEGABYTE)],
  ['a dimension that is not true', () => file().edit(SHEET, 'A1:E42', 'A1:XFD1048576')],
  [
    'a check of every cell',
    () =>
      file().edit(
        SHEET,
        '</sheetData>',
        '</sheetData><dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"/></dataValidations>',
      ),
  ],
  [
    'a name for the whole sheet',
    () =>
      file().edit(
        WORKBOOK,
        '</sheets>',
        `</sheets><definedNames><definedName name="Tutto">'Piano 2024'!$A$1:$XFD$1048576</definedName></definedNames>`,
      ),
  ],
])('%s: the plan is read as without it', async (_, make) => {
  expect(await readWorkbook(make().bytes())).toEqual(await readWorkbook(file().bytes()));
});

it.each([
  ['row', 'A1048576'],
  ['column', 'XFD43'],
  ['cell', 'XFD1048576'],
])('a figure in the last %s: the plan is read as without it, and the figure is told', async (_, place) => {
  const [plain, stray] = await Promise.all(
    [file(), file().cell(place)].map((each) => describeWorkbook(each.bytes())),
  );
  expect(stray?.nodes).toEqual(plain?.nodes);
  const told = stray?.findings.filter(
    (finding) => !plain?.findings.some(({ message }) => message === finding.message),
  );
  expect(told).toEqual([
    {
      severity: 'warning',
      message: expect.stringContaining('«Piano 2024»'),
      cell: `Piano 2024!${place}`,
      node: null,
    },
  ]);
});

it('a sheet whose only figure is in the last cell is read as that cell', async () => {
  const { sheets } = await readWorkbook(
    file()
      .edit(SHEET, /<sheetData>.*(?=<\/sheetData>)/s, '<sheetData>')
      .cell('XFD1048576')
      .bytes(),
  );
  expect(sheets).toMatchObject([{ row: 1_048_575, column: 16_383, values: [[1]] }]);
});

it.each(['A1048576', 'XFD1048576'])('the grid of the workbench does not reach to %s', async (place) => {
  await expect(readForWorkbench(file().cell(place).bytes(), 'prova.xlsx')).rejects.toThrow(
    /«Piano 2024».*1\.048\.576/,
  );
});

it('the command does it in 500 MB of memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'albero-'));
  const path = join(folder, 'lontano.xlsx');
  writeFileSync(
    path,
    file()
      .cell('XFD1048576')
      .declare('xl/zeri.bin', 2 ** 30)
      .bytes(),
  );
  const run = spawnSync(
    process.execPath,
    ['--max-old-space-size=500', '--import', 'tsx', 'tools/tree.ts', path],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  expect(JSON.parse(run.stdout)).toMatchObject({ layout: 'declared' });
});

it('what is no workbook is said to be none', async () => {
  for (const bytes of [strToU8('%PDF-1.7'), strToU8('a;b\n1;2'), new Uint8Array()]) {
    await expect(readForWorkbench(bytes, 'x.xlsx')).rejects.toThrow(
      'Il file non è una cartella di lavoro .xlsx.',
    );
  }
});
