import { isBlank } from '../../../src/core/cell';
import { readWorkbook } from '../../../tools/readWorkbook';
import { bytesOf } from '../../fixtures/other/truth';
import { propose } from '../../../src/core/layout/engine/proposal/propose';
import type { Rows } from '../treeOf';
import { sheetOf } from './smallWorkbook';
import { DamagedWorkbook, differences } from '../damagedWorkbook';

/** A column of texts in the middle of a table, beside what it measures. */
function withColumn(workbook: DamagedWorkbook, index: number): void {
  const { sheet, columns, headerRows } = workbook.tables[index] ?? {};
  if (!sheet || !columns || !headerRows) return;
  const places = [...columns.values()].sort((a, b) => a - b);
  const at = places[Math.ceil(places.length / 2)] ?? 1;
  const target = columns.get('target') ?? 0;
  const texts = new Map<number, string>();
  sheet.rows.forEach(({ nodes, heads }, row) => {
    if (headerRows.includes(row)) texts.set(row, 'Fonte dei dati');
    else if (nodes.length > 0 && heads === null && !isBlank(sheet.at(row, target).value))
      texts.set(row, row % 2 ? 'Infocamere' : 'Protocollo');
  });
  sheet.insertColumn(at);
  for (const [row, text] of texts) sheet.set(row, at, text);
}

it.each([
  ['their codes give the tree below the ambito that each sheet is', '40-camera-un-foglio-per-ambito'],
  ['only on the others they are numbers of objectives', '41-camera-schede-dei-dirigenti'],
  ['each sheet is a node by its name', '25-regione-direzioni'],
  ['titles stand between their lines', '23-consorzio-riepilogo-e-fogli'],
])('a column more on one of several sheets changes nothing where %s', async (_, name) => {
  const file = await readWorkbook(bytesOf(name));
  const { length } = new DamagedWorkbook(file).tables;
  for (let table = 0; table < length; table++) {
    const workbook = new DamagedWorkbook(file);
    withColumn(workbook, table);
    expect([table, ...differences(workbook, workbook.recognise())]).toEqual([table]);
  }
});

it('what a heading means on the others is of no level that a sheet has not', () => {
  const headings = ['N.', 'Obiettivo', 'Indicatore', 'Peso', 'Target', 'Consuntivo'];
  const row = (n: number): Rows[number] => [n, `Ridurre ${n}`, `Pratiche ${n}`, 50, '>= 90', 92];
  const whole = (n: number): Rows => [
    ['Ambito', ...headings],
    [`Servizi ${n}`, ...row(n)],
    ['', '', '', `Tempi ${n}`, 50, '<= 5', 4],
    ['', ...row(n + 1)],
    ['', '', '', `Costi ${n}`, 50, '<= 5', 4],
  ];
  const sheets = { Uno: whole(1), Due: whole(3), Tre: [headings, row(5), row(6), row(7)] };
  const proposed = propose(Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)));
  const fields = proposed?.tables.find((table) => table.headings.length === headings.length)?.fields;
  expect(fields?.filter(({ role }) => role === 'code')).toEqual([]);
});
