import type { Message } from '../../../messages/message';
import { cellName } from '../../sheet/address';
import type { CellAddress, SheetGrid } from '../../sheet/grid';
import type { ExampleCell, ExampleDeclaration, LayoutDeclaration } from '../engine/declaration/declaration';
import { sheetKey } from '../engine/declaration/headingKey';
import { ExampleSheet, examplesFor, labelsOn, type NamedCell } from '../engine/examples/exampleSheet';
import type { LineCell } from '../engine/tables/sheetView';
import { viewsOf } from '../engine/tables/views';
import { type Answer, type Answered, type FieldMeaning, type LineMeaning, type TitleLevel } from './answer';
import { withLevel } from './levelDepth';
import { isTitleLevel } from './lineTaught';

/** Nothing is read any more but what a person shows; sheets left out stay so. */
export function withExamples({ leftOut }: Pick<LayoutDeclaration, 'leftOut'>): LayoutDeclaration {
  return { version: 1, tables: [], levels: [], ...(leftOut && { leftOut }), examples: [] };
}

/** Names that look like this one are of such nodes. */
export function nameShown(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { cell: address, is }: Extract<Answer, { about: 'line' }>,
  instead: boolean,
): Answered {
  const shown = shownCell(grids, declaration, address);
  if ('problem' in shown) return shown;
  const { sheet, cell } = shown;
  if (sheet.isHeadingCell(cell))
    return { problem: { id: 'teach.headings', params: { line: cell.line + 1 } } };
  const like = sheet.look(cell);
  const near = sheet.nearest(cell);
  if (near && meaningOf(near, declaration) === is) return { declaration };
  const key = sheetKey(sheet.view.grid.name);
  const isSame = (one: ExampleDeclaration): boolean =>
    one.sheet === key && one.at.column === cell.column && JSON.stringify(one.like) === JSON.stringify(like);
  const same = declaration.examples?.find(isSame);
  if (same && !instead) {
    const [before, now] = [meaningOf(same, declaration), is].map((one): Message => ({
      id: `teach.kind.${one}`,
    }));
    const params = { line: cell.line + 1, before: before ?? '', now: now ?? '' };
    return { problem: { id: 'teach.lineTaken', params } };
  }
  const { declaration: leveled, depth } = isTitleLevel(is)
    ? withLevel(declaration, is)
    : { declaration, depth: undefined };
  const kind = isTitleLevel(is) ? 'node' : is === 'indicator' ? is : 'ignored';
  const others = (leveled.examples ?? []).filter((one) => !isSame(one));
  const held = shownCell(grids, { ...leveled, examples: others }, address);
  const alike =
    'problem' in held
      ? undefined
      : held.sheet.examplesAt(cell.column).find((one) => one.is === kind && one.depth === depth);
  const own: ExampleDeclaration = {
    is: kind,
    ...(depth !== undefined && { depth }),
    sheet: key,
    at: sheet.place(cell),
    like,
    cells: alike?.cells ?? [],
  };
  return { declaration: { ...leveled, examples: [own, ...others] } };
}

/** So many lines apart a cell may stand from the name that it says something of. */
const MOST_LINES_APART = 30;

/** The cell says this of its node; so do the cells of nodes like it. */
export function cellShown(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { cell: address, is }: Extract<Answer, { about: 'field' }>,
): Answered {
  const shown = shownCell(grids, declaration, address);
  if ('problem' in shown) return shown;
  const { sheet, cell } = shown;
  const name = nearestName(sheet, cell, declaration, is);
  if (!name) return { problem: { id: 'teach.noName', params: { cell: cellName(cell.row, cell.column) } } };
  const place = placeOfCell(sheet, cell, name.cell);
  const isOther = (one: ExampleCell): boolean =>
    one.role !== is.role &&
    !(one.column === place.column && one.label === place.label && one.below === place.below);
  const said = (example: ExampleDeclaration): ExampleDeclaration => {
    const isAlike = example.is === name.example.is && example.depth === name.example.depth;
    if (!isAlike || !sheet.examplesAt(name.cell.column).includes(example)) return example;
    const kept = example.cells.filter(isOther);
    return { ...example, cells: is.role === null ? kept : [...kept, { role: is.role, ...place }] };
  };
  return { declaration: { ...declaration, examples: (declaration.examples ?? []).map(said) } };
}

/** The nearest name of that level in the line of a cell, above it, or where none stands above it below. */
function nearestName(
  sheet: ExampleSheet,
  { line, column }: LineCell,
  { levels }: LayoutDeclaration,
  { level }: FieldMeaning,
): NamedCell | null {
  const isMeant = ({ example }: NamedCell): boolean =>
    level === undefined || (example.is === 'node' && levels[example.depth ?? 0] === level);
  const gaps = Array.from({ length: MOST_LINES_APART }, (_, i) => i + 1);
  const lines = [line, ...gaps.map((gap) => line - gap), ...gaps.map((gap) => line + gap)];
  for (const at of level === undefined ? lines.filter((one) => one <= line) : lines) {
    const names = sheet.named(at).filter(isMeant);
    const before = names.filter(({ cell }) => cell.column <= column);
    const [nearest] = [...(before.length > 0 ? before : names)].sort(
      (a, b) => Math.abs(a.cell.column - column) - Math.abs(b.cell.column - column),
    );
    if (nearest) return nearest;
  }
  return null;
}

/** Where a cell stands from the name that it says something of. */
function placeOfCell(sheet: ExampleSheet, cell: LineCell, name: LineCell): Omit<ExampleCell, 'role'> {
  const place = sheet.place(cell);
  if (cell.line === name.line) return place;
  const label = cell.line < name.line ? undefined : sheet.labelBefore(cell)?.label;
  return label === undefined ? { ...place, below: cell.line - name.line } : { ...place, label };
}

function shownCell(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { sheet: id, row, column }: CellAddress,
): { sheet: ExampleSheet; cell: LineCell } | { problem: Message } {
  const views = viewsOf(grids, declaration);
  const view = views.find(({ grid }) => grid.id === id);
  const cell = view?.cell(row, column);
  if (!view || !cell) return { problem: { id: 'teach.noTable', params: { cell: cellName(row, column) } } };
  const labels = labelsOn(views);
  const own = examplesFor(view, declaration.examples ?? [], labels);
  return { sheet: new ExampleSheet(view, own, labels), cell };
}

function meaningOf({ is, depth = 0 }: ExampleDeclaration, { levels }: LayoutDeclaration): LineMeaning {
  return is === 'node' ? ((levels[depth] ?? 'operational') as TitleLevel) : is;
}
