import ExcelJS from '@protobi/exceljs';
import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/core/cell';
import { zipSync } from 'fflate';
import { SETTINGS_KEY } from '../../src/workbook/settingsKey';
import { keepSetting } from '../../tools/addInSettings';
import { checkWorkbook } from '../../tools/checkWorkbook';
import { unzipParts } from '../../tools/unzipParts';
import { openTable } from '../session/openSession';

const HEADER = ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'];

async function checked(...rows: CellValue[][]) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('Piano').addRows([HEADER, ...rows] as unknown[]);
  return checkWorkbook(new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer));
}

describe('npm run check', () => {
  it('prints each finding with its rule, its cell and what the mend would do', async () => {
    const { isPlan, findings } = await checked(
      ['01', 'Ambito', 100, '', ''],
      ['01_01', 'Voucher', 50, '>= 80%', 75],
      ['01_02', 'Eventi', 40, '>= 10', 'vedi nota'],
    );
    expect(isPlan).toBe(true);
    expect(findings).toContainEqual({
      rule: 'weightsSum',
      severity: 'error',
      sheet: 'Piano',
      cell: 'B2',
      node: '01',
      message:
        'I pesi delle voci sotto 01 fanno 90,00% e non 100%: mancano 10,00 punti. Correggere quello sbagliato, o riportarli tutti a 100 in proporzione.',
      mend: 'Porta a 100: 50% · 40% → 55,56% · 44,44%',
      accepted: null,
    });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'scaleDiffers', cell: 'E3', mend: 'Scrivi «75%»' }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'actualUnreadable', cell: 'E4', mend: null }),
    );
  });

  it('leaves out the rules that the workbook switched off, and says why a finding was accepted', async () => {
    const { workbook, session } = await openTable([
      HEADER,
      ['01', 'Ambito', 100, '', ''],
      ['01_01', 'Voucher', 50, '>= 80%', 75],
      ['01_02', 'Eventi', 40, '>= 10', 'vedi nota'],
    ]);
    const sum = session.state.findings.find(({ rule }) => rule === 'weightsSum');
    if (sum) await session.acceptFinding(sum, 'Deciso con l’OIV');
    await session.switchRule('scaleDiffers', false);
    const file = new ExcelJS.Workbook();
    for (const { name, values } of workbook.sheets) file.addWorksheet(name).addRows(values as unknown[]);
    const parts = unzipParts(new Uint8Array((await file.xlsx.writeBuffer()) as ArrayBuffer));
    keepSetting(parts, 'test', SETTINGS_KEY, workbook.settings);
    const { findings } = await checkWorkbook(zipSync(parts));
    expect(findings.map(({ rule, accepted }) => [rule, accepted])).toEqual(
      expect.arrayContaining([
        ['weightsSum', 'Deciso con l’OIV'],
        ['actualUnreadable', null],
      ]),
    );
    expect(findings.some(({ rule }) => rule === 'scaleDiffers')).toBe(false);
  });

  it('computes with the rules that were named', async () => {
    const bytes = readFileSync('samples/relazione-2022-pistoia-prato.xlsx');
    const [own, others] = [await checkWorkbook(bytes), await checkWorkbook(bytes, { rules: 'TNO' })];
    const late = ({ findings }: typeof own) => findings.filter(({ rule }) => rule === 'scoreByHand').length;
    expect([late(own), late(others)]).toEqual([2, 0]);
  });

  it('says what it looked for where there is no plan', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Note').addRow(['Riunione di lunedì']);
    const bytes = new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
    const { isPlan, findings } = await checkWorkbook(bytes);
    expect(isPlan).toBe(false);
    for (const { message } of findings) expect(message).toMatch(/^Non trovato: un/);
  });
});
