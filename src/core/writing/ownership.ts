import { isBlank, type CellValue } from '../cell';
import type { PlanNode } from '../plan/plan';

/** What Calcola writes by itself: its functions (under any prefix Excel stores them with), a link to one cell, `="N/D"`. */
const OUR_FORMULA =
  /^=\s*(?:(?:_xldudf[._])?PERF_\w+\(.*\)|(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)?\$?[A-Z]{1,3}\$?\d+|"N\/D")$/isu;

/**
 * Marks of the constants that Calcola wrote, so that what a person typed is told from them: short hashes of node, column
 * and value. No addresses: rows may move.
 */
export class WrittenMarks {
  private readonly marks: Set<string>;

  constructor(saved: readonly string[] = []) {
    this.marks = new Set(saved);
  }

  add(node: PlanNode, column: string, value: string | number): void {
    this.marks.add(markOf(node, column, value));
  }

  /** Whether a cell of a result column may be written: blank, or written by us. */
  mayWrite(node: PlanNode, column: string, content: CellValue): boolean {
    if (isBlank(content) || typeof content === 'boolean') return isBlank(content);
    if (typeof content === 'string' && content.startsWith('=')) return OUR_FORMULA.test(content);
    return this.marks.has(markOf(node, column, content as string | number));
  }

  saved(): string[] {
    return [...this.marks];
  }
}

/** FNV-1a, 32 bits: a mark, not a secret. */
function markOf({ code, name }: PlanNode, column: string, value: string | number): string {
  let hash = 0x811c9dc5;
  for (const char of `${code}|${name}|${column}|${typeof value === 'number' ? value.toPrecision(12) : value}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
