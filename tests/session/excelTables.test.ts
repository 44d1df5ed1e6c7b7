import type { CellValue } from '../../src/core/cell';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';
import { disagreements, openSession, type Opened } from './openSession';
import { writtenFormula } from './scoreFormula';

/** A node between its indicators: their formulas are not alike. */
const PLAN: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8],
  ['02', 'Organizzazione', 40, '', ''],
  ['02_01', 'Sito pubblicato', 100, '= sì', 'sì'],
];

/** The rows as an Excel table (Ctrl+T) from A1. */
function asTable(rows: readonly (readonly CellValue[])[], columns = rows[0]?.length ?? 0): SheetGrid {
  const grid = EditableSheet.from('piano', 'Piano', rows).grid();
  const table = {
    id: '1',
    name: 'Tabella1',
    row: 0,
    column: 0,
    rows: rows.length,
    columns,
    hasHeader: true,
    hasTotals: false,
  };
  return { ...grid, tables: [table] };
}

async function calculated(grid: SheetGrid, settings: unknown = null): Promise<Opened> {
  const opened = await openSession([grid], 'piano', settings);
  await opened.session.calculate();
  expect(opened.session.state.error).toBeNull();
  return opened;
}

function notesOf({ session }: Opened): unknown[] {
  return (session.state.summary?.leftAlone ?? []).map(({ message }) => message);
}

describe('a plan that is an Excel table', () => {
  it('gets its results beside the table, with a blank column between, as live formulas', async () => {
    const opened = await calculated(asTable(PLAN));
    const { formulas, tables } = opened.workbook.sheet('Piano');
    expect(formulas[0]?.slice(4)).toEqual(['Consuntivo', '', 'Punteggio ricalcolato', 'Esito ricalcolato']);
    expect(formulas[1]?.[6]).toBe(writtenFormula('=PERF_ROLLUP(C3:C4,G3:G4)'));
    expect(tables[0]?.columns).toBe(5);
    expect(disagreements(opened)).toEqual([]);
    expect(notesOf(opened)).toEqual([]);
  });

  it('gets values, and is told so, where the results are columns of the table', async () => {
    const rows = PLAN.map((cells, row) => [...cells, row === 0 ? 'Punteggio ricalcolato' : '']);
    const opened = await calculated(asTable(rows));
    const { formulas, values } = opened.workbook.sheet('Piano');
    expect(formulas.map((cells) => cells[5])).toEqual(values.map((cells) => cells[5]));
    expect(values[2]?.[5]).toBe(0.9);
    expect(disagreements(opened)).toEqual([]);
    expect(notesOf(opened)).toEqual([{ id: 'write.inTable', params: { table: 'Tabella1', count: 5 } }]);
  });

  it('gets values where the results stand right beside the table, which Excel would make larger', async () => {
    const rows = PLAN.map((cells, row) => [
      ...cells,
      row === 0 ? 'Punteggio ricalcolato' : '',
      row === 0 ? 'Esito ricalcolato' : '',
    ]);
    const opened = await calculated(asTable(rows, 5));
    expect(opened.workbook.sheet('Piano').tables[0]?.columns).toBe(5);
    expect(disagreements(opened)).toEqual([]);
  });

  it('keeps the formulas that were there before it became a table', async () => {
    const before = await openSession([EditableSheet.from('piano', 'Piano', PLAN).grid()], 'piano');
    await before.session.calculate();
    const grid = before.workbook.sheet('Piano');
    const table = asTable(grid.values.map((row) => [...row])).tables;
    const opened = await calculated({ ...grid, tables: table }, before.workbook.settings);
    expect(opened.workbook.sheet('Piano').formulas).toEqual(grid.formulas);
    expect(notesOf(opened)).toEqual([]);
  });
});

describe('changes of a plan that is an Excel table', () => {
  const settled = async (grid: SheetGrid) => {
    const opened = await openSession([grid], 'piano');
    await opened.session.edit({ kind: 'remove', node: '01#2' });
    return { error: opened.session.state.error?.id ?? null, written: opened.workbook.changed.length };
  };

  it('are made, and the table goes along', async () => {
    const opened = await openSession([asTable(PLAN)], 'piano');
    await opened.session.edit({ kind: 'remove', node: '01#2' });
    expect(opened.session.state.error).toBeNull();
    expect(opened.workbook.sheet('Piano').tables[0]?.rows).toBe(PLAN.length - 1);
  });

  it('are refused before anything is written where Excel would copy a formula into the whole column', async () => {
    const grid = asTable(PLAN.map((cells, row) => [...cells, row === 0 ? 'Somma' : '']));
    const formulas = grid.formulas.map((row, at) => (at === 1 ? [...row.slice(0, 5), '=C3+C4'] : row));
    const values = grid.values.map((row, at) => (at === 1 ? [...row.slice(0, 5), 100] : row));
    expect(await settled({ ...grid, formulas, values })).toEqual({ error: 'edit.tableFormula', written: 0 });
  });

  it('are refused while a filter hides rows; results are written all the same', async () => {
    expect(await settled({ ...asTable(PLAN), filtered: true })).toEqual({
      error: 'edit.filtered',
      written: 0,
    });
    expect(disagreements(await calculated({ ...asTable(PLAN), filtered: true }))).toEqual([]);
  });
});

it('a new plan is refused where no sheet can be added', async () => {
  const { workbook, session } = await openSession([asTable(PLAN)], 'piano');
  workbook.structureProtected = true;
  await session.startPlan({ entity: 'Camera', year: 2026, areas: ['Imprese'], rules: 'Standard' });
  expect(session.state.error?.id).toBe('error.structureProtected');
  await session.startNextYear(2026);
  expect(session.state.error?.id).toBe('error.structureProtected');
  expect(workbook.changed).toEqual([]);
});
