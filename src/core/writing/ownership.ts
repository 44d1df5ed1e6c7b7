import { isBlank, type CellValue } from '../cell';
import type { PlanNode } from '../plan/plan';
import { hashOf } from '../text/hash';
import { columnLetters } from '../sheet/address';
import { NOTHING } from './formulas';

/** Arguments of our formulas: references, names of rules and levels, what the weights leave of 100. */
const ARGUMENTS = String.raw`(?:[^()"']|"[^"<>=]*"|'[^']*'|\((?:100|1)-SUM\((?:[^()']|'[^']*')*\)\)|SUM\((?:[^()']|'[^']*')*\))*`;
/** The first argument of PERF_SCORE where the target is a part of its cell. */
const LITERAL_TARGET = '"(?:[^"]|"")*"';
const OURS = new RegExp(`^=\\s*@?PERF_(?:SCORE|ROLLUP|STATUS)\\(${ARGUMENTS}\\)$`, 'isu');
const OURS_LITERAL = new RegExp(`^=\\s*@?PERF_SCORE\\(${LITERAL_TARGET}(?:,${ARGUMENTS})?\\)$`, 'isu');
/** The score of a child without a cell, computed inside the formula of its parent. */
const NESTED = new RegExp(`([(,]\\s*)PERF_(?:SCORE|ROLLUP)\\(${ARGUMENTS}\\)`, 'gisu');

/**
 * A formula just as Calcola writes it, under any prefix Excel stores its functions with. One that a person changed
 * (`… * 0.9`, a direction of their own) is theirs.
 */
function isOurFormula(formula: string, { target }: PlanNode): boolean {
  let plain = formula.replace(/_xldudf[._]/gi, '');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(NESTED, '$1A1');
  }
  return OURS.test(plain) || (Boolean(target?.part) && OURS_LITERAL.test(plain));
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
function isAbout(formula: string, { target, actual }: PlanNode): boolean {
  if (!plainFormula(formula).startsWith('=perf_score(')) return true;
  const cells = [target, actual].flatMap((cell) => (cell && !cell.part ? [cell] : []));
  return cells.every(({ row, column }) =>
    new RegExp(`\\$?\\b${columnLetters(column)}\\$?${row + 1}\\b`, 'i').test(formula),
  );
}

const LINK = /^=\s*(?:'[^']*(?:''[^']*)*'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z]{1,3}\$?\d+(?:\/100)?$/isu;

/** Marks kept: some runs over a large plan, so that an undo finds the run before; the oldest go first. */
const MOST_MARKS = 20_000;

/**
 * Marks of the constants and links that Calcola wrote, so that what a person typed is told from them: short hashes of
 * node, column and value. No addresses: rows may move.
 */
export class WrittenMarks {
  private readonly marks: Set<string>;

  constructor(saved: readonly string[] = []) {
    this.marks = new Set(saved);
  }

  add(node: PlanNode, column: string, content: string | number): void {
    const isLink = isFormula(content) && LINK.test(content);
    if (isFormula(content) && !isLink && !isInLayout(column)) return;
    const mark = markOf(node, column, isLink ? '=' : isFormula(content) ? plainFormula(content) : content);
    this.marks.delete(mark);
    this.marks.add(mark);
  }

  /** Whether a cell of a result column may be written: blank, or written by us. */
  mayWrite(node: PlanNode, column: string, content: CellValue): boolean {
    if (isBlank(content) || typeof content === 'boolean') return isBlank(content);
    if (content === NOTHING) return true;
    if (isFormula(content)) {
      if (LINK.test(content)) return this.marks.has(markOf(node, column, '='));
      if (!isOurFormula(content, node)) return false;
      const isWritten = this.marks.has(markOf(node, column, plainFormula(content)));
      return !isInLayout(column) || isWritten || isAbout(content, node);
    }
    return this.marks.has(markOf(node, column, content as string | number));
  }

  saved(): string[] {
    return [...this.marks].slice(-MOST_MARKS);
  }
}

function isFormula(content: CellValue): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

function markOf({ code, name }: PlanNode, column: string, value: string | number): string {
  return hashOf(`${code}|${name}|${column}|${typeof value === 'number' ? value.toPrecision(12) : value}`);
}
