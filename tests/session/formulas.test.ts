import fc from 'fast-check';
import type { CellValue } from '../../src/core/cell';
import { readPianoSemplice, readRelazione2022 } from '../layout/sampleFiles';
import { disagreements, openSession, openTable } from './openSession';

it('the formulas of the Relazione 2022 compute to what the pane shows', async () => {
  const { sheets, activeSheet } = await readRelazione2022();
  const opened = await openSession(sheets, activeSheet);
  if (opened.session.state.question) await opened.session.confirm();
  await opened.session.calculate();
  expect(opened.session.state.error).toBeNull();
  expect(disagreements(opened)).toEqual([]);
});

it('the formulas of the plain plan compute to what the pane shows', async () => {
  const { sheets, activeSheet } = await readPianoSemplice();
  const opened = await openSession(sheets, activeSheet);
  if (opened.session.state.question) await opened.session.confirm();
  await opened.session.calculate();
  expect(disagreements(opened)).toEqual([]);
});

it('a weight that is missing among weights typed as text is written as a figure, because SUM passes over text', async () => {
  const opened = await openTable([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Nodo', '', '', ''],
    ['01_01', 'Primo', '25', '>= 2 N.', 1],
    ['01_02', 'Secondo', 25, '>= 2 N.', 1],
    ['01_03', 'Terzo', '', '>= 2 N.', 2],
  ]);
  if (opened.session.state.question) await opened.session.confirm();
  await opened.session.calculate();
  expect(opened.workbook.content('Piano', 1, 5)).toBe('=PERF_ROLLUP(C3:C4,F3:F4,50,F5)');
  expect(disagreements(opened)).toEqual([]);
});

/** Rows of a random plain table: nested nodes, weights of any kind, rows in any order. */
const weight = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<CellValue>(10, 25, 12.5, 0, 33.3) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>('', '25', '12,5 %', 0.25) },
  { weight: 1, arbitrary: fc.constantFrom<CellValue>('non so', -5) },
);
const measured = fc.constantFrom<readonly [CellValue, CellValue]>(
  ['>= 60,00 N.', 45],
  ['>= 60,00 N.', 80],
  ['<= 30 gg', 36],
  ['Entro 30/06/2024', '12/07/2024'],
  ['= sì', 'no'],
  ['n.d.', 3],
  ['>= 80,00 %', 0.7],
  ['>= 80,00 %', 75],
  ['31/02/2024', 1],
  ['≥ media cluster', 0.5],
  ['≥ a medio', 'alto'],
  ['>= 10 N.', ''],
  ['', 12],
  ['=1+1', '@x'],
);
const code = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map((part) => `0${part}`).join('_'));
const verso = fc.constantFrom('', '', '', '>=', '<=', 'entro', 'crescente');
const published = fc.constantFrom<CellValue>('', '', 0.9, '83,84 %', 'N/D', '▲ 90 %');
const table = fc
  .uniqueArray(fc.tuple(code, weight, measured, verso, published, fc.boolean()), {
    selector: ([key]) => key,
    minLength: 1,
    maxLength: 40,
  })
  .map((rows) => [
    ['Codice', 'Nome', 'Peso', 'Verso', 'Target', 'Consuntivo', 'Performance'],
    ...rows.map(([key, share, [target, actual], direction, printed, isNode]) =>
      isNode
        ? [key, `=Nodo ${key}`, share, '', '', '', printed]
        : [key, `+Voce ${key}`, share, direction, target, actual, printed],
    ),
  ]);
const rules = fc.constantFrom('Standard', 'PT-PO', 'TNO');

it('the formulas of any plain table compute to what the pane shows', async () => {
  await fc.assert(
    fc.asyncProperty(
      table,
      rules,
      fc.constantFrom('Piano', "L'anno 2024", 'A1', 'C', 'Città à'),
      async (rows, name, sheet) => {
        const opened = await openTable(rows, sheet);
        await opened.session.chooseRules(name);
        if (opened.session.state.question) await opened.session.confirm();
        await opened.session.calculate();
        expect(opened.session.state.error).toBeNull();
        expect(disagreements(opened)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});
