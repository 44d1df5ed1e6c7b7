import fc from 'fast-check';
import { isBlank } from '../../src/core/cell';
import type { SheetGrid } from '../../src/core/sheet/grid';
import type { WorkbookFile } from '../../tools/readWorkbook';
import { EditableSheet } from '../layout/editableWorkbook';
import {
  readCruscotto2021,
  readPianoSemplice,
  readPira2024,
  readRelazione2025,
  readSchede2024,
} from '../layout/sampleFiles';
import { disagreements, openSession, WITHOUT_ACTUALS } from './openSession';
import { workbookTimes } from '../hunting';

/** What happens to a sheet in an office, wherever it strikes. */
const DAMAGES: readonly ((sheet: EditableSheet, row: number, column: number) => void)[] = [
  (sheet, row) => sheet.insertRow(row),
  (sheet, row) => sheet.deleteRow(row),
  (sheet, row) => sheet.copyRow(row, row + 1),
  (sheet, row) => sheet.insertRow(row, ['Totale', 'vedi nota', 3]),
  (sheet, _, column) => sheet.insertColumn(column),
  (sheet, _, column) => sheet.deleteColumn(column),
  (sheet, row, column) => sheet.moveColumn(column, row % sheet.width),
  (sheet, row, column) => sheet.set(row, column, ''),
  (sheet, row, column) => sheet.set(row, column, 'boh'),
  (sheet, row, column) => sheet.set(row, column, 0.5),
  (sheet, row, column) => sheet.set(row, column, String(sheet.at(row, column).value)),
];

const steps = fc.array(fc.tuple(fc.nat(), fc.nat(DAMAGES.length - 1), fc.nat(), fc.nat()), {
  minLength: 1,
  maxLength: 8,
});

function damaged({ sheets }: WorkbookFile, hits: readonly [number, number, number, number][]): SheetGrid[] {
  const edited = sheets.map((grid) => EditableSheet.of(grid));
  for (const [which, damage, row, column] of hits) {
    const sheet = edited[which % edited.length];
    if (sheet && sheet.rows.length > 1 && sheet.width > 1) {
      DAMAGES[damage]?.(sheet, row % sheet.rows.length, column % sheet.width);
    }
  }
  return edited.map((sheet) => sheet.grid());
}

function contents({ name, row, column, formulas }: SheetGrid): [string, unknown][] {
  return formulas.flatMap((cells, r) =>
    cells.flatMap((cell, c): [string, unknown][] =>
      isBlank(cell) ? [] : [[`${name} ${row + r},${column + c}`, cell]],
    ),
  );
}

const RUNS = workbookTimes(12);

it.each([
  ['the schede 2024', readSchede2024],
  ['the Relazione 2025', readRelazione2025],
  ['the PIRA 2024', readPira2024],
  ['the Cruscotto 2021', readCruscotto2021],
  ['the plain plan', readPianoSemplice],
] as const)(
  'Calcola on %s after any damage: formulas say what the pane says, nothing that was there is changed',
  async (_, read) => {
    const file = await read();
    await fc.assert(
      fc.asyncProperty(steps, async (hits) => {
        const opened = await openSession(damaged(file, hits), file.activeSheet);
        const { workbook, session } = opened;
        const before = workbook.sheets.flatMap(contents);
        if (session.state.question) await session.confirm();
        await session.calculate();
        const after = new Map(workbook.sheets.flatMap(contents));
        expect(before.filter(([place, cell]) => after.get(place) !== cell)).toEqual([]);
        if (session.state.phase === 'notRecognised' || WITHOUT_ACTUALS.has(session.state.error?.id)) return;
        expect(session.state.error).toBeNull();
        expect(disagreements(opened)).toEqual([]);
        const once = JSON.stringify(workbook.sheets.map(({ formulas }) => formulas));
        await session.open();
        if (session.state.question) await session.confirm();
        await session.calculate();
        expect(JSON.stringify(workbook.sheets.map(({ formulas }) => formulas)) === once).toBe(true);
      }),
      { numRuns: RUNS },
    );
  },
);
