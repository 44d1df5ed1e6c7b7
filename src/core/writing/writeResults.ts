import type { Message } from '../../messages/message';
import { feedingChildren } from '../plan/feeding';
import type { CellReading, PlanNode } from '../plan/plan';
import { PlanTree } from '../plan/planTree';
import { readActualCell, readTargetCell } from '../plan/readCells';
import type { NodeResult, Results } from '../plan/results';
import { shownMismatch } from '../plan/shownMismatch';
import { WeightShares } from '../plan/weightShares';
import { PROFILES } from '../rules/profiles';
import type { Light, Rules } from '../rules/rules';
import type { CellAddress, SheetTable } from '../sheet/grid';
import { typedText } from '../sheet/typedText';
import { waitsForPerson } from '../targets/target';
import { finish, type Steps } from '../steps';
import { unscoredWord } from './expectedCells';
import { TO_CHECK_FORMULA, withFallback } from './guards';
import { FormulaWriter, TO_ASSESS_FORMULA, type ScoredChild } from './formulas';
import type { WrittenMarks } from './ownership';
import type { ColumnPatch, LightFormat } from './patch';
import type { ResultKind } from './resultColumns';
import type { ResultCell } from './resultPlaces';
import { addressOf } from '../sheet/address';
import type { ResultCells } from './resultCells';
import { whereWritten, type WrittenPlace } from './whereWritten';

/** Formulas that go on living, or their values. */
export type WriteMode = 'formulas' | 'values';

type Cell = string | number;

/** What Calcola is going to write. */
export interface ResultsToWrite {
  patches: ColumnPatch[];
  marks: WrittenMarks;
  /** Cells of ours that somebody else wrote over: left as they are. */
  leftAlone: { node: PlanNode; at: CellAddress }[];
  /** Told to the person: a formula that had to be a value, or holds one. */
  notes: { node: PlanNode | null; message: Message; at: CellAddress }[];
  /** Nodes whose results the sheets have no cell for. */
  withoutPlace: readonly PlanNode[];
  where: readonly WrittenPlace[];
}

/** Fill and font of each light, with a contrast above 4,5:1. */
const LIGHT_COLOURS: Readonly<Record<Light, { fill: string; font: string }>> = {
  green: { fill: '#C6EFCE', font: '#006100' },
  yellow: { fill: '#FFEB9C', font: '#7F4F00' },
  red: { fill: '#FFC7CE', font: '#9C0006' },
};

/** The cells that show the results: score and status of every node that has a place. */
export function writeResults(
  cells: ResultCells,
  results: Results,
  options: { rules: Rules; rulesRange: string | null; mode: WriteMode },
): ResultsToWrite {
  return finish(writeInSteps(cells, results, options));
}

/** As `writeResults`, with stops between nodes. */
export function writeInSteps(
  cells: ResultCells,
  results: Results,
  options: { rules: Rules; rulesRange: string | null; mode: WriteMode },
): Steps<ResultsToWrite> {
  return new ResultWriter(cells, results, options).writing();
}

/** Nodes between two stops. */
const RESULTS_PER_STEP = 500;

class ResultWriter {
  private readonly formulas: FormulaWriter;
  private readonly contents = new Map<string, ColumnContents>();
  private readonly live: boolean;
  /** Cells that got a value instead of a formula. */
  private readonly inTables: { table: SheetTable; at: CellAddress }[] = [];
  private readonly done: Pick<ResultsToWrite, 'leftAlone' | 'notes'> = { leftAlone: [], notes: [] };

  constructor(
    private readonly cells: ResultCells,
    private readonly results: Results,
    private readonly options: { rules: Rules; rulesRange: string | null; mode: WriteMode },
  ) {
    const toCome = (node: PlanNode): CellAddress | null => cells.actualToCome(node);
    const plan = { year: cells.plan.year, shares: new WeightShares(new PlanTree(cells.plan), options.rules) };
    this.formulas = new FormulaWriter(cells.sheetNames, options.rules, options.rulesRange, plan, toCome);
    this.live = options.mode === 'formulas';
  }

  *writing(): Steps<ResultsToWrite> {
    let done = 0;
    for (const result of this.results.byId.values()) {
      this.addNode(result);
      if (++done % RESULTS_PER_STEP === 0) yield;
    }
    if (this.live) this.reportLiterals();
    this.reportTables();
    const { marks, places, sheetNames, withoutPlace } = this.cells;
    const patches = this.patches();
    return { ...this.done, patches, marks, withoutPlace, where: whereWritten(patches, places, sheetNames) };
  }

  private addNode(result: NodeResult): void {
    const { node } = result;
    const [primary, ...repeats] = this.cells.of(node.id);
    if (!primary) return;
    const call = this.live ? this.score(result, primary.score.sheet) : null;
    const formula = call && withFallback(call);
    if (this.live && formula === null) {
      this.done.notes.push({ node, at: addressOf(primary.score), message: { id: 'write.tooLong' } });
    }
    const value = storedScore(result);
    this.put(result, 'score', primary.score, formula, value);
    for (const { score } of repeats) {
      this.put(result, 'score', score, this.formulas.link(primary.score, score.sheet), value);
    }
    for (const { score, status } of [primary, ...repeats]) {
      const label = withFallback(this.formulas.status(score, node.level, status.sheet));
      this.put(result, 'status', status, label, storedStatus(result));
    }
  }

  /** @param formula null where only a value is possible */
  private put(
    result: NodeResult,
    kind: ResultKind,
    at: ResultCell,
    formula: string | null,
    value: Cell,
  ): void {
    const { node, children, undecided } = result;
    const live = this.live ? formula : null;
    if (!this.cells.mayWrite(node, at) && !this.cells.holdsFormula(at, live ?? value)) {
      this.done.leftAlone.push({ node, at: addressOf(at) });
      const moved = this.cells.contentToMove(at);
      if (moved !== null) this.add(kind, at, moved, null);
      return;
    }
    const table = live === null ? undefined : this.cells.tableFilledFrom(at);
    if (table && live !== null) {
      // Only writing a formula in a table does harm.
      if (this.cells.holdsFormula(at, live)) return;
      this.inTables.push({ table, at: addressOf(at) });
    }
    const content = live === null || table ? value : live;
    this.cells.marks.add(node, at.mark, content);
    const format = this.cells.formatFor(kind, at, children.length > 0 && undecided > 0);
    this.add(kind, at, content, format);
  }

  private add(
    kind: ResultKind,
    { sheet, row, column }: CellAddress,
    content: Cell,
    format: string | null,
  ): void {
    const key = `${kind}|${sheet}|${column}|${format}`;
    const contents = this.contents.get(key) ?? { kind, sheet, column, format, rows: new Map<number, Cell>() };
    this.contents.set(key, contents);
    contents.rows.set(row, content);
  }

  /** The formula of a score; null where only a value is possible. */
  private score(result: NodeResult, from: string): string | null {
    const { node, children } = result;
    const { formulas, options, cells } = this;
    if (result.byHand === 'published' && node.published) {
      if (node.published.part) return null;
      return (
        formulas.link(node.published, from) + (result.publishedWhole === 1 ? '' : `/${result.publishedWhole}`)
      );
    }
    if (children.length === 0) {
      if (!node.target && !node.actual) return TO_ASSESS_FORMULA;
      // A person must judge or decide: until then it is not assessable, and the formula would be an error, or a guess.
      const target = readTargetCell(node, options.rules, undefined, cells.plan.year);
      const judged = waitsForPerson(target) && result.computed === null;
      const waits = result.direction?.source === 'undecided';
      if (waits && result.problem) return TO_CHECK_FORMULA;
      if (judged || waits) return TO_ASSESS_FORMULA;
      const isMismatch = shownMismatch(node, target, readActualCell(node.actual, options.rules)) !== null;
      return isMismatch ? TO_CHECK_FORMULA : formulas.score(node, result.direction, from);
    }
    const feeding = feedingChildren(
      node,
      children.map((child) => child.node),
      options.rules,
    );
    const scored: ScoredChild[] = [];
    for (const child of feeding) {
      const cell = cells.scoreForParent(child);
      // A child without a cell of its own is computed inside the formula of its parent.
      const formula = cell ? null : this.score(this.results.byId.get(child.id) as NodeResult, from);
      if (!cell && formula === null) return null;
      scored.push({ node: child, score: cell ?? { formula: formula ?? '' } });
    }
    return formulas.rollup(scored, from);
  }

  /** Formulas do not follow what stands in the middle of a text: reported once for all cells. */
  private reportLiterals(): void {
    const literal = this.cells.plan.nodes.flatMap(({ weight, target, actual }) =>
      [weight, target, actual].filter((cell): cell is CellReading => Boolean(cell?.part)),
    );
    const [first] = literal;
    if (!first) return;
    const message = { id: 'write.literal', params: { count: literal.length } } as const;
    this.done.notes.push({ node: null, at: addressOf(first), message });
  }

  private reportTables(): void {
    const [first] = this.inTables;
    if (!first) return;
    const params = { table: first.table.name, count: this.inTables.length };
    this.done.notes.push({ node: null, at: first.at, message: { id: 'write.inTable', params } });
  }

  private patches(): ColumnPatch[] {
    const { added, resultsSheet } = this.cells.places;
    const lights = lightFormats(this.options.rules);
    const results = [...this.contents.values()].map(({ kind, sheet, column, format, rows }) => {
      const own = added.find((one) => one.kind === kind && one.sheet === sheet && one.column === column);
      const headingRows = (own?.headerRows ?? []).filter((row) => this.cells.mayHead({ sheet, row, column }));
      const written = [...rows.keys()];
      for (const row of headingRows) rows.set(row, own?.heading ?? '');
      return {
        sheet,
        column,
        headingRows,
        isNew: own?.isNew ?? (sheet === resultsSheet?.id && resultsSheet.isNew),
        numberFormat: format,
        looks: own?.isNew ? this.cells.looksFor(sheet, written) : [],
        lights: kind === 'status' ? lights : [],
        ...columnBlock(rows),
      };
    });
    if (!resultsSheet) return results;
    return [...results, ...resultsSheet.labels((node) => this.formulas.weightLink(node, resultsSheet.id))];
  }
}

interface ColumnContents {
  kind: ResultKind;
  sheet: string;
  column: number;
  format: string | null;
  rows: Map<number, Cell>;
}

/** In the sheet every text is Italian, whatever the language of Excel. */
export function storedScore(result: NodeResult): Cell {
  const { score, notAssessable, problem } = result;
  return problem ? unscoredWord(result) : (score ?? (notAssessable ? 'NV' : 'N/D'));
}

export function storedStatus(result: NodeResult): Cell {
  return result.problem ? unscoredWord(result) : typedText(result.status.label);
}

/** The labels of these rules, and of the built-in ones: a column keeps its colours when other rules are chosen. */
function lightFormats(rules: Rules): LightFormat[] {
  const formats = new Map<string, LightFormat>();
  for (const { bands } of [rules, ...PROFILES]) {
    for (const { label, light } of Object.values(bands).flat()) {
      if (!formats.has(label)) formats.set(label, { text: label, ...LIGHT_COLOURS[light] });
    }
  }
  return [...formats.values()];
}

/** Contents by row as one block, null where nothing is to be written. */
function columnBlock(contents: ReadonlyMap<number, Cell>): Pick<ColumnPatch, 'row' | 'cells'> {
  const rows = [...contents.keys()];
  const row = rows.reduce((low, at) => Math.min(low, at), Infinity);
  const last = rows.reduce((high, at) => Math.max(high, at), 0);
  return { row, cells: Array.from({ length: last - row + 1 }, (_, i) => contents.get(row + i) ?? null) };
}
