import type { CellValue } from '../../src/core/cell';
import { italian } from '../../src/messages/it';
import { createSession } from '../../src/session/session';
import type { Session } from '../../src/session/state';
import { EditableSheet } from '../layout/editableWorkbook';
import { FaultyWorkbook } from './faultyWorkbook';
import type { MemoryWorkbook } from './memoryWorkbook';
import { openSession } from './openSession';

export const PLAN: CellValue[][] = [
  ['Codice', 'Nome', 'Peso', 'Target', 'Consuntivo'],
  ['01', 'Competitività', 60, '', ''],
  ['01_01', 'Imprese assistite', 50, '>= 100,00 N.', 90],
  ['01_02', 'Tempo medio', 50, '<= 10,00 gg', 8],
  ['02', 'Organizzazione', 40, '', ''],
  ['02_01', 'Sito pubblicato', 100, '= sì', 'sì'],
];

export interface Opened {
  workbook: FaultyWorkbook;
  session: Session;
}

/** A session on the plan above, scored by Calcola or not; time passes only in `over`. */
export async function openFaulty(isScored: boolean): Promise<Opened> {
  const workbook = new FaultyWorkbook([EditableSheet.from('piano', 'Piano 2025', PLAN).grid()], 'piano');
  const session = createSession(workbook, italian);
  await over(session.open());
  if (isScored) await over(session.calculate());
  workbook.asked = [];
  return { workbook, session };
}

/** Lets time pass until a work is over. */
export async function over(work: Promise<unknown>): Promise<void> {
  let isOver = false;
  void work.then(() => (isOver = true));
  while (!isOver) await jest.advanceTimersByTimeAsync(5_000);
}

/** What the sheets hold, without the blank cells around it. */
export function contents({ sheets }: Pick<MemoryWorkbook, 'sheets'>): string {
  return JSON.stringify(
    sheets.map(({ name, row, column, formulas }) => [
      name,
      formulas.flatMap((cells, r) =>
        cells.flatMap((cell, c) => (cell === '' ? [] : [[row + r, column + c, cell]])),
      ),
    ]),
  );
}

/** The tree on the pane is that of the sheets. */
export async function expectTrueTree({ workbook, session }: Opened): Promise<void> {
  const again = await openSession(workbook.sheets, workbook.activeSheet, workbook.settings);
  expect(treeOf(session)).toEqual(treeOf(again.session));
}

function treeOf({ state }: Session): unknown {
  return state.plan?.nodes.map(({ id, parent, name, weight, target, actual }) => [
    id,
    parent,
    name,
    weight?.value,
    target?.value,
    actual?.value,
  ]);
}
