import type { CellValue } from '../../src/core/cell';
import { evaluatePlan } from '../../src/core/plan/evaluatePlan';
import type { CellReading, Plan, SheetReading } from '../../src/core/plan/plan';
import { ENTITY_ID, PlanBuilder, type NodeDraft } from '../../src/core/plan/planBuilder';
import type { Results } from '../../src/core/plan/results';
import { standard } from '../../src/core/rules/profiles';
import type { Rules } from '../../src/core/rules/rules';
import { formatAt, valueAt, type SheetGrid } from '../../src/core/sheet/grid';
import { WrittenMarks } from '../../src/core/writing/ownership';
import { ResultCells } from '../../src/core/writing/resultCells';
import { writeResults, type WriteMode, type ResultsToWrite } from '../../src/core/writing/writeResults';
import { italian } from '../../src/messages/it';
import { EditableSheet } from '../layout/editableWorkbook';
import { MemoryWorkbook } from './memoryWorkbook';
import { unlike } from './openSession';

/** What a layout would read of a sheet: nodes by the cells that show them. */
export interface Reader {
  grid: SheetGrid;
  builder: PlanBuilder;
  cell(row: number, column: number): CellReading | null;
  /** A cell of which only a text inside is meant. */
  part(row: number, column: number, text: string): CellReading;
  node(
    parent: string,
    level: NodeDraft['level'],
    code: string,
    row: number,
    more?: Partial<NodeDraft>,
  ): string;
  indicator(parent: string, row: number, more: Partial<NodeDraft>): string;
}

export interface HandMade {
  rows: readonly (readonly CellValue[])[];
  sheet: Omit<SheetReading, 'id' | 'name'>;
  read(reader: Reader): void;
}

/** A workbook of one sheet whose plan a test reads by hand, as often as Calcola runs. */
export class HandMadeWorkbook {
  readonly workbook: MemoryWorkbook;
  marks = new WrittenMarks();
  rules: Rules = standard;

  constructor(private readonly made: HandMade) {
    this.workbook = new MemoryWorkbook([EditableSheet.from('s', 'Foglio', made.rows).grid()], 's');
  }

  plan(): Plan {
    const grid = this.workbook.sheets[0] as SheetGrid;
    const builder = new PlanBuilder({ name: 'Ente', rows: [] });
    this.made.read(readerOf(grid, builder));
    return {
      layout: 'declared',
      rowsAlike: true,
      confidence: 1,
      sheets: [{ id: grid.id, name: grid.name, ...this.made.sheet }],
      years: [],
      year: null,
      nodes: builder.ordered(),
      findings: builder.findings,
    };
  }

  results(): { cells: ResultCells; results: Results } {
    const grids = new Map(this.workbook.sheets.map((grid) => [grid.id, grid as SheetGrid]));
    const cells = new ResultCells(this.plan(), grids, this.marks);
    return { cells, results: evaluatePlan(cells.plan, this.rules, italian, cells.typedScores()) };
  }

  async calculate(mode: WriteMode = 'formulas'): Promise<ResultsToWrite> {
    const { cells, results } = this.results();
    const writing = writeResults(cells, results, { rules: this.rules, rulesRange: null, mode });
    const snapshot = await this.workbook.read();
    await this.workbook.write(writing.patches, snapshot, null);
    this.marks = new WrittenMarks(writing.marks.saved());
    return writing;
  }

  content(row: number, column: number): CellValue {
    return this.workbook.content('Foglio', row, column);
  }

  /** Cells that show something else than the pane. */
  disagreements(): string[] {
    const { cells, results } = this.results();
    return unlike(this.workbook, cells, results);
  }
}

function readerOf(grid: SheetGrid, builder: PlanBuilder): Reader {
  const cell = (row: number, column: number): CellReading | null => {
    const value = valueAt(grid, row, column);
    return value === '' ? null : { sheet: grid.id, row, column, value, format: formatAt(grid, row, column) };
  };
  return {
    grid,
    builder,
    cell,
    part(row, column, text) {
      const whole = String(valueAt(grid, row, column));
      const start = whole.indexOf(text);
      if (start < 0) throw new Error(`no ${text} in ${whole}`);
      return {
        sheet: grid.id,
        row,
        column,
        value: text,
        format: 'General',
        part: [start, start + text.length],
      };
    },
    node: (parent, level, code, row, more = {}) =>
      builder.addNode(parent, {
        level,
        code,
        name: code,
        rows: row < 0 ? [] : [{ sheet: grid.id, row, column: 0 }],
        ...more,
      }),
    indicator: (parent, row, more) =>
      builder.addIndicator(parent, {
        code: '',
        name: `Riga ${row}`,
        rows: [{ sheet: grid.id, row, column: 0 }],
        ...more,
      }),
  };
}

export { ENTITY_ID };
