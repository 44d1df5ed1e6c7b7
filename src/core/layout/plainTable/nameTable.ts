import { codeKey } from '../../codes/codeTree';
import type { CellReading, RepeatedRow } from '../../plan/plan';
import { ENTITY_ID, type NodeDraft, type PlanBuilder } from '../../plan/planBuilder';
import { isFormula } from '../../sheet/formula';
import { formulaAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { partReading, readTitle } from '../describedText/describedText';
import { cellAddress, present, readingAt } from '../cells/cells';
import { readWeightOrNull } from '../cells/leniently';
import type { LevelColumns } from './levelColumns';
import type { PlainSheet } from './plainSheet';
import { isSubtotal, shownText, type TableRow } from '../rows/table';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { tableDraft } from '../rows/tableDraft';

/** A node that the columns of its level name in a row. */
interface Named {
  key: string;
  code: CellReading | null;
  name: CellReading | null;
}

/** Adds the rows of tables in which every level has columns of its own: names are filled down until another one stands there. */
export function addNameTables(builder: PlanBuilder, sheets: readonly PlainSheet[]): void {
  const tree = new NameTree(builder);
  for (const sheet of sheets) {
    const top = sheets.length > 1 ? tree.areaOf(sheet) : ENTITY_ID;
    tree.addSheet(sheet, top);
  }
  tree.addRepeats();
}

class NameTree {
  /** Nodes by what is above them and what they are called. */
  private readonly ids = new Map<string, string>();
  /** Rows that name a node again, by node. */
  private readonly repeats = new Map<string, Omit<RepeatedRow, 'inEveryRow'>[]>();
  /** Nodes that some row below them does not name, or only as another row does. */
  private readonly filledDown = new Set<string>();
  /** Rows of indicators, and those of their own that nodes have: another one that only names nodes has no result. */
  private readonly rows = new Set<string>();

  constructor(private readonly builder: PlanBuilder) {}

  /** The ambito that a sheet is, where no column names it: one sheet an ambito. */
  areaOf({ grid, levels }: PlainSheet): string {
    if (levels.some(({ level }) => level === 'area')) return ENTITY_ID;
    const draft = { level: 'area', code: '', name: grid.name, rows: [], own: null } as const;
    return this.builder.addNode(ENTITY_ID, draft);
  }

  addSheet(sheet: PlainSheet, top: string): void {
    const above = sheet.levels.filter(({ level }) => level !== 'indicator');
    const own = sheet.levels.find(({ level }) => level === 'indicator') ?? null;
    let open: (string | null)[] = above.map(() => null);
    let grouping: Grouping = { mission: null, programme: null };
    for (const row of sheet.found.rows) {
      if (this.isSubtotal(sheet, row)) continue;
      const isMeasured = row.cell('target') !== null || row.cell('actual') !== null;
      const hasIndicator = isMeasured || (own?.name != null && this.reading(sheet, row, own.name) !== null);
      grouping = filledDown(grouping, row);
      const names = above.map((level) => namedIn(sheet, row, level));
      above.forEach((level, depth) => {
        const named = names[depth];
        if (!named) return;
        const parent = lowest(open.slice(0, depth)) ?? top;
        const ownRow = !hasIndicator && names.slice(depth + 1).every((lower) => lower === null);
        const id = this.place(parent, named, { sheet, row, level, ownRow, grouping });
        if (open[depth] !== id) open = open.map((other, at) => (at < depth ? other : null));
        open[depth] = id;
      });
      open.forEach((id, depth) => {
        const isAbove = hasIndicator || names.slice(depth + 1).some((lower) => lower !== null);
        if (id !== null && !names[depth] && isAbove) this.filledDown.add(id);
      });
      if (hasIndicator) this.addIndicator(lowest(open) ?? top, sheet, { row, own });
    }
  }

  /** Once all rows are read it is known which nodes every row names. */
  addRepeats(): void {
    for (const [id, rows] of this.repeats) {
      const inEveryRow = !this.filledDown.has(id);
      const shared = rows.filter((row) => this.rows.has(rowKey(row)));
      this.builder.merge(id, {
        rows: shared.map(({ sheet, row, column }) => ({ sheet, row, column })),
        repeats: shared.map((row) => ({ ...row, inEveryRow })),
      });
    }
  }

  private isSubtotal(sheet: PlainSheet, row: TableRow): boolean {
    const columns = sheet.levels.flatMap(({ name }) => (name === null ? [] : [name]));
    const sum = columns
      .map((column) => this.reading(sheet, row, column))
      .find((cell) => cell && isSubtotal(shownText(cell)));
    if (!sum || row.cell('target')) return false;
    this.builder.find('note', 'row.subtotal', { name: shownText(sum) }, sum);
    return true;
  }

  /** The node of this name below its parent: the one that is there already, or a new one. */
  private place(
    parent: string,
    named: Named,
    place: {
      sheet: PlainSheet;
      row: TableRow;
      level: LevelColumns;
      ownRow: boolean;
      grouping: Grouping;
    },
  ): string {
    const { sheet, row, level, ownRow, grouping } = place;
    const { key, code, name } = named;
    const weight = this.reading(sheet, row, level.weight) ?? (ownRow ? row.cell('weight') : null);
    const known = this.ids.get(`${parent}>${key}`);
    if (known !== undefined) {
      this.reportOtherWeight(known, weight);
      this.builder.merge(known, { weight });
      this.repeat(known, named, { sheet, row, weight });
      return known;
    }
    const at = (name ?? code) as CellReading;
    const draft: NodeDraft = {
      level: level.level,
      code: shownText(code),
      name: shownText(name),
      rows: [cellAddress(sheet.grid, at.row, at.column)],
      weight,
      cells: present({ code, name, ...grouping, resources: row.cell('resources') }),
      // Otherwise the row is that of its first indicator too.
      ...(ownRow ? resultOf(sheet, row) : { own: null }),
    };
    const id = this.builder.addNode(parent, draft);
    this.ids.set(`${parent}>${key}`, id);
    if (ownRow) this.rows.add(rowKey(at));
    return id;
  }

  /** Another row names a node: as most of them do in tables that are filtered. */
  private repeat(
    id: string,
    { code, name }: Named,
    { sheet: { grid }, row, weight }: { sheet: PlainSheet; row: TableRow; weight: CellReading | null },
  ): void {
    const { column } = (name ?? code) as CellReading;
    const [mission, programme, resources] = (['mission', 'programme', 'resources'] as const).map((role) =>
      row.cell(role),
    );
    const cells = present({ code, name, mission, programme, resources });
    const repeated = { ...cellAddress(grid, row.row, column), weight, cells };
    const others = this.repeats.get(id);
    if (others) others.push(repeated);
    else this.repeats.set(id, [repeated]);
    // `=A2`: as good as blank.
    if ([code, name, weight].some((cell) => cell && isFormulaAt(grid, cell))) this.filledDown.add(id);
  }

  private reportOtherWeight(id: string, other: CellReading | null): void {
    const { weight = null, name = '', code = '' } = this.builder.node(id) ?? {};
    if (!weight || !other || readWeightOrNull(weight.value) === readWeightOrNull(other.value)) return;
    const params = { name: name || code, row: weight.row + 1, weight: shownText(weight) };
    this.builder.find('warning', 'weight.repeatedOther', { ...params, other: shownText(other) }, other, id);
  }

  private addIndicator(
    parent: string,
    sheet: PlainSheet,
    { row, own }: { row: TableRow; own: LevelColumns | null },
  ): void {
    const draft = tableDraft(sheet.grid, sheet.header, { row: row.row, year: null });
    this.rows.add(rowKey({ sheet: sheet.grid.id, row: row.row }));
    const code = this.reading(sheet, row, own?.code ?? null);
    const name = this.reading(sheet, row, own?.name ?? null) ?? row.cell('name');
    const weight = this.reading(sheet, row, own?.weight ?? null);
    const objectives = new Set(sheet.levels.flatMap((level) => (level === own ? [] : [level.code])));
    const { code: other, ...details } = draft.cells ?? {};
    const ownCode = code ?? (other && !objectives.has(other.column) ? other : null);
    const id = this.builder.addIndicator(parent, {
      ...draft,
      code: looksLikeCode(shownText(ownCode)) ? shownText(ownCode) : '',
      name: shownText(name),
      weight: weight ?? draft.weight ?? null,
      cells: { ...details, ...present({ code: ownCode, name }) },
    });
    const at = draft.rows[0] ?? null;
    if (!name) this.builder.find('warning', 'indicator.withoutName', { row: row.row + 1 }, at, id);
    if (parent === ENTITY_ID) {
      this.builder.find('warning', 'indicator.withoutObjective', { row: row.row + 1 }, at, id);
    }
  }

  private reading({ grid }: PlainSheet, { row }: TableRow, column: number | null): CellReading | null {
    if (column === null) return null;
    const reading = readingAt(grid, { row, column });
    return shownText(reading) === '' ? null : reading;
  }
}

/** Missione and programma of a row, filled down like the names; another missione has no programma yet. */
interface Grouping {
  mission: CellReading | null;
  programme: CellReading | null;
}

function filledDown(above: Grouping, row: TableRow): Grouping {
  const mission = row.cell('mission');
  const isOther = mission !== null && shownText(mission) !== shownText(above.mission);
  const programme = row.cell('programme') ?? (isOther ? null : above.programme);
  return { mission: mission ?? above.mission, programme };
}

function isFormulaAt(grid: SheetGrid, { row, column, value }: CellReading): boolean {
  return isFormula(formulaAt(grid, row, column), value);
}

function rowKey({ sheet, row }: Pick<CellAddress, 'sheet' | 'row'>): string {
  return `${sheet}|${row}`;
}

function lowest(open: readonly (string | null)[]): string | null {
  return open.reduce((last, id) => id ?? last, null);
}

function resultOf(
  { grid, header }: PlainSheet,
  { row }: TableRow,
): Pick<NodeDraft, 'published' | 'resultAt'> {
  const { published = null, resultAt = null } = tableDraft(grid, header, { row, year: null });
  return { published, resultAt };
}

/** What a row says of a level; null where its cells are blank (merged, or as above). */
function namedIn({ grid }: PlainSheet, { row }: TableRow, level: LevelColumns): Named | null {
  const at = (column: number | null): CellReading | null => {
    const reading = column === null ? null : readingAt(grid, { row, column });
    return shownText(reading) === '' ? null : reading;
  };
  const [code, cell] = [at(level.code), at(level.name)];
  if (!code && !cell) return null;
  const title = cell && !code ? readTitle(String(cell.value)) : null;
  const named =
    cell && title?.code ? { code: partReading(cell, title.code), name: partReading(cell, title.name) } : null;
  const key = codeKey(shownText(named?.code ?? code)) || shownText(cell).toLowerCase();
  return { key, code: named?.code ?? code, name: named ? named.name : cell };
}
