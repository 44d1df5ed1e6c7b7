import { levelArgumentWord } from '../arguments/levelArgument';
import { isBlank } from '../cell';
import type { CellReading, PlanNode } from '../plan/plan';
import type { TargetDirection } from '../plan/directions';
import {
  directionOf,
  endOfShownMonth,
  isPercentCell,
  needsPercentSign,
  readTargetCell,
} from '../plan/readCells';
import type { WeightShares } from '../plan/weightShares';
import { childWeights, weightPoints, type ChildWeight } from '../plan/weights';
import type { Level, Rules } from '../rules/rules';
import { columnLetters, cellName, sheetReference } from '../sheet/address';
import type { CellAddress } from '../sheet/grid';
import { PROFILES, standard } from '../rules/profiles';
import { withPlanYear } from '../targets/readTarget';
import { typedText } from '../sheet/typedText';
import { trimText } from '../text/cleanText';
import { guarded, guardedMonthEnd, guardedPercent, guardedWithText } from './guards';

/** Excel's limits for one formula: characters, arguments of one function, characters of one text in it. */
export const LONGEST_FORMULA = 8000;
const MOST_ARGUMENTS = 250;
const LONGEST_LITERAL = 255;

/** What stands where there is nothing to score: a formula, so that a text typed over it is known from it. */
export const TO_ASSESS_FORMULA = '="N/D"';

/** A child as its parent's formula sees it: the cell of its score, or the formula of one that has no cell. */
export interface ScoredChild {
  node: PlanNode;
  score: CellAddress | { formula: string };
}

/** Writes the formulas of a plan: references seen from the sheet they stand in, rules as their last argument. */
export class FormulaWriter {
  constructor(
    private readonly sheetNames: ReadonlyMap<string, string>,
    private readonly rules: Rules,
    /** The range of the *Regole* sheet, when the rules come from it. */
    private readonly rulesRange: string | null,
    private readonly plan: { year: number | null; shares: WeightShares },
    /** The blank cell where the actual of a node is going to stand; null: there is none. */
    private readonly actualToCome: (node: PlanNode) => CellAddress | null,
  ) {}

  /**
   * `PERF_SCORE(IF(C8="","",C8),IF(D8="","",D8),"<=","PT-PO")`; a target that is only a part of its cell is written out.
   * @param direction with which the plan reads the target; null: it is no threshold
   * @returns null when a text is too long for a formula
   */
  score(node: PlanNode, direction: TargetDirection | null, from: string): string | null {
    const target = this.target(node, from);
    const toCome = node.actual ? null : this.actualToCome(node);
    const actual = toCome ? guarded(this.reference(toCome, from)) : this.actual(node, from);
    if (target === null || actual === null) return null;
    const verso = this.direction(node, direction, from);
    return `=PERF_SCORE(${trimArguments([target, actual, verso, this.rulesArgument()])})`;
  }

  /** The function knows no formats, and no plan: a deadline that says no year goes to it with the plan's. */
  private target(node: PlanNode, from: string): string | null {
    const { year } = this.plan;
    const { target } = node;
    if (target && isPercentCell(target)) return guardedPercent(this.reference(target, from));
    if (target && endOfShownMonth(target) !== null) return guardedMonthEnd(this.reference(target, from));
    if (!target || year === null || readTargetCell(node, this.rules).kind !== 'yearless')
      return this.argument(target, from);
    if (!target.part) return guardedWithText(this.reference(target, from), withPlanYear('', year));
    return this.argument({ ...target, value: withPlanYear(String(target.value), year) }, from);
  }

  private actual(node: PlanNode, from: string): string | null {
    return node.actual && needsPercentSign(node.actual, readTargetCell(node, this.rules))
      ? guardedPercent(this.reference(node.actual, from))
      : this.argument(node.actual, from);
  }

  /** `PERF_STATUS(H8,"PT-PO","indicatore")` */
  status(score: CellAddress, level: Level, from: string): string {
    const word = levelArgumentWord(level);
    const values = [this.reference(score, from), this.rulesArgument(), word ? `"${word}"` : ''];
    return `=PERF_STATUS(${trimArguments(values)})`;
  }

  /** The weight of a node as another sheet repeats it: a formula, the text where it is a part of one; "" for none. */
  weightLink({ weight }: PlanNode, from: string): string {
    if (!weight || isBlank(weight.value)) return '';
    return weight.part ? typedText(String(weight.value)) : `=${guarded(this.reference(weight, from))}`;
  }

  /** A cell that repeats another. */
  link(to: CellAddress, from: string): string {
    return `=${this.reference(to, from)}`;
  }

  /**
   * `PERF_ROLLUP(A8:A11,H8:H11)`: neighbouring children as one range, the others as further pairs; a blank weight among
   * written ones is what they leave of 100, computed in the formula so that it stays live.
   * @returns null when the children are too many and too scattered for one formula
   */
  rollup(children: readonly ScoredChild[], from: string): string | null {
    const { weights, total } = childWeights(
      children.map(({ node }) => node),
      this.plan.shares,
    );
    const byNode = new Map(weights.map((weight) => [weight.node.id, weight]));
    const weighted = children.map(({ node, score }) => ({
      score,
      weight: byNode.get(node.id) as ChildWeight,
    }));
    const runs = runsOf(weighted.filter(({ weight }) => weight.origin !== 'none' || weight.problem));
    if (runs.length === 0) return TO_ASSESS_FORMULA;
    if (runs.length * 2 + 1 > MOST_ARGUMENTS) return null;
    const pairs = runs.map((run) => `${this.weights(run, weights, total, from)},${this.scores(run, from)}`);
    if (this.rules.withoutScore !== 'renormalise') pairs.push(this.rulesArgument() || `"${standard.name}"`);
    const formula = `=PERF_ROLLUP(${pairs.join(',')})`;
    return formula.length > LONGEST_FORMULA ? null : formula;
  }

  private weights(run: readonly Child[], all: readonly ChildWeight[], total: 1 | 100, from: string): string {
    const first = run[0]?.weight;
    const written = all.flatMap(({ node, origin }) =>
      origin === 'cell' && node.weight ? [node.weight] : [],
    );
    // Where no weight is a cell of its own all are points: 16,66% as 16.66.
    const literal = (value: number | null): string =>
      numberText(written.every(({ part }) => part) ? weightPoints(null, total, value) : value);
    if (first?.origin === 'rest') {
      if (!isAdded(written)) return literal(first.value);
      const blank = all.filter(({ origin }) => origin === 'rest').length;
      const rest = `${total}-SUM(${rangesOf(written, (cells) => this.range(cells, from))})`;
      return blank === 1 ? rest : `(${rest})/${blank}`;
    }
    const { summed } = first ?? {};
    if (first && summed) {
      return isAdded(summed)
        ? `SUM(${rangesOf(summed, (cells) => this.range(cells, from))})`
        : numberText(first.value);
    }
    if (first?.node.weight?.part && !first.problem) return literal(first.value);
    const cells = run.map(({ weight }) => weight.node.weight);
    return cells.every((cell) => cell !== null) ? this.range(cells, from) : '1';
  }

  private scores(run: readonly Child[], from: string): string {
    const cells = run.flatMap(({ score }) => ('formula' in score ? [] : [score]));
    const [first] = run;
    return first && 'formula' in first.score
      ? first.score.formula.replace(/^=/, '')
      : this.range(cells, from);
  }

  /** A whole cell is referred to, a part of one is written as text; null: too long for that. */
  private argument(cell: CellReading | null, from: string): string | null {
    if (!cell) return '""';
    if (!cell.part) return guarded(this.reference(cell, from));
    const text = trimText(String(cell.value)).replace(/"/g, '""');
    return text.length > LONGEST_LITERAL ? null : `"${text}"`;
  }

  /** What does not stand in the target: its verso cell as a reference, anything else written out. */
  private direction(node: PlanNode, known: TargetDirection | null, from: string): string {
    const direction = known ? known.direction : directionOf(node);
    if (direction !== 'entro' && node.direction && !node.direction.part)
      return this.reference(node.direction, from);
    return direction ? `"${direction}"` : '';
  }

  private range(cells: readonly CellAddress[], from: string): string {
    const [first, last] = [cells[0] as CellAddress, cells.at(-1) as CellAddress];
    const name = this.reference(first, from);
    return cells.length === 1 ? name : `${name}:${cellName(last.row, last.column)}`;
  }

  private reference({ sheet, row, column }: CellAddress, from: string): string {
    const prefix = sheet === from ? '' : sheetReference(this.sheetNames.get(sheet) ?? '');
    return `${prefix}${columnLetters(column)}${row + 1}`;
  }

  private rulesArgument(): string {
    if (this.rulesRange) return this.rulesRange;
    return this.rules.name === standard.name || !PROFILES.includes(this.rules) ? '' : `"${this.rules.name}"`;
  }
}

/** Whether SUM adds them all: it passes over a weight typed as text. */
function isAdded(cells: readonly CellReading[]): boolean {
  return cells.every(({ value, part }) => !part && typeof value === 'number');
}

interface Child {
  score: ScoredChild['score'];
  weight: ChildWeight;
}

/** Children that stand in neighbouring rows with their weights in a column: one range of weights, one of scores. */
function runsOf(children: readonly Child[]): Child[][] {
  const runs: Child[][] = [];
  for (const child of children) {
    const previous = runs.at(-1)?.at(-1);
    if (previous && joins(previous, child)) runs.at(-1)?.push(child);
    else runs.push([child]);
  }
  return runs;
}

function joins(previous: Child, next: Child): boolean {
  const [before, after] = [previous.weight.node.weight, next.weight.node.weight];
  if ('formula' in previous.score || 'formula' in next.score) return false;
  const whole = before !== null && after !== null && !before.part && !after.part;
  return whole && below(before, after) && below(previous.score, next.score);
}

function below(before: CellAddress, after: CellAddress): boolean {
  return before.sheet === after.sheet && before.column === after.column && before.row + 1 === after.row;
}

function rangesOf(cells: readonly CellAddress[], name: (cells: readonly CellAddress[]) => string): string {
  const runs: CellAddress[][] = [];
  for (const cell of cells) {
    const previous = runs.at(-1)?.at(-1);
    if (previous && below(previous, cell)) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs.map(name).join(',');
}

/** Trailing omitted arguments are not written. */
function trimArguments(values: readonly string[]): string {
  return values.join(',').replace(/,+$/, '');
}

/** As Excel keeps a number of a formula, to 15 digits: one with more would be read back as another formula. */
function numberText(value: number | null): string {
  return String(value === null ? value : Number(value.toPrecision(15)));
}
