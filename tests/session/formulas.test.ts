import fc from 'fast-check';
import { isBlank, type CellValue } from '../../src/core/cell';
import { formulaAt, type SheetGrid } from '../../src/core/sheet/grid';
import {
  readCruscotto2021,
  readPianoSemplice,
  readPira2024,
  readRelazione2022,
  readRelazione2025,
  readSchede2024,
} from '../layout/sampleFiles';
import { disagreements, openSession, openTable, type Opened } from './openSession';
import { workbookTimes } from '../hunting';
import { writtenFormula } from './scoreFormula';

function contents({ name, formulas }: SheetGrid): string[] {
  return formulas.flatMap((cells, row) => cells.map((cell, column) => `${name} ${row},${column} ${cell}`));
}

describe.each([
  ['the Relazione 2022', readRelazione2022],
  ['the schede 2024', readSchede2024],
  ['the Relazione 2025', readRelazione2025],
  ['the plain plan', readPianoSemplice],
])('Calcola on %s', (_, read) => {
  async function calculated(mode: 'formulas' | 'values'): Promise<Opened & { before: SheetGrid[] }> {
    const { sheets, activeSheet } = await read();
    const opened = await openSession(sheets, activeSheet);
    await opened.session.chooseMode(mode);
    await opened.session.calculate();
    expect(opened.session.state).toMatchObject({ error: null, question: null });
    return { ...opened, before: sheets };
  }

  it.each(['formulas', 'values'] as const)('writes %s that say what the pane says', async (mode) => {
    const opened = await calculated(mode);
    expect(disagreements(opened)).toEqual([]);
    expect(
      opened.session.state.summary?.leftAlone.filter(({ message }) => message.id === 'write.leftAlone'),
    ).toEqual([]);
  });

  it.each(['formulas', 'values'] as const)(
    'changes no cell that held something, and nothing the second time (%s)',
    async (mode) => {
      const { workbook, session, before } = await calculated(mode);
      for (const { id, row, column, formulas } of before) {
        const after = workbook.sheets.find((sheet) => sheet.id === id) as SheetGrid;
        const changed = formulas.flatMap((cells, r) =>
          cells.flatMap((cell, c) =>
            isBlank(cell) || formulaAt(after, row + r, column + c) === cell
              ? []
              : [`${after.name} ${row + r},${column + c}`],
          ),
        );
        expect(changed).toEqual([]);
      }
      const once = workbook.sheets.flatMap(contents);
      const published =
        session.state.results && [...session.state.results.byId.values()].map((result) => result.published);
      await session.calculate();
      expect(
        session.state.summary?.leftAlone.filter(({ message }) => message.id === 'write.leftAlone'),
      ).toEqual([]);
      expect(workbook.sheets.flatMap(contents)).toEqual(once);
      expect([...(session.state.results?.byId.values() ?? [])].map((result) => result.published)).toEqual(
        published,
      );
    },
  );
});

it.each([
  ['the PIRA 2024', readPira2024],
  ['the Cruscotto 2021', readCruscotto2021],
])('%s has no actuals: nothing is written, and that is said', async (_, read) => {
  const { sheets, activeSheet } = await read();
  const { workbook, session } = await openSession(sheets, activeSheet);
  await session.calculate();
  expect([session.state.error?.id, workbook.writes.length]).toEqual(['calculate.noActuals', 0]);
  expect(session.state.phase).toBe('ready');
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
  expect(opened.workbook.content('Piano', 1, 5)).toBe(writtenFormula('=PERF_ROLLUP(C3:C4,F3:F4,50,F5)'));
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
    { numRuns: workbookTimes(300) },
  );
});

it('the formula of an indicator that is still to be measured lives when its actual comes', async () => {
  const opened = await openTable([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Imprese', 100, '', ''],
    ['01_01', 'Eventi', 50, '>= 10', 8],
    ['01_02', 'Fiere', 50, '>= 10', ''],
  ]);
  await opened.session.calculate();
  opened.workbook.edit('Piano', 3, 4, 10);
  expect(opened.workbook.shown('Piano', 3, 5)).toBe(1);
  expect(opened.workbook.shown('Piano', 1, 5)).toBeCloseTo(0.9);
});

it('a number written in a formula is as long as Excel keeps it, and is found again as it was written', async () => {
  const weights = ['20', '20', '10', '10', '', '', ''];
  const opened = await openTable([
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
    ['01', 'Competitività', 100, '', ''],
    ...weights.map((weight, i) => [`01_0${i + 1}`, `Indicatore ${i + 1}`, weight, '>= 100', 90 - i]),
  ]);
  await opened.session.calculate();
  expect(opened.session.state.error).toBeNull();
  expect(opened.workbook.content('Piano', 1, 5)).toContain('13.3333333333333,');
  expect(disagreements(opened)).toEqual([]);
});
