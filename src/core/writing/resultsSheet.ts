import { isBlank } from '../cell';
import { levelWord } from '../layout/headings/resultHeadings';
import { RESULTS_SHEET_COLUMNS, resultsSheetHeader } from '../layout/resultsSheet';
import type { PlanNode } from '../plan/plan';
import { endRow, formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { typedText } from '../sheet/typedText';
import type { ColumnPatch } from './patch';

/** Columns of the sheet *Risultati*. */
const [CODE, NAME, LEVEL, WEIGHT, SCORE, STATUS] = RESULTS_SHEET_COLUMNS.map((_, column) => column) as [
  number,
  number,
  number,
  number,
  number,
  number,
];

/** The sheet *Risultati*: which node each of its rows is going to show, and where that node's results stand now. */
export class ResultsSheet {
  private readonly first: number;
  /** After the last row that it shows now. */
  private readonly end: number;
  private readonly rows: ReadonlyMap<string, { row: number; now: number | null }>;

  private constructor(
    private readonly grid: SheetGrid,
    header: number,
    private readonly nodes: readonly PlanNode[],
  ) {
    this.first = header + 1;
    this.end = this.first;
    while (this.end < endRow(grid) && this.isUsed(this.end)) this.end += 1;
    const now = this.rowsNow();
    this.rows = new Map(
      nodes.map((node, i) => [
        node.id,
        { row: this.first + i, now: now.get(nodeKey(node))?.shift() ?? null },
      ]),
    );
  }

  /** @returns null where the workbook has none: nobody has asked for it */
  static find(grids: ReadonlyMap<string, SheetGrid>, nodes: readonly PlanNode[]): ResultsSheet | null {
    for (const grid of grids.values()) {
      const header = resultsSheetHeader(grid);
      if (header !== null) return new ResultsSheet(grid, header, nodes);
    }
    return null;
  }

  get id(): string {
    return this.grid.id;
  }

  /** Nothing has been written in it yet. */
  get isNew(): boolean {
    return this.end === this.first;
  }

  /** Its scores are formulas, not values. */
  get isLive(): boolean {
    const scores = Array.from({ length: this.end - this.first }, (_, i) =>
      String(formulaAt(this.grid, this.first + i, SCORE)),
    );
    return scores.filter((score) => score.startsWith('=')).length * 2 > scores.length;
  }

  /** The cells of a node's results, and where what is in them stands now; null: the sheet does not show it. */
  cellsOf(node: string): Record<'score' | 'status', { at: CellAddress; now: CellAddress | null }> | null {
    const place = this.rows.get(node);
    if (!place) return null;
    const cell = (column: number): { at: CellAddress; now: CellAddress | null } => ({
      at: { sheet: this.id, row: place.row, column },
      now: place.now === null ? null : { sheet: this.id, row: place.now, column },
    });
    return { score: cell(SCORE), status: cell(STATUS) };
  }

  /**
   * What stands beside the results, and blanks in the rows of nodes that are gone.
   * @param weightOf the content of a node's weight, as a formula where it is a cell of its own
   */
  labels(weightOf: (node: PlanNode) => string): ColumnPatch[] {
    const { nodes } = this;
    const gone = Math.max(0, this.end - this.first - nodes.length);
    const column = (at: number, text: (node: PlanNode) => string): ColumnPatch =>
      this.patch(at, this.first, [...nodes.map(text), ...blankRows(gone)], null);
    const weights = [...new Set(nodes.map((node) => node.weight?.format ?? 'General'))].map((format) =>
      this.patch(
        WEIGHT,
        this.first,
        nodes.map((node) => ((node.weight?.format ?? 'General') === format ? weightOf(node) : null)),
        format,
      ),
    );
    return [
      column(CODE, ({ code }) => typedText(code)),
      { ...column(NAME, (node) => typedText(shownName(node))), fitsRows: this.isNew },
      column(LEVEL, ({ level }) => levelWord(level)),
      ...weights,
      ...(gone === 0 ? [] : [WEIGHT, SCORE, STATUS]).map((at) =>
        this.patch(at, this.first + nodes.length, blankRows(gone), null),
      ),
    ];
  }

  private patch(
    column: number,
    row: number,
    cells: readonly (string | null)[],
    numberFormat: string | null,
  ): ColumnPatch {
    return {
      sheet: this.id,
      row,
      column,
      cells,
      numberFormat,
      headingRows: [],
      isNew: false,
      looks: [],
      lights: [],
    };
  }

  private isUsed(row: number): boolean {
    return [CODE, NAME, LEVEL].some((column) => !isBlank(valueAt(this.grid, row, column)));
  }

  /** The rows that name a node, from the top: codes and names may recur. */
  private rowsNow(): Map<string, number[]> {
    const rows = new Map<string, number[]>();
    for (let row = this.first; row < this.end; row++) {
      const [code, name, level] = [CODE, NAME, LEVEL].map((column) =>
        String(valueAt(this.grid, row, column)),
      );
      const key = `${code}|${name}|${level}`;
      rows.set(key, [...(rows.get(key) ?? []), row]);
    }
    return rows;
  }
}

/** The ente may have no name anywhere. */
function shownName({ name, level }: PlanNode): string {
  return name === '' && level === 'entity' ? 'Ente' : name;
}

function nodeKey(node: PlanNode): string {
  return `${node.code}|${shownName(node)}|${levelWord(node.level)}`;
}

function blankRows(count: number): string[] {
  return Array.from({ length: count }, () => '');
}
