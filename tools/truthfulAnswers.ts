import type { LayoutDeclaration } from '../src/core/layout/engine/declaration/declaration';
import { placeInTables } from '../src/core/layout/teaching/place';
import type { Answer, LineMeaning, TitleLevel } from '../src/core/layout/teaching/answer';
import { readingAt } from '../src/core/layout/cells/cells';
import type { CellReading, ColumnRole } from '../src/core/plan/plan';
import type { Level } from '../src/core/rules/rules';
import { isBlank } from '../src/core/cell';
import { isSameCell } from '../src/core/sheet/address';
import { namedBlock } from '../src/core/sheet/namedBlock';
import { endColumn, endRow, type CellAddress, type SheetGrid } from '../src/core/sheet/grid';
import { codeKey, isFigureRight, isWeightRight, nameKey, type WrongField } from './compareWithTruth';
import type { Truth, TruthNode } from './truth';

/** A row that was read as a node. */
export interface ReadRow {
  at: CellAddress;
  level: Level;
}

const LEVELS: Readonly<Record<Exclude<TruthNode['level'], 'indicatore'>, TitleLevel>> = {
  ambito: 'area',
  strategico: 'strategic',
  operativo: 'operational',
};
const FIGURES = ['code', 'weight', 'target', 'actual'] as const;
type Figure = (typeof FIGURES)[number];

/** Rows above the first of a sheet that may hold its headings. */
const MOST_HEADER_ROWS = 12;

/** What a person who knows the tree of a workbook could say of its cells. */
export class TruthfulAnswers {
  private readonly names = new Map<string, CellReading>();
  private readonly turned: ReadonlySet<string>;
  private readonly fields = new Map<string, Map<number, number>>();

  constructor(
    private readonly sheets: readonly SheetGrid[],
    private readonly truth: Truth,
  ) {
    for (const node of truth.nodes) {
      const cell = this.nameCell(node);
      if (cell) this.names.set(node.id, cell);
    }
    this.turned = new Set(
      sheets.flatMap(({ id }) => {
        const cells = this.indicators().flatMap((node) => this.names.get(node.id) ?? []);
        const own = cells.filter(({ sheet }) => sheet === id);
        const [rows, columns] = [
          new Set(own.map(({ row }) => row)),
          new Set(own.map(({ column }) => column)),
        ];
        return columns.size > rows.size ? [id] : [];
      }),
    );
    for (const node of truth.nodes) this.vote(node);
  }

  /** Answers at a node that is wrong, what a person would say first in front. */
  at({ node: id, field }: WrongField, declaration: LayoutDeclaration): Answer[] {
    const node = this.truth.nodes.find((one) => one.id === id);
    const name = this.names.get(id);
    if (!node) return [];
    if (declaration.examples) return name ? this.shown(node, name, field) : [];
    const own = name ? [...this.aboutFields(node, name), ...this.aboutLine(node, name)] : [];
    const isFigure = (FIGURES as readonly string[]).includes(field);
    if (isFigure && name && own.every((one) => one.about !== 'field' || one.is.role !== field))
      own.push(...this.aboutFigureElsewhere(node, field as Figure, name));
    const said = own.filter((one) => isFigure && one.about === 'field' && one.is.role === field);
    const others = own.filter((one) => !said.includes(one));
    const place = name && placeInTables(this.sheets, declaration, name);
    const isHeaded = place != null && place.table.header.texts.size > 0;
    const areSheetsNodes = declaration.tables.some(({ sheetNode }) => sheetNode);
    const table = [...this.aboutTable(node), ...(areSheetsNodes && name ? [noNode(name)] : [])];
    // Who sees the table read below its headings says what its columns and rows are; otherwise first where it is.
    return isHeaded
      ? [...said, ...others, ...table.filter(({ about }) => about !== 'headings' && about !== 'records')]
      : [...said, ...table, ...others];
  }

  nameOf(id: string): CellReading | undefined {
    return this.names.get(id);
  }

  /** What a person shows who teaches by examples: a name, or where something stands that is said of it. */
  private shown(node: TruthNode, name: CellReading, field: WrongField['field']): Answer[] {
    const is = meaningOf(node);
    const role = FIGURES.find((one) => one === field);
    if (!role) {
      const own: Answer = { about: 'line', cell: name, is };
      return [own, ...(field === 'parent' ? this.shownAbove(node) : []), ...this.aboutKey(node, name)];
    }
    const told = this.told(node, role);
    const here = told ?? this.voted(node, role, name) ?? this.figureNear(node, role, name);
    const cell = here ?? this.figureElsewhere(node, role, name);
    if (!cell) return [];
    const said: Answer = { about: 'field', cell, is: { role, ...(is !== 'indicator' && { level: is }) } };
    return cell.sheet === name.sheet ? [said] : [...this.shownElsewhere(node, cell), said];
  }

  /** What stands in the wrong place may stand under a name that nobody has shown where it stands here. */
  private shownAbove({ parent }: TruthNode): Answer[] {
    const above = this.truth.nodes.find(({ id }) => id === parent);
    const cell = above && this.names.get(above.id);
    return cell ? [{ about: 'line', cell, is: meaningOf(above) }] : [];
  }

  /** A figure on another sheet is of the name, and the code, in its row. */
  private shownElsewhere(node: TruthNode, figure: CellReading): Answer[] {
    const is = meaningOf(node);
    const grid = this.sheets.find(({ id }) => id === figure.sheet);
    const cells = grid ? cellsOfRow(grid, figure.row) : [];
    const name = cells.find(({ value }) => nameKey(String(value)) === nameKey(node.name));
    const code = cells.find(({ value }) => codeKey(String(value)) === codeKey(node.code));
    const level = is !== 'indicator' && { level: is };
    return [
      ...(name ? [{ about: 'line', cell: name, is } as const] : []),
      ...(code ? [{ about: 'field', cell: code, is: { role: 'code', ...level } } as const] : []),
    ];
  }

  /** A figure in the row of another sheet that names the node again. */
  private figureElsewhere(node: TruthNode, role: Figure, name: CellReading): CellReading | null {
    for (const grid of this.sheets.filter(({ id }) => id !== name.sheet))
      for (let row = grid.row; row < endRow(grid); row++) {
        const cells = cellsOfRow(grid, row);
        const isNamed = cells.some(
          ({ value }) =>
            nameKey(String(value)) === nameKey(node.name) ||
            (node.code !== '' && codeKey(String(value)) === codeKey(node.code)),
        );
        const figure = isNamed && cells.find((one) => isFigureOf(node, role, one));
        if (figure) return figure;
      }
    return null;
  }

  /** The cell of which the truth says that it holds something of a node. */
  private told({ cells, sheet }: TruthNode, role: Figure): CellReading | null {
    const place = cells?.[role] ?? '';
    const at = place.lastIndexOf('!');
    const grid = this.sheets.find(({ name }) => name === (at < 0 ? sheet : place.slice(0, at)));
    const block = namedBlock(place.slice(at + 1));
    return grid && block ? readingAt(grid, block) : null;
  }

  /** A figure of a node that stands below its name, before the next of its level, or above it. */
  private figureNear(node: TruthNode, role: Figure, name: CellReading): CellReading | null {
    const grid = this.sheets.find(({ id }) => id === name.sheet);
    if (!grid) return null;
    const others = this.truth.nodes.filter(
      ({ sheet, level }) => sheet === node.sheet && level === node.level,
    );
    const rows = others.map(({ row }) => row - 1);
    const end = Math.min(endRow(grid), ...rows.filter((row) => row > name.row));
    const start = Math.max(grid.row, ...rows.filter((row) => row < name.row).map((row) => row + 1));
    const below = Array.from({ length: end - name.row }, (_, i) => name.row + i);
    const above = Array.from({ length: name.row - start }, (_, i) => name.row - 1 - i);
    const cells = [...below, ...above].flatMap((row) => cellsOfRow(grid, row));
    return cells.find((one) => !isSameCell(one, name) && isFigureOf(node, role, one)) ?? null;
  }

  /** Answers of one kind come to the same: a column is what it is, whichever of its cells is pointed at. */
  kindOf(answer: Answer): string {
    const { sheet, row, column } = answer.cell;
    if (answer.about !== 'field') return JSON.stringify(answer);
    return JSON.stringify([answer.is, sheet, this.turned.has(sheet) ? row : column]);
  }

  /** What to say of a row that was read as a node and is none. */
  ofRow({ at: { sheet, row, column }, level }: ReadRow, { examples }: LayoutDeclaration): Answer[] {
    const grid = this.sheets.find(({ id }) => id === sheet);
    const cells = grid ? cellsOfRow(grid, row) : [];
    const [cell] = cells;
    if (!grid || !cell) return [];
    const isElsewhere = this.truth.nodes.every((node) => node.sheet !== grid.name);
    if (isElsewhere) return [{ about: 'sheet', cell, is: 'leftOut' }];
    const at = { sheet, row, column };
    if (examples) {
      const is = this.meaningAt(at);
      // What it is was understood, and not where it belongs.
      return is === level ? [] : [{ about: 'line', cell: at, is }];
    }
    const own = [...this.names.values()].filter((one) => one.sheet === sheet);
    // Beside what is right: the column holds something else.
    if (own.some((one) => one.row === row))
      return own.some((one) => one.column === column)
        ? []
        : [{ about: 'field', cell: at, is: { role: null } }];
    const isTotal = cells.slice(0, 2).some(({ value }) => /^(?:sub)?tot/i.test(String(value)));
    return [{ about: 'line', cell, is: isTotal ? 'total' : 'ignored' }];
  }

  private meaningAt(at: CellAddress): LineMeaning {
    const node = this.truth.nodes.find(({ id }) => {
      const name = this.names.get(id);
      return name !== undefined && isSameCell(name, at);
    });
    return node ? meaningOf(node) : 'ignored';
  }

  private indicators(): TruthNode[] {
    return this.truth.nodes.filter(({ level }) => level === 'indicatore');
  }

  private nameCell({ sheet, row, name }: TruthNode): CellReading | null {
    const grid = this.sheets.find((one) => one.name === sheet);
    if (!grid) return null;
    const cells = cellsOfRow(grid, row - 1).filter(({ value }) => typeof value === 'string');
    const key = nameKey(name);
    const same = cells.find(({ value }) => nameKey(String(value)) === key);
    return same ?? cells.find(({ value }) => nameKey(String(value)).includes(key)) ?? null;
  }

  /** Node and indicator names that stand in one row speak of it through their columns. */
  private lineOf({ sheet, row, column }: CellReading): string {
    return this.turned.has(sheet) ? `${sheet}|${column}` : `${sheet}|${row}`;
  }

  private fieldOf({ sheet, row, column }: CellReading): number {
    return this.turned.has(sheet) ? row : column;
  }

  private nodesInLineOf(cell: CellReading): TruthNode[] {
    return this.truth.nodes.filter((node) => {
      const own = this.names.get(node.id);
      return own && this.lineOf(own) === this.lineOf(cell);
    });
  }

  private aboutLine(node: TruthNode, name: CellReading): Answer[] {
    const beside = this.nodesInLineOf(name);
    if (node.level === 'indicatore') return [{ about: 'line', cell: name, is: 'indicator' }];
    const isAlone = beside.every(({ level }) => level === node.level);
    return isAlone ? [{ about: 'line', cell: name, is: LEVELS[node.level] }] : [];
  }

  private aboutFields(node: TruthNode, name: CellReading): Answer[] {
    const isInLine = this.nodesInLineOf(name).some(({ level }) => level !== node.level);
    const level = node.level === 'indicatore' ? {} : isInLine ? { level: LEVELS[node.level] } : {};
    const group = this.groupOf(node, name);
    const isField = node.level === 'indicatore' || isInLine || this.isInNameField(name);
    const answers: Answer[] = isField
      ? [{ about: 'field', cell: name, is: { role: 'name', ...level, ...group } }]
      : [];
    for (const role of FIGURES) {
      const cell = this.voted(node, role, name);
      if (cell) answers.push({ about: 'field', cell, is: { role, ...level, ...group } });
    }
    return [...answers, ...this.aboutKey(node, name)];
  }

  /** A title stands where the names of the indicators do, or where there are only titles. */
  private isInNameField(name: CellReading): boolean {
    const own = this.indicators().flatMap(({ id }) => this.names.get(id) ?? []);
    const here = own.filter(({ sheet }) => sheet === name.sheet);
    return here.length === 0 || here.some((one) => this.fieldOf(one) === this.fieldOf(name));
  }

  /** A code of the node above in the row of an indicator. */
  private aboutKey(node: TruthNode, name: CellReading): Answer[] {
    const above = this.truth.nodes.find(({ id }) => id === node.parent);
    if (!above || above.code === '') return [];
    const cell = this.cellsInLine(name).find(({ value }) => codeKey(String(value)) === codeKey(above.code));
    return cell ? [{ about: 'field', cell, is: { role: 'parent' } }] : [];
  }

  /** Which of the indicators of its row it is, where they stand side by side. */
  private groupOf(node: TruthNode, name: CellReading): { group?: number } {
    if (node.level !== 'indicatore') return {};
    const beside = this.nodesInLineOf(name).filter(({ level }) => level === 'indicatore');
    const fields = [
      ...new Set(beside.flatMap(({ id }) => this.names.get(id) ?? []).map((one) => this.fieldOf(one))),
    ];
    const group = fields.sort((a, b) => a - b).indexOf(this.fieldOf(name));
    return fields.length > 1 ? { group } : {};
  }

  private aboutTable(node: TruthNode): Answer[] {
    const grid = this.sheets.find(({ name }) => name === node.sheet);
    const rows = this.truth.nodes.filter(({ sheet }) => sheet === node.sheet).map(({ row }) => row - 1);
    if (!grid) return [];
    const answers: Answer[] = [];
    const name = this.names.get(node.id);
    if (name && this.turned.has(grid.id)) {
      const [label] = cellsOfRow(grid, name.row);
      if (label) answers.push({ about: 'records', cell: label, lie: 'columns' });
    }
    const first = Math.min(...rows);
    const indicator = this.indicators().find(({ sheet }) => sheet === node.sheet)?.row ?? first + 1;
    answers.push(...this.headingsAbove(grid, indicator - 1, first - MOST_HEADER_ROWS));
    return [...answers, ...this.aboutSheet(node, grid)];
  }

  /** Rows that may hold the headings of what stands in a row, the nearest first. */
  private headingsAbove(grid: SheetGrid, below: number, end: number): Answer[] {
    const answers: Answer[] = [];
    for (let row = below - 1; row >= Math.max(grid.row, end); row--) {
      const cells = cellsOfRow(grid, row);
      const [cell] = cells;
      const isNode = this.truth.nodes.some((one) => one.sheet === grid.name && one.row - 1 === row);
      if (cell && cells.length >= 2 && !isNode) answers.push({ about: 'headings', cell });
    }
    return answers;
  }

  /** A figure that stands in a table of another sheet, below headings that nobody may know. */
  private aboutFigureElsewhere(node: TruthNode, role: Figure, name: CellReading): Answer[] {
    const cell = this.told(node, role) ?? this.figureElsewhere(node, role, name);
    const grid = this.sheets.find(({ id }) => id === cell?.sheet);
    if (!cell || !grid || cell.sheet === name.sheet || node.level !== 'indicatore') return [];
    return [
      { about: 'field', cell, is: { role } },
      ...this.headingsAbove(grid, cell.row, cell.row - MOST_HEADER_ROWS),
    ];
  }

  private aboutSheet(node: TruthNode, grid: SheetGrid): Answer[] {
    const first = this.truth.nodes.find(({ sheet }) => sheet === node.sheet);
    const own = this.names.get(node.id);
    if (first !== node || node.level === 'indicatore' || !own) {
      const named = this.truth.nodes.find(
        ({ id, level, name }) =>
          id === node.parent && level !== 'indicatore' && nameKey(name) === nameKey(grid.name),
      );
      const [cell] = cellsOfRow(grid, node.row - 1);
      if (!named || named.level === 'indicatore' || !cell) return [];
      return [{ about: 'sheetNode', cell, is: LEVELS[named.level], namedBy: 'sheet' }];
    }
    return [{ about: 'sheetNode', cell: own, is: LEVELS[node.level], namedBy: 'cell' }];
  }

  private cellsInLine(name: CellReading): CellReading[] {
    const grid = this.sheets.find(({ id }) => id === name.sheet);
    if (!grid) return [];
    return this.turned.has(grid.id) ? cellsOfColumn(grid, name.column) : cellsOfRow(grid, name.row);
  }

  /** The columns in which the figures of a level stand: those that have most of them. */
  private vote(node: TruthNode): void {
    const name = this.names.get(node.id);
    if (!name) return;
    for (const role of FIGURES)
      for (const cell of this.cellsInLine(name)) {
        if (cell.column === name.column && cell.row === name.row) continue;
        if (!isFigureOf(node, role, cell)) continue;
        const key = this.voteKey(node, role, name);
        const votes = this.fields.get(key) ?? new Map<number, number>();
        this.fields.set(key, votes.set(this.fieldOf(cell), (votes.get(this.fieldOf(cell)) ?? 0) + 1));
      }
  }

  private voteKey({ level, sheet }: TruthNode, role: ColumnRole, name: CellReading): string {
    return [sheet, level, role, this.fieldOf(name)].join('|');
  }

  private voted(node: TruthNode, role: Figure, name: CellReading): CellReading | null {
    const votes = [...(this.fields.get(this.voteKey(node, role, name)) ?? [])].sort(([, a], [, b]) => b - a);
    const [best] = votes;
    if (!best) return null;
    return (
      this.cellsInLine(name).find((cell) => this.fieldOf(cell) === best[0] && isFigureOf(node, role, cell)) ??
      null
    );
  }
}

function noNode(cell: CellReading): Answer {
  return { about: 'sheet', cell, is: 'noNode' };
}

function meaningOf({ level }: TruthNode): TitleLevel | 'indicator' {
  return level === 'indicatore' ? 'indicator' : LEVELS[level];
}

function isFigureOf(node: TruthNode, role: Figure, cell: CellReading): boolean {
  if (role === 'code') return node.code !== '' && isCodeText(node.code, String(cell.value));
  if (role === 'weight') return node.weight !== null && isWeightRight(node, { weight: cell });
  const [value, shown] =
    role === 'target' ? [node.target, node.targetShown] : [node.actual, node.actualShown];
  return value !== null && isFigureRight([value, shown ?? null], cell);
}

/** The code itself, or behind words: `Ob. 1.1`. */
function isCodeText(code: string, text: string): boolean {
  const [last = ''] = text.trim().split(/\s+/).slice(-1);
  return [text, last].some((one) => codeKey(one) === codeKey(code));
}

function cellsOfRow(grid: SheetGrid, row: number): CellReading[] {
  const cells: CellReading[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    const cell = readingAt(grid, { row, column });
    if (!isBlank(cell.value)) cells.push(cell);
  }
  return cells;
}

function cellsOfColumn(grid: SheetGrid, column: number): CellReading[] {
  const cells: CellReading[] = [];
  for (let row = grid.row; row < endRow(grid); row++) {
    const cell = readingAt(grid, { row, column });
    if (!isBlank(cell.value)) cells.push(cell);
  }
  return cells;
}
