import { excerpt } from '../../text/excerpt';
import type { CellReading } from '../../plan/plan';
import type { SheetGrid } from '../../sheet/grid';
import type { LayoutDeclaration } from '../engine/declaration/declaration';
import { cellsOf } from '../cells/cells';
import { textOf } from '../rows/looseLines';
import type { ReadLine } from '../engine/tree/interpret';
import type { LayoutQuestion } from './question';
import type { Understood } from './understood';

const FIGURES_NEEDED = ['target', 'actual'] as const;

/** What nobody has shown yet: the first node, where its figures stand, and rows like none of the examples. */
export function unclearByExample(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  read: Understood | null,
): LayoutQuestion[] {
  const { examples = [] } = declaration;
  const shown = examples.filter(({ is }) => is === 'indicator');
  if (shown.length === 0) {
    const id = examples.length === 0 ? 'unclear.noExample' : 'unclear.noIndicator';
    return [{ message: { id }, cell: null, answers: [] }];
  }
  const missing = FIGURES_NEEDED.filter((role) =>
    shown.every(({ cells }) => cells.every((one) => one.role !== role)),
  );
  const unread = (read?.lines ?? []).filter(({ is }) => is === 'unread');
  return [
    ...missing.map((role) => ({
      message: { id: 'unclear.noCell' as const, params: { role: { id: `pane.role.${role}` as const } } },
      cell: null,
      answers: [],
    })),
    ...unreadAlike(unread, grids),
  ];
}

/** One question for all the rows that begin with the same text. */
function unreadAlike(unread: readonly ReadLine[], grids: readonly SheetGrid[]): LayoutQuestion[] {
  const byText = new Map<string, CellReading[]>();
  for (const { sheet, line } of unread) {
    const grid = grids.find(({ id }) => id === sheet);
    const [cell] = grid ? cellsOf(grid, line) : [];
    if (cell) byText.set(textOf(cell), [...(byText.get(textOf(cell)) ?? []), cell]);
  }
  return [...byText].flatMap(([text, [cell, ...others]]): LayoutQuestion[] => {
    if (!cell) return [];
    const params = { line: cell.row + 1, text: excerpt(text), others: others.length };
    const id = others.length > 0 ? 'unclear.lines' : 'unclear.line';
    return [{ message: { id, params }, cell, answers: [] }];
  });
}
