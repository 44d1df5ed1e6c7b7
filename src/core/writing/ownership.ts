import { isBlank, type CellValue } from '../cell';
import type { PlanNode } from '../plan/plan';
import { hashOf } from '../text/hash';
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
    if (isFormula(content) && !LINK.test(content)) return;
    const mark = markOf(node, column, isFormula(content) ? '=' : content);
    this.marks.delete(mark);
    this.marks.add(mark);
  }

  /** Whether a cell of a result column may be written: blank, or written by us. */
  mayWrite(node: PlanNode, column: string, content: CellValue): boolean {
    if (isBlank(content) || typeof content === 'boolean') return isBlank(content);
    if (content === NOTHING) return true;
    if (isFormula(content)) {
      return LINK.test(content) ? this.marks.has(markOf(node, column, '=')) : isOurFormula(content, node);
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
