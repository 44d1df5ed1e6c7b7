import type { CellValue } from '../../../src/core/cell';
import { readProposed } from './readProposed';
import type { CellBlock } from '../../../src/core/sheet/contentExtent';
import { PLAIN_LOOK, type SheetGrid } from '../../../src/core/sheet/grid';
import { EditableSheet } from '../editableWorkbook';
import type { Rows } from '../treeOf';

/** `^` goes on with the merged cell above, `<` with the one to the left; `*Titolo` is bold, and each `>` before a text indents it. */
export function sheetOf(name: string, rows: Rows): SheetGrid {
  const width = Math.max(...rows.map(({ length }) => length));
  const padded = rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
  const isMark = (value: CellValue): boolean => value === '^' || value === '<';
  const values = padded.map((cells) =>
    cells.map((value) =>
      isMark(value) ? '' : typeof value === 'string' ? value.replace(/^(?:\*|>(?=[>\p{L}]))+/u, '') : value,
    ),
  );
  const grid = EditableSheet.from(name, name, values).grid();
  return {
    ...grid,
    looks: padded.map((cells) =>
      cells.map((value) => ({
        ...PLAIN_LOOK,
        bold: String(value).startsWith('*'),
        indent: /^\*?(>*)(?=\p{L})/u.exec(String(value))?.[1]?.length ?? 0,
      })),
    ),
    merges: padded.flatMap((cells, row) =>
      cells.flatMap((value, column): CellBlock[] => {
        if (isMark(value)) return [];
        let [below, right] = [1, 1];
        while (padded[row + below]?.[column] === '^') below += 1;
        while (padded[row]?.[column + right] === '<') right += 1;
        return below + right > 2 ? [{ row, column, rows: below, columns: right }] : [];
      }),
    ),
  };
}

/** The tree that the evidence alone gives: `  1.1 Nome [40] >= 5 | 6`, a node a line, indented by its depth; [] where there is none. */
export function proposedTree(sheets: Readonly<Record<string, Rows>>): string[] {
  const grids = Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows));
  const nodes = readProposed(grids)?.plan.nodes ?? [];
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const depth = (parent: string | null): number =>
    parent === null ? -1 : 1 + depth(byId.get(parent)?.parent ?? null);
  return nodes.slice(1).map(({ parent, code, name, weight, target, actual, level }) => {
    const title = [code, name].filter((text) => text !== '').join(' ');
    const share = weight ? ` [${String(weight.value)}]` : '';
    const figures = [target, actual].map((read) => String(read?.value ?? '')).join(' | ');
    return `${'  '.repeat(depth(parent))}${title}${share}${level === 'indicator' ? ` ${figures}` : ''}`;
  });
}
