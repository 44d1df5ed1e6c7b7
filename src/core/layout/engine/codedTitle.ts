import { looksLikeCode } from '../../codes/looksLikeCode';
import { oncePerObject } from '../../oncePerObject';
import { readWeightOrNull } from '../cells/leniently';
import { numbersOf } from '../describedText/describedText';
import { isSubtotal } from '../rows/table';
import type { CodedTitle, TableDeclaration } from './declaration';
import { tableFields, type Fields } from './fields';
import { formAbove } from './form';
import { headingMeaning } from './headingMeaning';
import { codeShape } from './lineLook';
import type { LineCell } from './sheetView';
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

/** The title that a line is, as its code tells; undefined where it is none: it measures something, or belongs above the headings. */
export function titleOfLine(table: PlanTable, fields: Fields, line: number): CodedTitle | undefined {
  const { declaration } = fields;
  if (!declaration.titles || fields.cell(line, 'target') || fields.cell(line, 'actual')) return undefined;
  const first = cellsIn(table, line).find(({ value }) => typeof value === 'string');
  const title = first && codedTitle(declaration, first.text);
  // Above the headings figures number the chapters of a document.
  if (table.front.has(line)) return title && /a/.test(title.code) ? title : undefined;
  if (!title) return titleAmongWeights(fields, line);
  const isUsed = /[^9]/.test(title.code) || firstNumbers(fields).has(firstNumber(first.text));
  return isUsed ? title : undefined;
}

/** A name with its code where the indicators have their weights, or with a result and neither code nor weight. */
function titleAmongWeights(fields: Fields, line: number): CodedTitle | undefined {
  const title = fields.declaration.titles?.find(({ amongWeights }) => amongWeights);
  const name = fields.cell(line, 'name');
  if (!title || !name || !/\p{L}{2}/u.test(name.text)) return undefined;
  const code = codeAmongWeights(fields, line);
  if (code) return codedTitle(fields.declaration, code.text) ?? title;
  const isScored = fields.cell(line, 'published') !== null || fields.cell(line, 'status') !== null;
  return isScored && !fields.cell(line, 'weight') && !isSubtotal(name.text) ? title : undefined;
}

/** The code of a node that stands where the indicators have their weights. */
export function codeAmongWeights(fields: Fields, line: number): LineCell | null {
  const cell = fields.cell(line, 'weight');
  if (typeof cell?.value !== 'string' || !looksLikeCode(cell.text)) return null;
  return readWeightOrNull(cell.value) === null || /^0\d/.test(cell.text) ? cell : null;
}

/** With which the codes of titles begin that stand below one without a line of its own, or with a figure alone. */
const firstNumbers = oncePerObject((fields: Fields): ReadonlySet<string> => {
  const { table } = fields;
  const texts = table.lines.flatMap((line) => cellsIn(table, line)[0]?.text ?? []);
  return new Set(
    texts.flatMap((text) => (codedTitle(fields.declaration, text)?.impliesAbove ? firstNumber(text) : [])),
  );
});

function firstNumber(text: string): string {
  return numbersOf(text)[0] ?? '';
}

/** The lowest depth of titles that their codes tell; null where none do. */
export function codedDepth({ titles }: TableDeclaration): number | null {
  return titles ? Math.max(...titles.map(({ depth }) => depth)) : null;
}

/** Whether the codes of the titles of this depth tell of nodes above them that no line shows. */
export function impliesAbove({ titles = [] }: TableDeclaration, depth: number): boolean {
  return titles.some((title) => title.depth === depth && title.impliesAbove === true);
}

/**
 * Whether a table is what a declaration says, whatever its other headings: where nodes are listed it measures nothing; where
 * titles are told by their codes it has some, and no column of codes unless the names of its indicators have theirs.
 */
export function fitsDeclaration(table: PlanTable, declaration: TableDeclaration): boolean {
  const { listsNodes = false, titles, forms, codedNames = false } = declaration;
  const headed = new Set([...table.header.texts.values()].map((text) => headingMeaning(text)?.role));
  if (listsNodes) return !headed.has('target') && !headed.has('actual');
  if (forms) return formAbove(table.view, table.header.first) !== null;
  if (!titles) return true;
  const fields = tableFields(table, declaration, null);
  const isCoded = headed.has('code') && !codedNames;
  return !isCoded && table.lines.some((line) => titleOfLine(table, fields, line) !== undefined);
}

/** Letters and numbers of a shape, without a word glued to its end (`OS_01.2InnovaProcessi`). */
function shapeParts(shape: string): string[] {
  return shape.replace(/(?<=9)a$/, '').match(/[a9]/g) ?? [];
}

/** The letters with which a text begins that begins with a code: `IS` of `IS_0102_A3.1_02 - Grado…`; "" where none does. */
export function lettersOfCode(text: string): string {
  return /^\s*(\p{L}{1,8})[._: -]?\d/u.exec(text)?.[1]?.toUpperCase() ?? '';
}
