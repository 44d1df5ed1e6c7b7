import type { ReadLine } from '../core/layout/engine/tree/interpret';
import type { Understood } from '../core/layout/teaching/understood';
import type { PlanNode } from '../core/plan/plan';
import { endColumn, endRow, type SheetGrid } from '../core/sheet/grid';
import type { ColouredRange } from '../workbook/port';

/** What a line, or the cell of a title, is taken for, as it is shown to a person. */
export const SHOWN_KINDS = ['area', 'strategic', 'operational', 'indicator', 'leftOut', 'unread'] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** Blues from dark to light for titles, apart from one another in grey too; black is legible on all of them. */
export const FILLS: Readonly<Record<ShownKind, string>> = {
  area: '#8FB4E3',
  strategic: '#B8CFEE',
  operational: '#DCE8F7',
  indicator: '#E3F1DA',
  leftOut: '#D0CECE',
  unread: '#FFC000',
};

type LinePlace = Pick<ReadLine, 'sheet' | 'line' | 'transposed'>;

/** Lines of one kind next to one another. */
interface LineBlock extends LinePlace {
  kind: ShownKind;
  lines: number;
}

/**
 * What each line is taken for, as ranges of the sheets: whole lines of the used range, and after them the cells of titles
 * that stand in the lines of indicators.
 */
export function colouredRanges(
  { plan, lines }: Understood,
  sheets: ReadonlyMap<string, SheetGrid>,
): ColouredRange[] {
  const titles = plan.nodes.filter(({ level }) => level !== 'indicator' && level !== 'entity');
  const titleOfLine = new Map(
    titles.flatMap((node) =>
      node.rows.flatMap(({ sheet, row, column }) => [
        [placeKey({ sheet, line: row, transposed: false }), node] as const,
        [placeKey({ sheet, line: column, transposed: true }), node] as const,
      ]),
    ),
  );
  const blocks = lineBlocks(lines, (line) => shownKind(line, titleOfLine.get(placeKey(line))));
  const named = new Set(lines.flatMap((line) => (line.is === 'node' ? [placeKey(line)] : [])));
  const cells = titles.flatMap((node) =>
    node.rows
      .filter(({ sheet, row }) => !named.has(placeKey({ sheet, line: row, transposed: false })))
      .map(({ sheet, row, column }) => ({
        ...{ sheet, row, column, rows: 1, columns: 1 },
        fill: FILLS[levelShown(node)],
      })),
  );
  return [...blocks.flatMap((block) => blockRange(block, sheets.get(block.sheet))), ...cells];
}

function placeKey({ sheet, line, transposed }: LinePlace): string {
  return `${sheet}|${transposed}|${line}`;
}

function shownKind({ is }: ReadLine, title: PlanNode | undefined): ShownKind {
  if (is === 'node') return title ? levelShown(title) : 'leftOut';
  return is === 'indicator' || is === 'unread' ? is : 'leftOut';
}

function levelShown({ level }: PlanNode): ShownKind {
  return SHOWN_KINDS.find((kind) => kind === level) ?? 'operational';
}

function lineBlocks(lines: readonly ReadLine[], kindAt: (line: ReadLine) => ShownKind): LineBlock[] {
  const blocks: LineBlock[] = [];
  for (const one of lines) {
    const { sheet, line, transposed } = one;
    const kind = kindAt(one);
    const last = blocks.at(-1);
    const goesOn =
      last && last.kind === kind && placeKey({ ...last, line: last.line + last.lines }) === placeKey(one);
    if (goesOn) last.lines += 1;
    else blocks.push({ sheet, line, transposed, kind, lines: 1 });
  }
  return blocks;
}

function blockRange(
  { sheet, line, lines, transposed, kind }: LineBlock,
  grid: SheetGrid | undefined,
): ColouredRange[] {
  if (!grid) return [];
  const fill = FILLS[kind];
  const { row, column } = grid;
  const range = transposed
    ? { row, column: line, rows: endRow(grid) - row, columns: lines }
    : { row: line, column, rows: lines, columns: endColumn(grid) - column };
  return [{ ...range, sheet, fill }];
}
