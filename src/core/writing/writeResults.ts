import type { Message } from '../../messages/message';
import { RESULT_HEADINGS } from '../layout/headers';
import type { CellReading, Plan, PlanNode } from '../plan/plan';
import { feedingChildren } from '../plan/feeding';
import { readTargetCell } from '../plan/readCells';
import type { NodeResult, Results } from '../plan/results';
import { PROFILES } from '../rules/profiles';
import type { Light, Rules } from '../rules/rules';
import { formatAt, formulaAt, valueAt, type CellAddress, type SheetGrid } from '../sheet/grid';
import { FormulaWriter, NOTHING } from './formulas';
import { WrittenMarks } from './ownership';
import type { ColumnPatch, LightFormat } from './patch';
import { resultColumns, type ResultColumns } from './resultColumns';

/** Formulas that go on living, or their values. */
export type WriteMode = 'formulas' | 'values';

type Cell = string | number;

/** What Calcola is going to write. */
export interface Writing {
  patches: ColumnPatch[];
  marks: WrittenMarks;
  /** Cells of ours that somebody else wrote over: left as they are. */
  leftAlone: { node: PlanNode; at: CellAddress }[];
  /** Told to the person: a formula that had to be a value. */
  notes: { node: PlanNode; message: Message; at: CellAddress }[];
}

/** Where the results of a plan stand, and what is in those cells now. */
export class ResultCells {
  private readonly columns: ReadonlyMap<string, ResultColumns>;

  constructor(
    readonly plan: Plan,
    private readonly grids: ReadonlyMap<string, SheetGrid>,
    readonly marks: WrittenMarks,
  ) {
    this.columns = resultColumns(plan, grids);
  }

  columnsOf(sheet: string): ResultColumns | undefined {
    return this.columns.get(sheet);
  }

  score({ sheet, row }: CellAddress): CellAddress | null {
    const columns = this.columns.get(sheet);
    return columns ? { sheet, row, column: columns.score } : null;
  }

  /** The score cell that a parent refers to: beside the weight where the node has several rows. */
  scoreForParent({ rows, weight }: PlanNode): CellAddress | null {
    const besideWeight = rows.find(({ sheet, row }) => sheet === weight?.sheet && row === weight.row);
    const row = besideWeight ?? rows[0];
    return row ? this.score(row) : null;
  }

  mayWrite(node: PlanNode, kind: keyof typeof RESULT_HEADINGS, { sheet, row, column }: CellAddress): boolean {
    const grid = this.grids.get(sheet);
    return !grid || this.marks.mayWrite(node, kind, formulaAt(grid, row, column));
  }

  /**
   * What a person put where our scores go stands (domain.md §4.9), and is what the parents' formulas see: the value of the
   * cell that feeds the parent, otherwise of the one beside the children.
   */
  typedScores(): Map<string, CellReading> {
    const typed = new Map<string, CellReading>();
    for (const node of this.plan.nodes) {
      const feeding = this.scoreForParent(node);
      const primary = node.rows[0] ? this.score(node.rows[0]) : null;
      const at = [feeding, primary].find((cell) => cell && !this.mayWrite(node, 'score', cell));
      const grid = at && this.grids.get(at.sheet);
      if (!at || !grid) continue;
      const value = valueAt(grid, at.row, at.column);
      typed.set(node.id, { ...at, value, format: formatAt(grid, at.row, at.column) });
    }
    return typed;
  }
}

/** Fill and font of each light, with a contrast above 4,5:1. */
const LIGHT_COLOURS: Readonly<Record<Light, { fill: string; font: string }>> = {
  green: { fill: '#C6EFCE', font: '#006100' },
  yellow: { fill: '#FFEB9C', font: '#7F4F00' },
  red: { fill: '#FFC7CE', font: '#9C0006' },
};

/** The cells that show the results: one score and one status beside every row of the plan. */
export function writeResults(
  cells: ResultCells,
  results: Results,
  options: { rules: Rules; rulesRange: string | null; mode: WriteMode },
): Writing {
  const names = new Map(cells.plan.sheets.map(({ id, name }) => [id, name]));
  const formulas = new FormulaWriter(names, options.rules, options.rulesRange);
  const writing: Writing = { patches: [], marks: cells.marks, leftAlone: [], notes: [] };
  const columns = new Map<string, { score: Map<number, Cell>; status: Map<number, Cell> }>(
    cells.plan.sheets.map(({ id }) => [id, { score: new Map(), status: new Map() }]),
  );

  const put = (node: PlanNode, kind: 'score' | 'status', at: CellAddress, content: Cell): void => {
    if (!cells.mayWrite(node, kind, at)) {
      writing.leftAlone.push({ node, at });
      return;
    }
    writing.marks.add(node, kind, content);
    columns.get(at.sheet)?.[kind].set(at.row, content);
  };

  for (const result of results.byId.values()) {
    const { node } = result;
    const primary = node.rows[0] && cells.score(node.rows[0]);
    node.rows.forEach((row, i) => {
      const at = cells.score(row);
      const statusColumn = cells.columnsOf(row.sheet)?.status;
      if (!at || statusColumn === undefined || !primary) return;
      const live = options.mode === 'formulas';
      const formula =
        i > 0 ? formulas.link(primary, at.sheet) : liveScore(result, at, cells, formulas, options.rules);
      if (live && formula === null) writing.notes.push({ node, at, message: { id: 'write.tooLong' } });
      put(node, 'score', at, (live ? formula : null) ?? storedScore(result));
      const status = live ? formulas.status(at, node.level) : storedStatus(result);
      put(node, 'status', { ...at, column: statusColumn }, status);
    });
  }

  const lights = lightFormats(options.rules);
  for (const [sheet, { score, status }] of columns) {
    const place = cells.columnsOf(sheet);
    if (!place || score.size === 0) continue;
    const column = (
      at: number,
      heading: string,
      contents: Map<number, Cell>,
      format: string,
      shown: LightFormat[],
    ): void => {
      for (const row of place.headerRows) contents.set(row, heading);
      writing.patches.push({
        sheet,
        column: at,
        headingRows: place.headerRows,
        isNew: place.added.includes(at),
        numberFormat: format,
        lights: shown,
        ...blockOf(contents),
      });
    };
    column(place.score, RESULT_HEADINGS.score, score, '0.00%', []);
    column(place.status, RESULT_HEADINGS.status, status, 'General', lights);
  }
  return writing;
}

/** In the sheet every text is Italian, whatever the language of Excel. */
function storedScore({ score, notAssessable, problem }: NodeResult): Cell {
  return problem ? 'Non leggibile' : (score ?? (notAssessable ? 'NV' : 'N/D'));
}

/** The label as text, even one that Excel would take for a formula; none, not an old one, beside what cannot be read. */
function storedStatus({ status, problem }: NodeResult): Cell {
  if (problem) return '';
  return /^[=+\-@]/.test(status.label) ? `'${status.label}` : status.label;
}

/** The formula of a score; null where only a value is possible. */
function liveScore(
  result: NodeResult,
  at: CellAddress,
  cells: ResultCells,
  formulas: FormulaWriter,
  rules: Rules,
): string | null {
  const { node, children } = result;
  if (result.byHand === 'published' && node.published) {
    return formulas.link(node.published, at.sheet) + (result.publishedInPoints ? '/100' : '');
  }
  if (children.length === 0) {
    if (!node.target && !node.actual) return NOTHING;
    // A person must judge it: until then it is not assessable, and the formula would be an error.
    const judged = ['qualitative', 'relative'].includes(readTargetCell(node, rules).kind);
    return judged ? NOTHING : formulas.score(node, at.sheet);
  }
  const siblings = children.map((child) => child.node);
  const scored = feedingChildren(node, siblings, rules).map((child) => ({
    node: child,
    score: cells.scoreForParent(child),
  }));
  if (scored.some(({ score }) => score === null)) return null;
  return formulas.rollup(scored as { node: PlanNode; score: CellAddress }[], siblings, at.sheet);
}

/** The labels of these rules, and of the built-in ones: a column keeps its colours when other rules are chosen. */
function lightFormats(rules: Rules): LightFormat[] {
  const formats = new Map<string, LightFormat>();
  for (const { bands } of [rules, ...PROFILES]) {
    for (const { label, light } of [...bands.default, ...bands.indicator]) {
      if (!formats.has(label)) formats.set(label, { text: label, ...LIGHT_COLOURS[light] });
    }
  }
  return [...formats.values()];
}

/** Contents by row as one block, null where nothing is to be written. */
function blockOf(contents: ReadonlyMap<number, Cell>): Pick<ColumnPatch, 'row' | 'cells'> {
  const rows = [...contents.keys()];
  const row = rows.reduce((low, at) => Math.min(low, at), Infinity);
  const last = rows.reduce((high, at) => Math.max(high, at), 0);
  return { row, cells: Array.from({ length: last - row + 1 }, (_, i) => contents.get(row + i) ?? null) };
}
