import type { CellReading, SheetReading } from '../../../plan/plan';
import { PlanBuilder } from '../../../plan/planBuilder';
import type { SheetGrid } from '../../../sheet/grid';
import type { Steps } from '../../../steps';
import { cellsOf } from '../../cells/cells';
import { chooseYear, type YearChoice } from '../../headings/years';
import { entityDraft, firstYears, textOf } from '../../rows/looseLines';
import type { LayoutDeclaration } from '../declaration/declaration';
import type { SheetView } from '../tables/sheetView';
import { viewsOf } from '../tables/views';
import type { ReadLine } from '../tree/interpret';
import { TreeAssembly } from '../tree/treeAssembly';
import { ExampleReader } from './exampleReader';
import { ExampleSheet, examplesFor, labelsOn } from './exampleSheet';
import { KnownNodes } from './knownNodes';

/** What examples make of a workbook. */
export interface ExampleReading {
  builder: PlanBuilder;
  lines: readonly ReadLine[];
  sheets: readonly SheetReading[];
  year: YearChoice;
  /** Sheets for which no example holds. */
  leftOut: readonly SheetView[];
}

/** The sheets that examples hold for. */
export function exampleSheets(grids: readonly SheetGrid[], declaration: LayoutDeclaration): ExampleSheet[] {
  const { examples = [] } = declaration;
  const views = viewsOf(grids, declaration);
  const labels = labelsOn(views);
  return views.flatMap((view) => {
    const own = examplesFor(view, examples, labels);
    return own.length > 0 ? [new ExampleSheet(view, own, labels)] : [];
  });
}

/** The tree as the examples of a person say; null where no line is like one. */
export function* readByExample(
  grids: readonly SheetGrid[],
  declaration: LayoutDeclaration,
  { chosenYear, activeSheet }: { chosenYear: number | null; activeSheet: string | null },
): Steps<ExampleReading | null> {
  const sheets = exampleSheets(grids, declaration);
  const above = sheets.flatMap(cellsAbove);
  const builder = new PlanBuilder({ code: '', ...entityDraft(above) });
  const tree = new TreeAssembly(builder, declaration.levels);
  const known = new KnownNodes();
  const all = sheets.map((sheet) => new ExampleReader(tree, known, sheet));
  for (const reader of all) yield* reader.find();
  const copies = copiesAmong(all, activeSheet);
  for (const [copy, taken] of copies) reportCopy(builder, copy, taken);
  const readers = all.filter((one) => !copies.has(one));
  for (const reader of readers) yield* reader.read();
  tree.addRepeats();
  const lines = readers.flatMap((one) => one.lines);
  if (lines.every(({ is }) => is !== 'node' && is !== 'indicator')) return null;
  const read = new Set(sheets.map(({ view }) => view.grid));
  const named = readers
    .flatMap(({ sheet }) => [sheet.view.grid.name, ...cellsAbove(sheet).map(textOf)])
    .flatMap(firstYears);
  return {
    builder,
    lines,
    sheets: readers.map((reader) => reader.sheetReading()),
    year: chooseYear(named, named, chosenYear),
    leftOut: viewsOf(grids, declaration).filter(({ grid }) => !read.has(grid)),
  };
}

/** The cells down to the first headings; without any those of the first line. */
function cellsAbove({ view, header }: ExampleSheet): CellReading[] {
  const { firstLine, grid } = view;
  const lines = Array.from({ length: (header ?? firstLine) - firstLine + 1 }, (_, i) => firstLine + i);
  return lines.flatMap((line) => cellsOf(grid, line));
}

/** Of what the smaller sheet sets targets for, so much in common makes the other one a copy. */
const SHARE_COPIED = 0.6;

/** Last year's sheets, and copies, each with the one that counts: the sheet in front, then the latest. */
function copiesAmong(
  readers: readonly ExampleReader[],
  activeSheet: string | null,
): ReadonlyMap<ExampleReader, ExampleReader> {
  const rank = ({ sheet: { view } }: ExampleReader): number =>
    view.grid.id === activeSheet ? Infinity : Math.max(0, ...firstYears(view.grid.name));
  const copies = new Map<ExampleReader, ExampleReader>();
  const kept: ExampleReader[] = [];
  for (const one of [...readers].sort((a, b) => rank(b) - rank(a) || 0)) {
    const taken = kept.find((other) => areCopies(one.namesWithTargets(), other.namesWithTargets()));
    if (taken) copies.set(one, taken);
    else kept.push(one);
  }
  return copies;
}

function areCopies(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const smaller = Math.min(one.size, other.size);
  const common = [...one].filter((name) => other.has(name)).length;
  return smaller > 0 && common >= smaller * SHARE_COPIED;
}

function reportCopy(builder: PlanBuilder, { sheet }: ExampleReader, taken: ExampleReader): void {
  const { id, name, row, column } = sheet.view.grid;
  const params = { sheet: name, taken: taken.sheet.view.grid.name };
  builder.find('warning', 'sheet.copy', params, { sheet: id, row, column });
}
