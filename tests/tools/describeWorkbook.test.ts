import ExcelJS from '@protobi/exceljs';
import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/core/cell';
import { describeWorkbook } from '../../tools/describeWorkbook';

const sample = (name: string): Buffer => readFileSync(`samples/${name}.xlsx`);

async function workbookOf(sheets: Readonly<Record<string, readonly CellValue[][]>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows as unknown[]);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

const HEADER = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];
const ROWS = [
  ['01', 'Ambito', 100],
  ['01_01', 'Voucher', 100, '>= 10', 8],
];

describe('npm run tree', () => {
  it('prints layout, sheets, findings and nodes with weights in points and scores as fractions', async () => {
    const { layout, confidence, asks, rules, sheets, nodes } = await describeWorkbook(
      sample('relazione-2022-pistoia-prato'),
    );
    expect([layout, confidence, asks, rules, sheets.length, nodes.length]).toEqual([
      'reportBlocks',
      1,
      false,
      'PT-PO',
      4,
      431,
    ]);
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

  it('computes with the rules of the sheet Regole, or says why it could not', async () => {
    const withRules = (...rules: CellValue[][]): Promise<Uint8Array> =>
      workbookOf({ Piano: [HEADER, ...ROWS], Regole: [['Regola', 'Valore'], ...rules] });
    const read = await describeWorkbook(
      await withRules(['Verso', '>='], ['Verde', 'Ottimo: >= 75%'], ['Rosso', 'No: < 75%']),
    );
    expect([read.rules, read.nodes.at(-1)?.status]).toEqual(['Regole', 'Ottimo']);
    const unread = await describeWorkbook(await withRules(['Verde', 'Ottimo: >= 75%']));
    expect(unread.rules).toBe('Standard');
    expect(unread.findings[0]).toMatchObject({ severity: 'error', cell: 'Regole!A1' });
    const named = await describeWorkbook(await withRules(['Verde', 'Ottimo: >= 75%']), { rules: 'TNO' });
    expect([named.rules, named.findings]).toEqual(['TNO', []]);
  });

  it('prints the directions that were supposed and those that a person must decide', async () => {
    const rows = [
      HEADER,
      ['01', 'Ambito', 100],
      ['01_01', 'Voucher', 50, 10, 8],
      ['01_02', 'Tempo medio', 50, 30, 45],
    ];
    const { directions, nodes } = await describeWorkbook(await workbookOf({ Piano: rows }));
    expect(directions).toEqual({ supposed: 1, undecided: 1 });
    expect(nodes.slice(1)).toMatchObject([
      { code: '01', score: 0.8, undecided: 1 },
      { score: 0.8, directionFrom: 'supposto', directionReason: '≥ supposto: il target non ha un segno.' },
      { score: null, directionFrom: 'da decidere', undecided: 1 },
    ]);
  });

  it('prints each column with its reason and confidence, and those that were not used', async () => {
    const rows = [[...HEADER.slice(0, 3), '', 'Consuntivo', 'Delibera', 'Note'], ...ROWS];
    const { sheets } = await describeWorkbook(await workbookOf({ Piano: rows }));
    expect(sheets).toMatchObject([
      {
        name: 'Piano',
        headerRows: [1],
        unused: [{ column: 'F', header: 'Delibera' }],
      },
    ]);
    expect((sheets[0]?.columns as unknown[])[3]).toEqual({
      role: 'target',
      column: 'D',
      header: '',
      confidence: 0.65,
      reason: 'nessuna intestazione; 1 celle su 1 sono target',
    });
  });

  it.each([
    [undefined, 2024],
    ['2026', 2026],
  ])('prints the targets of the year %s, and those of all the years', async (year, read) => {
    const described = await describeWorkbook(sample('pira-2024-toscana-nord-ovest'), { year });
    expect(described).toMatchObject({ year: read, years: [2024, 2025, 2026] });
    const node = described.nodes.find(({ targets }) => targets);
    expect(Object.keys(node?.targets ?? {})).toEqual(['2024', '2025', '2026']);
    expect((node?.targets as Record<string, string>)[read]).toBe(node?.target);
  });

  it('refuses a year that the plan does not have', async () => {
    const described = describeWorkbook(sample('pira-2024-toscana-nord-ovest'), { year: '2030' });
    await expect(described).rejects.toThrow('2024, 2025, 2026, non per «2030»');
  });

  it('prints what the sheet says beside the figures, and the groupings', async () => {
    const { nodes, groupings } = await describeWorkbook(sample('schede-2024-pistoia-prato'));
    expect(nodes.find(({ id }) => id === '01_01_OS01#1')).toMatchObject({
      direction: '>=',
      type: 'Efficienza',
      measure: 'n.',
    });
    expect(groupings.missions?.[0]).toMatchObject({ kind: 'mission', groups: [{ kind: 'programme' }] });
    expect(groupings.units?.[0]).toMatchObject({ kind: 'unit', score: null });
    expect(groupings.units?.[0]?.nodes).toContainEqual({ id: '01_02_OS01' });
  });

  it('reads the sheet in front, otherwise the first that has a plan with rows', async () => {
    const plan = [HEADER, ...ROWS];
    const front = async (sheets: Parameters<typeof workbookOf>[0], sheet?: string) =>
      (await describeWorkbook(await workbookOf(sheets), { sheet })).sheets.map(({ name }) => name);
    expect(await front({ Piano: plan, Altro: plan })).toEqual(['Piano']);
    expect(await front({ Note: [['Appunti']], Piano: plan })).toEqual(['Piano']);
    expect(await front({ Vuoto: [HEADER], Piano: plan })).toEqual(['Piano']);
    expect(await front({ Vuoto: [HEADER] })).toEqual(['Vuoto']);
    expect(await front({ Piano: plan, Altro: plan }, 'Altro')).toEqual(['Altro']);
  });

  it('says what it looked for where there is no plan', async () => {
    const { layout, findings } = await describeWorkbook(await workbookOf({ Note: [['Riunione di lunedì']] }));
    expect(layout).toBeNull();
    expect(findings).toHaveLength(5);
    for (const { message } of findings) expect(message).toMatch(/^Non trovato: un/);
  });
});
