import { readScore } from '../../src/core/rollup/rollup';
import type { SheetGrid } from '../../src/core/sheet/grid';
import type { NodeResult, Results } from '../../src/core/plan/results';
import { ResultCells } from '../../src/core/writing/resultCells';
import { WrittenMarks } from '../../src/core/writing/ownership';
import { italian } from '../../src/messages/it';
import { createSession } from '../../src/session/session';
import { readSettings } from '../../src/session/settings';
import type { Session } from '../../src/session/state';
import { EditableSheet } from '../layout/editableWorkbook';
import type { CellValue } from '../../src/core/cell';
import { MemoryWorkbook } from './memoryWorkbook';

/** What Calcola refuses where no column is read as the actuals. */
export const WITHOUT_ACTUALS: ReadonlySet<string | undefined> = new Set([
  'calculate.noActuals',
  'calculate.actualsUnread',
]);

export interface Opened {
  workbook: MemoryWorkbook;
  session: Session;
}

/** A session open on a workbook, with what an earlier one kept in it. */
export async function openSession(
  sheets: readonly SheetGrid[],
  activeSheet: string,
  settings: unknown = null,
  mostFormulas?: number,
): Promise<Opened> {
  const workbook = new MemoryWorkbook(sheets, activeSheet);
  workbook.settings = settings;
  const session = createSession(workbook, italian, mostFormulas);
  await session.open();
  return { workbook, session };
}

/** A session on one sheet, written as its rows of values. */
export function openTable(rows: readonly (readonly CellValue[])[], name = 'Piano'): Promise<Opened> {
  return openSession([EditableSheet.from('piano', name, rows).grid()], 'piano');
}

/** Node by node, what the result cells show against what the pane says; nothing when they agree. */
export function disagreements({ workbook, session }: Opened): string[] {
  const { plan, results } = session.state;
  if (!plan || !results) throw new Error('no tree');
  const cells = new ResultCells(
    plan,
    new Map(workbook.sheets.map((grid) => [grid.id, grid])),
    new WrittenMarks(readSettings(workbook.settings).written),
  );
  return unlike(workbook, cells, results);
}

/** Result cells that show something else than what was computed. */
export function unlike(workbook: MemoryWorkbook, cells: ResultCells, results: Results): string[] {
  return cells.plan.nodes.flatMap((node) => {
    const result = results.byId.get(node.id) as NodeResult;
    return cells.of(node.id).flatMap((place) => {
      const [score, status] = [place.score, place.status].map(({ sheet, row, column }) => {
        const name = workbook.sheets.find(({ id }) => id === sheet)?.name ?? '';
        return { shown: workbook.shown(name, row, column), content: workbook.content(name, row, column) };
      });
      if (!score || !status || agrees(score.shown, status.shown, result)) return [];
      return [`${node.id} ${score.content}: ${score.shown} ${status.shown}, not ${result.score}`];
    });
  });
}

function agrees(
  shown: CellValue,
  status: CellValue,
  { score, problem, byHand, children, status: { label } }: NodeResult,
): boolean {
  // A word that a person typed over a score is left as it is.
  if (problem && byHand === 'typed') return status === 'da controllare';
  if (problem) {
    const word = children.length > 0 ? 'incompleto' : 'da controllare';
    return shown === word && status === word;
  }
  if (status !== label) return false;
  // A published score that was typed as text is linked, and read by its parent, as text.
  const read = readScore(shown);
  return score === null ? read === null && shown !== '' : read !== null && Math.abs(read - score) < 1e-12;
}
