import { NO_HINTS } from '../../src/core/layout/layout';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { finish } from '../../src/core/steps';
import { recogniseInFront } from '../../src/session/workbookState';
import { EditableSheet } from '../layout/editableWorkbook';
import { openSession } from '../session/openSession';
import { countedWork } from './countedWork';

const SHEETS = 24;

let workbooks = 0;

/** Sheets that were never seen: those that were are not read again. */
function notes(count: number): SheetGrid[] {
  workbooks += 1;
  return Array.from({ length: count }, (_, i) => {
    const rows = Array.from({ length: 15 }, (__, r) => [`Riga ${r}`, r, 'Target', r % 7, 'appunti']);
    return EditableSheet.from(`n${i}`, `Appunti ${i} di ${workbooks}`, rows).grid();
  });
}

it('many sheets of notes are no plan', async () => {
  const { session } = await openSession(notes(SHEETS), 'n0');
  expect(session.state.phase).toBe('notRecognised');
});

/** As a pane looks at them that shows no tree. */
function lookAt(sheets: readonly SheetGrid[]): number {
  const survey = { activeSheet: 'n0', sheets: [], manualCalculation: false, structureProtected: false };
  return countedWork(() => {
    const { plan } = finish(recogniseInFront({ survey, sheets, settings: null }, { ...NO_HINTS }, null));
    expect(plan).toBeNull();
  });
}

it('looking for a plan on one sheet after the other is work in proportion to their number', () => {
  lookAt(notes(4 * SHEETS));
  expect(lookAt(notes(4 * SHEETS)) / lookAt(notes(2 * SHEETS))).toBeLessThan(2.5);
});

it('looking again at many sheets that hold the same is less than half the work', () => {
  lookAt(notes(4 * SHEETS));
  const sheets = notes(4 * SHEETS);
  expect(lookAt(structuredClone(sheets)) / lookAt(structuredClone(sheets))).toBeGreaterThan(2);
});
