import type { CellValue } from '../../src/core/cell';
import { EditableSheet } from '../layout/editableWorkbook';
import { readRelazione2022 } from '../layout/sampleFiles';
import { disagreements, openSession, openTable, type Opened } from './openSession';
import { scoreFormula, writtenFormula } from './scoreFormula';

const PLAN: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8],
];
const HEADINGS = ['Punteggio ricalcolato', 'Esito ricalcolato'];

/** Calcola, then the sheet as a person left it afterwards, then Calcola again. */
async function after(
  edit: (sheet: EditableSheet) => void,
  rows = PLAN,
): Promise<Opened & { sheet: EditableSheet }> {
  const first = await openSession([EditableSheet.from('piano', 'Piano', rows).grid()], 'piano');
  await first.session.calculate();
  const sheet = EditableSheet.of(first.workbook.sheet('Piano'));
  edit(sheet);
  const second = await openSession([sheet.grid()], 'piano', first.workbook.settings);
  await second.session.calculate();
  expect(second.session.state.error).toBeNull();
  return { ...second, sheet };
}

/** The row of headings from column A, as Excel shows it. */
function headings({ workbook }: Opened): CellValue[] {
  const grid = workbook.sheets[0];
  const line = grid?.values.find((cells) => cells.includes('Nome')) ?? [];
  return [...new Array<CellValue>(grid?.column ?? 0).fill(''), ...line];
}

it.each<[string, (sheet: EditableSheet) => void]>([
  ['inserted a column before ours', (sheet) => sheet.insertColumn(1)],
  ['inserted a column between ours', (sheet) => sheet.insertColumn(6)],
  ['inserted rows', (sheet) => (sheet.insertRow(0), sheet.insertRow(3))],
  ['moved our score to the front', (sheet) => sheet.moveColumn(5, 0)],
  ['swapped ours', (sheet) => sheet.moveColumn(6, 5)],
  ['renamed the sheet', (sheet) => (sheet.name = "L'anno (nuovo)")],
  ['wrote our heading in capitals', (sheet) => sheet.set(0, 5, 'PUNTEGGIO RICALCOLATO ')],
])('finds its columns again when a person %s', async (_, edit) => {
  const opened = await after(edit);
  const found = headings(opened).filter((heading) =>
    HEADINGS.some((one) => one.toLowerCase() === String(heading).trim().toLowerCase()),
  );
  expect(found).toHaveLength(2);
  expect(disagreements(opened)).toEqual([]);
  expect(opened.session.state.summary?.leftAlone).toEqual([]);
});

it('never touches a table that a person put to the right of our columns', async () => {
  const budget = [
    ['Voce', 'Importo'],
    ['Diritto annuale', 7321000],
    ['Contributi', 120000],
  ];
  const opened = await after((sheet) =>
    budget.forEach((row, r) => row.forEach((value, c) => sheet.set(r, 7 + c, value))),
  );
  expect(
    opened.workbook
      .sheet('Piano')
      .formulas.slice(0, 3)
      .map((row) => row.slice(7)),
  ).toEqual(budget);
  expect(headings(opened).slice(5, 7)).toEqual(HEADINGS);
});

it('adds its columns beyond a column of formulas that show nothing', async () => {
  const sheet = EditableSheet.from('piano', 'Piano', PLAN);
  const formula = '=IF(E3>0,"","manca")';
  sheet.set(2, 5, ' ');
  const grid = sheet.grid();
  (grid.values[2] as CellValue[])[5] = '';
  (grid.formulas[2] as CellValue[])[5] = formula;
  const { workbook, session } = await openSession([grid], 'piano');
  await session.calculate();
  expect(workbook.content('Piano', 2, 5)).toBe(formula);
  expect(workbook.content('Piano', 0, 6)).toBe(HEADINGS[0]);
});

it('adds its columns beyond the hidden column of contributions of the Relazione, and writes in no other', async () => {
  const { sheets, activeSheet } = await readRelazione2022();
  const { workbook, session } = await openSession(sheets, activeSheet);
  await session.calculate();
  for (const { id, formulas } of sheets) {
    const written = workbook.sheets.find((sheet) => sheet.id === id)?.formulas ?? [];
    expect(written.map((row) => row.slice(0, formulas[0]?.length))).toEqual(formulas);
    expect(written.length).toBe(formulas.length);
  }
  expect(workbook.content('1 Promozione e sviluppo', 2, 7)).toBe(HEADINGS[0]);
});

it('writes the value, and says so, where children are too many and too scattered for one formula', async () => {
  const rows: CellValue[][] = [['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo']];
  for (let i = 1; i <= 130; i++) {
    rows.push([`01_${i}`, `Voce ${i}`, 1, '>= 2 N.', 1], [`02_${i}`, `Altra ${i}`, 1, '>= 2 N.', 2]);
  }
  rows.push(['01', 'Nodo', 50, '', ''], ['02', 'Altro nodo', 50, '', '']);
  const opened = await openSession([EditableSheet.from('piano', 'Piano', rows).grid()], 'piano');
  await opened.session.calculate();
  expect(opened.workbook.content('Piano', rows.length - 2, 5)).toBe(0.5);
  const told = opened.session.state.summary?.leftAlone.map(({ message, node }) => [message.id, node]);
  expect(told?.sort()).toEqual([
    ['write.tooLong', '01'],
    ['write.tooLong', '02'],
  ]);
  expect(disagreements(opened)).toEqual([]);
});

it('joins neighbouring children in ranges and refers to those above and below, near and far', async () => {
  const opened = await openSession(
    [
      EditableSheet.from('piano', 'Piano', [
        ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
        ['01_03', 'Sopra', 20, '>= 2 N.', 1],
        ['02', 'Altro', 40, '>= 2 N.', 2],
        ['01', 'Nodo', 60, '', ''],
        ['01_01', 'Sotto', 30, '>= 2 N.', 1],
        ['01_02', 'Sotto', 30, '>= 2 N.', 2],
        ['01_04', 'Senza peso', '', '>= 2 N.', 2],
      ]).grid(),
    ],
    'piano',
  );
  await opened.session.calculate();
  expect(opened.workbook.content('Piano', 3, 5)).toBe(
    writtenFormula('=PERF_ROLLUP(C2,F2,C5:C6,F5:F6,100-SUM(C2,C5:C6),F7)'),
  );
  expect(disagreements(opened)).toEqual([]);
});

it('recognises the Relazione the same when a person moved our score beside the published one', async () => {
  const { sheets, activeSheet } = await readRelazione2022();
  const first = await openSession(sheets, activeSheet);
  await first.session.calculate();
  const moved = first.workbook.sheets.map((grid) => {
    const sheet = EditableSheet.of(grid);
    sheet.moveColumn(sheet.width - 2, 1);
    return sheet.grid();
  });
  const second = await openSession(moved, activeSheet, first.workbook.settings);
  await second.session.calculate();
  expect(second.session.state.plan?.nodes.map(({ id }) => id)).toEqual(
    first.session.state.plan?.nodes.map(({ id }) => id),
  );
  expect(second.session.state.plan?.findings).toEqual([]);
  expect(second.session.state.summary?.leftAlone).toEqual([]);
  expect(disagreements(second)).toEqual([]);
});

it('leaves a note in place of a heading of ours alone', async () => {
  const rows = [...PLAN, ['', '', '', '', ''], PLAN[0] ?? [], ['02', 'Qualità', 40, '', '']];
  const note = 'Nota del dirigente';
  const opened = await after((sheet) => sheet.set(5, 5, note), rows);
  expect(opened.workbook.content('Piano', 5, 5)).toBe(note);
  expect(opened.workbook.content('Piano', 0, 5)).toBe('Punteggio ricalcolato');
});

it('leaves a score that a person computes from other cells alone, in a column of the layout', async () => {
  const rows: CellValue[][] = [
    ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo', 'Preconsuntivo', 'Performance'],
    ['01', 'Competitività', 100, '', '', '', ''],
    ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90, 80, ''],
    ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8, 8, ''],
  ];
  const { session, workbook } = await openTable(rows);
  await session.calculate();
  expect(workbook.content('Piano', 3, 6)).toBe(scoreFormula('D4', 'E4'));
  workbook.edit('Piano', 2, 6, '=PERF_SCORE(D3,F3)');
  await session.calculate();
  expect(workbook.content('Piano', 2, 6)).toBe('=PERF_SCORE(D3,F3)');
  expect(session.state.summary?.byHand.map(({ node }) => node)).toEqual(['01#1']);
});

it('below a heading over several columns ours stands in the line of the others, and is found there again', async () => {
  const rows: CellValue[][] = [
    ['Codice', 'Nome', 'Peso', 'Valori 2025', ''],
    ['', '', '', 'Target', 'Consuntivo'],
    ...PLAN.slice(1),
  ];
  const merges = [{ sheet: 'piano', row: 0, column: 3, rows: 1, columns: 2 }];
  const grid = { ...EditableSheet.from('piano', 'Piano', rows).grid(), merges };
  const opened = await openSession([grid], 'piano');
  const written = async () => {
    await opened.session.confirm();
    await opened.session.calculate();
    return opened.workbook
      .sheet('Piano')
      .values.slice(0, 2)
      .map((line) => line.slice(5));
  };
  expect(await written()).toEqual([['', ''], HEADINGS]);
  expect(await written()).toEqual([['', ''], HEADINGS]);
  expect(disagreements(opened)).toEqual([]);
});
