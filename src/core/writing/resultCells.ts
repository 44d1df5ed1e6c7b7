import { isBlank } from '../cell';
import { isResultHeading } from '../layout/headings/resultHeadings';
import { cellToCome } from '../plan/cellToCome';
import type { CellReading, Plan, PlanNode } from '../plan/plan';
import { addressOf, isSameCell } from '../sheet/address';
import {
  formatAt,
  formulaAt,
  valueAt,
  type CellAddress,
  type SheetGrid,
  type SheetTable,
} from '../sheet/grid';
import { tableFilledFrom } from '../sheet/tables';
import { typedText } from '../sheet/typedText';
import { INCOMPLETE } from '../status/unscored';
import { isPendingError } from '../text/isErrorText';
import { looksBeside } from './looksBeside';
import { plainFormula, type WrittenMarks } from './ownership';
import type { CopiedLook } from './patch';
import type { ResultKind } from './resultColumns';
import { resultPlaces, type ResultPlace, type ResultPlaces, type ResultCell } from './resultPlaces';

/** Where the results of a plan stand, and what is in those cells now. */
export class ResultCells {
  /** Without the scores that Calcola itself put where the layout shows them: they are nobody's to compare with. */
  readonly plan: Plan;
  readonly places: ResultPlaces;

  constructor(
    plan: Plan,
    private readonly grids: ReadonlyMap<string, SheetGrid>,
    readonly marks: WrittenMarks,
  ) {
    this.places = resultPlaces(plan, grids, marks);
    const isPlace = ({ id, published }: PlanNode): boolean =>
      this.of(id).some(({ score }) => published !== null && isSameCell(score, published));
    this.plan = {
      ...plan,
      nodes: plan.nodes.map((node) => (isPlace(node) ? { ...node, published: null } : node)),
    };
  }

  /** By id: of the plan, and of the sheet *Risultati*. */
  get sheetNames(): ReadonlyMap<string, string> {
    return new Map([...this.plan.sheets, ...this.grids.values()].map(({ id, name }) => [id, name]));
  }

  of(node: string): readonly ResultPlace[] {
    return this.places.byNode.get(node) ?? [];
  }

  /** Nodes for whose results the workbook has no cell. */
  get withoutPlace(): PlanNode[] {
    return this.plan.nodes.filter(({ id }) => this.of(id).length === 0);
  }

  /** The score cell that a parent refers to: beside the weight where the node has several rows. */
  scoreForParent({ id, weight }: PlanNode): ResultCell | null {
    const places = this.of(id);
    const besideWeight = places.find(
      ({ score }) => score.sheet === weight?.sheet && score.row === weight.row,
    );
    return (besideWeight ?? places[0])?.score ?? null;
  }

  /** The blank cell of a node's row in the column of actuals: a formula that refers to it lives when it is filled in. */
  actualToCome(node: PlanNode): CellAddress | null {
    const at = cellToCome(this.plan, node, 'actual');
    const grid = this.grids.get(at?.sheet ?? '');
    return at && grid && isBlank(formulaAt(grid, at.row, at.column)) ? at : null;
  }

  mayWrite(node: PlanNode, cell: ResultCell): boolean {
    const { row, column, sheet } = readAt(cell) ?? {};
    const grid = this.grids.get(sheet ?? '');
    if (!grid || row === undefined || column === undefined) return true;
    return this.marks.mayWrite(node, cell.mark, formulaAt(grid, row, column), valueAt(grid, row, column));
  }

  /** What a person put in a cell that is going to be somewhere else: it goes along. null: it stays where it is. */
  contentToMove(cell: ResultCell): string | number | null {
    const at = readAt(cell);
    const grid = at && at.row !== cell.row && this.grids.get(at.sheet);
    if (!grid) return null;
    const content = formulaAt(grid, at.row, at.column);
    return typeof content === 'number' || String(content).startsWith('=')
      ? (content as string | number)
      : typedText(String(content));
  }

  /** Whether the cell holds that very formula already: a link that came with copied rows, or of a node with another name. */
  holdsFormula({ sheet, row, column }: CellAddress, formula: string | number): boolean {
    const grid = this.grids.get(sheet);
    if (!grid || typeof formula !== 'string' || !formula.startsWith('=')) return false;
    return plainFormula(String(formulaAt(grid, row, column))) === plainFormula(formula);
  }

  /** Whether a heading of ours may stand there: nothing of a person's does. */
  mayHead({ sheet, row, column }: CellAddress): boolean {
    const grid = this.grids.get(sheet);
    return !grid || isBlank(formulaAt(grid, row, column)) || isResultHeading(valueAt(grid, row, column));
  }

  /**
   * What a new column of results in a sheet is made to look like.
   * @param written the rows of its results
   */
  looksFor(sheet: string, written: readonly number[]): readonly CopiedLook[] {
    const grid = this.grids.get(sheet);
    const reading = this.plan.sheets.find(({ id }) => id === sheet);
    return grid && reading ? looksBeside(this.plan, reading, grid, written) : [];
  }

  /** The Excel table that would copy a formula of this cell into its other rows. */
  tableFilledFrom(at: CellAddress): SheetTable | undefined {
    const grid = this.grids.get(at.sheet);
    return grid && tableFilledFrom(grid, at);
  }

  /**
   * The format of a result; null: in a cell of the layout the person's own, unless a score or a formula would not show.
   * @param incomplete indicators that wait for a person's decision are left out of the score, and the cell says so
   */
  formatFor(kind: ResultKind, { sheet, row, column, mark }: ResultCell, incomplete: boolean): string | null {
    const grid = mark === kind ? undefined : this.grids.get(sheet);
    const own = grid && formatAt(grid, row, column);
    if (kind === 'score') return scoreFormat(own, incomplete);
    return own === undefined || own === '@' ? 'General' : null;
  }

  /**
   * What a person put where our scores go stands (docs/dominio.md §4.9), and is what the parents' formulas see: the value of the
   * cell that feeds the parent, otherwise of the one beside the children.
   */
  typedScores(): Map<string, CellReading> {
    const typed = new Map<string, CellReading>();
    for (const node of this.plan.nodes) {
      const primary = this.of(node.id)[0]?.score;
      const typedOver = [this.scoreForParent(node), primary].find(
        (cell) => cell && !this.mayWrite(node, cell),
      );
      const at = typedOver && readAt(typedOver);
      const grid = at && this.grids.get(at.sheet);
      if (!at || !grid) continue;
      const value = valueAt(grid, at.row, at.column);
      // A formula that Excel has not computed, or whose functions it does not find now, is no score.
      if (isPendingError(value)) continue;
      typed.set(node.id, { ...addressOf(at), value, format: formatAt(grid, at.row, at.column) });
    }
    return typed;
  }
}

/** Shown after a score, which stays a number for whoever refers to it. */
const INCOMPLETE_AFTER = `" ${INCOMPLETE}"`;

function scoreFormat(own: string | undefined, incomplete: boolean): string | null {
  const plain = own?.replace(INCOMPLETE_AFTER, '');
  const shown = plain?.includes('%') ? plain : '0.00%';
  if (incomplete) return `${shown}${INCOMPLETE_AFTER}`;
  return shown === own ? null : shown;
}

function readAt(cell: ResultCell): CellAddress | null {
  return cell.now === undefined ? cell : cell.now;
}
