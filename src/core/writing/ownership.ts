import { isBlank, type CellValue } from '../cell';
import type { PlanNode } from '../plan/plan';
import { hashOf } from '../text/hash';
import { columnLetters } from '../sheet/address';
import { isUnknownName } from '../text/isErrorText';
import { TO_ASSESS_FORMULA } from './formulas';
import { withoutFallback, withoutGuards } from './guards';
import { isOneCall, writtenFormula } from './storedFormula';

/** Arguments of our formulas: references, names of rules and levels, what the weights leave of 100. */
const ARGUMENTS = String.raw`(?:[^()"']|"[^"<>=]*"|'[^']*'|\((?:100|1)-SUM\((?:[^()']|'[^']*')*\)\)|SUM\((?:[^()']|'[^']*')*\))*`;
const LITERAL = '"(?:[^"]|"")*"';
/** Of PERF_SCORE where the target is a part of its cell, or the actual too: whatever text, written out. */
const LITERAL_ARGUMENTS = `${LITERAL}(?:,\\s*${LITERAL}(?=\\s*[,)]))?(?:,${ARGUMENTS})?`;
const OURS = new RegExp(`^=\\s*PERF_(?:SCORE|ROLLUP|STATUS)\\(${ARGUMENTS}\\)$`, 'isu');
const OURS_LITERAL = new RegExp(`^=\\s*PERF_SCORE\\(${LITERAL_ARGUMENTS}\\)$`, 'isu');
/** The score of a child without a cell, computed inside the formula of its parent. */
const NESTED = new RegExp(
  `([(,]\\s*)(?:PERF_(?:SCORE|ROLLUP|STATUS)\\(${ARGUMENTS}\\)|PERF_SCORE\\(${LITERAL_ARGUMENTS}\\))`,
  'gisu',
);

/** An operator written out as the direction of a target. */
const VERSO = /,\s*"(>=|<=|>|<|=)"\s*(?=[,)])/gu;

/**
 * A formula just as Calcola writes it or wrote it in earlier versions. One that a person changed (`… * 0.9`) is theirs,
 * and so is one with a direction that Calcola has not written there: for that see `versi`.
 */
function isOurFormula(written: string, { target }: PlanNode): boolean {
  let plain = withoutGuards(written).replace(VERSO, ',');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(NESTED, '$1A1');
  }
  return OURS.test(plain) || (Boolean(target?.part) && OURS_LITERAL.test(plain));
}

/** The directions written out in a formula, `<= >=`; "" where there is none. */
function versi(formula: string): string {
  return [...formula.matchAll(VERSO)].map(([, operator]) => operator).join(' ');
}

/** Without what Excel adds or takes away: the prefix of custom functions, `@`, quotes of sheet names, spaces, case. */
export function plainFormula(content: string): string {
  return content.replace(/_xldudf[._]|[@'\s]/gi, '').toLowerCase();
}

/** Cells of the layout are the person's, who may score other columns there. */
function isInLayout(column: string): boolean {
  return column.endsWith(' in layout');
}

/** Whether a score is computed from the cells of the node that it stands beside, and not from others. */
function refersToInputs(formula: string, { target, actual }: PlanNode): boolean {
  if (!plainFormula(formula).startsWith('=perf_score(')) return true;
  const cells = [target, actual].flatMap((cell) => (cell && !cell.part ? [cell] : []));
  return cells.every(({ row, column }) =>
    new RegExp(`\\$?\\b${columnLetters(column)}\\$?${row + 1}\\b`, 'i').test(formula),
  );
}

const LINK = /^=\s*(?:'[^']*(?:''[^']*)*'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z]{1,3}\$?\d+(?:\/100)?$/isu;

/** Marks kept: some runs over a large plan, so that an undo finds the run before; the oldest go first, but none of this run. */
const MOST_MARKS = 20_000;

/**
 * Marks of the constants and links that Calcola wrote, so that what a person typed is told from them: short hashes of
 * node, nodes above it, column and value. No addresses: rows may move.
 */
export class WrittenMarks {
  private readonly marks: Set<string>;
  private readonly ofThisRun = new Set<string>();

  constructor(saved: readonly string[] = []) {
    this.marks = new Set(saved);
  }

  add(node: PlanNode, column: string, content: string | number): void {
    if (!isFormulaText(content)) return this.remember(markOf(node, column, content));
    const directions = versi(content);
    if (directions !== '') this.remember(versoMark(node, column, directions));
    if (LINK.test(content)) this.remember(markOf(node, column, '='));
    else if (isInLayout(column)) this.remember(markOf(node, column, plainFormula(withoutFallback(content))));
  }

  private remember(mark: string): void {
    this.marks.delete(mark);
    this.marks.add(mark);
    this.ofThisRun.add(mark);
  }

  /**
   * Whether a cell of a result column may be written: blank, or written by us.
   * @param shown what the cell shows: a formula that is one of our functions and shows #NAME? is ours, whatever became of
   * its arguments
   */
  mayWrite(node: PlanNode, column: string, content: CellValue, shown: CellValue = null): boolean {
    if (isBlank(content) || typeof content === 'boolean') return isBlank(content);
    if (content === TO_ASSESS_FORMULA) return true;
    if (!isFormulaText(content)) return this.marks.has(markOf(node, column, content as string | number));
    if (LINK.test(content)) return this.marks.has(markOf(node, column, '='));
    const written = withoutFallback(writtenFormula(content));
    const directions = versi(written);
    if (directions !== '' && !this.marks.has(versoMark(node, column, directions))) return false;
    if (!isOurFormula(written, node) && !(isUnknownName(shown) && isOneCall(written))) return false;
    if (!isInLayout(column)) return true;
    return this.marks.has(markOf(node, column, plainFormula(written))) || refersToInputs(written, node);
  }

  saved(): string[] {
    return [...this.marks].slice(-Math.max(MOST_MARKS, this.ofThisRun.size));
  }
}

function isFormulaText(content: CellValue): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

/** Of a direction alone: the cells that its formula names may move, and it is one wherever the indicator recurs. */
function versoMark({ code, name }: PlanNode, column: string, directions: string): string {
  return hashOf(`${code}|${name}|${column}|verso ${directions}`);
}

/** Codes are no keys: the same indicator recurs under several objectives, with figures of its own in each. */
function markOf({ path, code, name }: PlanNode, column: string, value: string | number): string {
  const content = typeof value === 'number' ? value.toPrecision(12) : value;
  return hashOf(`${path}|${code}|${name}|${column}|${content}`);
}
