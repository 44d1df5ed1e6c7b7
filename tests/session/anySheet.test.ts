import fc from 'fast-check';
import { isBlank, type CellValue } from '../../src/core/cell';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, WITHOUT_ACTUALS } from './openSession';
import { workbookTimes } from '../hunting';

/** What people have in their sheets, and what would confuse a reader of plans. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant<CellValue>('') },
  fc.constantFrom<CellValue>(
    'Codice',
    'Nome',
    'Indicatore',
    'Peso',
    'Target',
    'Consuntivo',
    'Performance',
    'Esito',
    'Verso',
  ),
  fc.constantFrom<CellValue>(
    'Punteggio ricalcolato',
    'Esito ricalcolato',
    'Regole',
    'ente',
    'ente#1',
    '01/1',
  ),
  fc.constantFrom<CellValue>(
    '01',
    '01_01',
    '01_01_02',
    'OC_01',
    '01_01 Digitalizzazione',
    '1.1',
    'A1',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom<CellValue>(
    '>= 60,00 N.',
    '<= 30 gg',
    'Entro 30/06/2025',
    '= sì',
    'n.d.',
    '≥ a medio',
    '31/02/2024',
  ),
  fc.constantFrom<CellValue>(0, 1, 25, 0.25, -3, 45000, 1e21, 'N/D', '12,5 %', 'sì', true, '#N/A', '#REF!'),
  fc.constantFrom<CellValue>(
    '=A1*2',
    '=PERF_SCORE(A1,B1)*(2)',
    '+ok',
    '-',
    '@nome',
    "'",
    'Totale',
    'Bando PID',
    'EC07\nCosti',
    '\u00a0',
  ),
);
const HEADINGS = [
  'Codice',
  'Nome',
  'Peso',
  'Target',
  'Consuntivo',
  'Performance',
  'Punteggio ricalcolato',
  'Esito ricalcolato',
];
const BLOCK_HEADINGS = [
  'Peso',
  'Indicatore',
  'Target',
  'Consuntivo',
  'Performance',
  'Esito',
  'Punteggio ricalcolato',
  '',
];

function sheetOf(headings: readonly CellValue[]) {
  const row = fc.array(cell, { minLength: headings.length, maxLength: headings.length });
  return fc
    .tuple(fc.array(row, { maxLength: 2 }), fc.array(row, { maxLength: 14 }))
    .map(([above, below]) => [...above, [...headings], ...below]);
}

/** Every cell that holds something, by its place. */
function contents({ name, row, column, formulas }: SheetGrid): [string, CellValue][] {
  return formulas.flatMap((cells, r) =>
    cells.flatMap((content, c): [string, CellValue][] =>
      isBlank(content) ? [] : [[`${name} ${row + r},${column + c}`, content]],
    ),
  );
}

it('Calcola on any sheets fails on none, and changes no cell that held something', async () => {
  await fc.assert(
    fc.asyncProperty(
      sheetOf(HEADINGS),
      sheetOf(BLOCK_HEADINGS),
      sheetOf(['Peso', 'Codice', 'Nome', 'Performance', '', '', '', '']),
      fc.constantFrom('uno', 'due', 'tre', 'nessuno'),
      fc.constantFrom('formulas' as const, 'values' as const),
      async (plain, blocks, overview, front, mode) => {
        const sheets = Object.entries({ uno: plain, due: blocks, tre: overview }).map(([name, rows]) =>
          EditableSheet.from(name, name, rows).grid(),
        );
        const { workbook, session } = await openSession(sheets, front);
        const before = workbook.sheets.flatMap(contents);
        await session.chooseMode(mode);
        if (session.state.question) await session.confirm();
        await session.calculate();
        // A plan without a column of actuals is told so, and nothing is written.
        if (!WITHOUT_ACTUALS.has(session.state.error?.id)) expect(session.state.error).toBeNull();
        const after = new Map(workbook.sheets.flatMap(contents));
        expect(before.filter(([place, content]) => after.get(place) !== content)).toEqual([]);
      },
    ),
    { numRuns: workbookTimes(500) },
  );
});

it('an empty workbook and a sheet that is not there are no plan, and no error', async () => {
  const empty = new EditableSheet('vuoto', 'Vuoto', [[]]).grid();
  for (const sheets of [[], [empty]]) {
    const { session } = await openSession(sheets, 'altro');
    expect([session.state.phase, session.state.error]).toEqual(['notRecognised', null]);
  }
});

it('formulas agree with the pane on any sheets', async () => {
  await fc.assert(
    fc.asyncProperty(sheetOf(HEADINGS.slice(0, 6)), async (plain) => {
      const opened = await openSession([EditableSheet.from('uno', 'uno', plain).grid()], 'uno');
      if (opened.session.state.phase !== 'ready') return;
      if (opened.session.state.question) await opened.session.confirm();
      await opened.session.calculate();
      if (WITHOUT_ACTUALS.has(opened.session.state.error?.id)) return;
      expect(disagreements(opened)).toEqual([]);
    }),
    { numRuns: workbookTimes(500) },
  );
});
