import type { CodedTitle, TableDeclaration } from './declaration';
import { codeShape } from './lineLook';
import { cellsIn, type PlanTable } from './tables';

/** The title that a text begins with the code of; undefined where it is none, such as `Piano 2025-2027`. */
export function codedTitle(
  { titles = [] }: Pick<TableDeclaration, 'titles'>,
  text: string,
): CodedTitle | undefined {
  const shape = titles.length === 0 || WORDS_AND_NUMBER.test(text) ? '' : codeShape({ text });
  return shape === ''
    ? undefined
    : titles.find(({ code }) => shapeParts(code).join() === shapeParts(shape).join());
}

/** `Azione 1.2`, `Piano 2025`: a word, or a year, is no part of a code. */
const WORDS_AND_NUMBER = /^\s*(?:\p{L}{5}|\p{L}+[^\p{L}\d]*20\d\d(?!\d))/u;

/** The lowest depth of titles that their codes tell; null where none do. */
export function codedDepth({ titles }: TableDeclaration): number | null {
  return titles ? Math.max(...titles.map(({ depth }) => depth)) : null;
}

/** Whether the codes of the titles of this depth tell of nodes above them that no line shows. */
export function impliesAbove({ titles = [] }: TableDeclaration, depth: number): boolean {
  return titles.some((title) => title.depth === depth && title.impliesAbove === true);
}

/** A table of which a declaration knows the titles by their codes has some of them. */
export function hasDeclaredTitles(table: PlanTable, declaration: TableDeclaration): boolean {
  if (!declaration.titles) return true;
  return table.lines.some((line) => {
    const first = cellsIn(table, line).find(({ value }) => typeof value === 'string');
    return first !== undefined && codedTitle(declaration, first.text) !== undefined;
  });
}

/** Letters and numbers of a shape, without a word glued to its end (`OS_01.2InnovaProcessi`). */
function shapeParts(shape: string): string[] {
  return shape.replace(/(?<=9)a$/, '').match(/[a9]/g) ?? [];
}

/** The letters with which a text begins that begins with a code: `IS` of `IS_0102_A3.1_02 - Grado…`; "" where none does. */
export function lettersOfCode(text: string): string {
  return /^\s*(\p{L}{1,8})[._: -]?\d/u.exec(text)?.[1]?.toUpperCase() ?? '';
}
