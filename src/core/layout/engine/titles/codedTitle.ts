import { looksLikeCode } from '../../../codes/looksLikeCode';
import { oncePerObject } from '../../../oncePerObject';
import { readWeightOrNull } from '../../cells/leniently';
import { isCodedName } from '../../describedText/codedName';
import { numbersOf, readTitle } from '../../describedText/describedText';
import { isSubtotal } from '../../rows/table';
import { boxLabels, hasBoxes, labelOfTitle, levelInLabel } from '../lines/boxes';
import type { CodedTitle, TableDeclaration } from '../declaration/declaration';
import { isDashboard } from './dashboardTitle';
import { tableFields, type Fields } from '../fields/fields';
import { formAbove } from '../tables/form';
import { headingMeaning } from '../../headings/headingMeaning';
import { codeShape } from '../lines/lineLook';
import type { LineCell } from '../tables/sheetView';
import { cellsIn, type PlanTable } from '../tables/tables';

/** The title that a text begins with the code of; undefined where it is none, such as `Piano 2025-2027`. */
export function codedTitle(
  { titles = [] }: Pick<TableDeclaration, 'titles'>,
  text: string,
): CodedTitle | undefined {
  const shape = titles.length === 0 || WORDS_AND_NUMBER.test(text) ? '' : codeShape({ text });
  if (shape === '') return undefined;
  const parts = shapeParts(shape).join();
  return titles.find(
    ({ code, letters }) =>
      shapeParts(code).join() === parts && (letters === undefined || letters.includes(lettersOfCode(text))),
  );
}

/** `Azione 1.2`, `Piano 2025`: a word, or a year, is no part of a code. */
const WORDS_AND_NUMBER = /^\s*(?:\p{L}{5}|\p{L}+[^\p{L}\d]*20\d\d(?!\d))/u;

/** The title that a line is, as its code tells; undefined where it is none: it measures something, or belongs above the headings. */
export function titleOfLine(fields: Fields, line: number): CodedTitle | undefined {
  const { table } = fields;
  const { declaration } = fields;
  if (boxLabels(fields).has(line)) return titleBesideLabel(fields, line);
  if (!declaration.titles || fields.cell(line, 'target') || fields.cell(line, 'actual')) return undefined;
  const first = firstText(table, line);
  const title = first && codedTitle(declaration, first.text);
  // Above the headings figures number the chapters of a document.
  if (table.front.has(line)) return title && /a/.test(title.code) ? title : undefined;
  if (!title) return titleAmongWeights(fields, line);
  const isUsed = /[^9]/.test(title.code) || firstNumbers(fields).has(firstNumber(first.text));
  return isUsed ? title : undefined;
}

/** Its code tells it, otherwise its label, otherwise how many numbers its code has. */
function titleBesideLabel(fields: Fields, line: number): CodedTitle | undefined {
  const { titles = [] } = fields.declaration;
  const label = labelOfTitle(fields, line);
  const [value] = label?.values ?? [];
  if (!label || !value) return undefined;
  const text = String(value.value);
  const numbers = numbersOf(readTitle(text).code?.text ?? '').length;
  const coded = titles.find(({ letters }) => letters?.includes(lettersOfCode(text)));
  const level = levelInLabel(fields, label);
  const labelled = titles.filter((title) => title.label !== undefined);
  const byNumbers = labelled.find(({ depth }) => numbers <= depth + 1) ?? labelled.at(-1);
  return coded ?? labelled.find((title) => title.label === level) ?? byNumbers;
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

/** With which the codes begin of nodes above the titles of this depth that no line shows; null: all of those have a line. */
export function impliesAbove({ titles = [] }: TableDeclaration, depth: number): string | null {
  const { impliesAbove: implied = false } =
    titles.find((title) => title.depth === depth && title.impliesAbove) ?? {};
  return implied === false ? null : implied === true ? '' : implied;
}

/** The numbers of the codes of the titles of a depth that a table shows. */
export function numbersOfTitles(fields: Fields, depth: number): ReadonlySet<string> {
  const { table } = fields;
  const texts = table.lines.flatMap((line) =>
    titleOfLine(fields, line)?.depth === depth ? cellsIn(table, line).map(({ text }) => text) : [],
  );
  const codes = texts.flatMap((text) =>
    codedTitle(fields.declaration, text) ? (readTitle(text).code?.text ?? text) : [],
  );
  return new Set(codes.map((code) => numbersOf(code).map(Number).join('.')));
}

/**
 * Whether a table is what a declaration says, whatever its other headings: where nodes are listed it measures nothing; where
 * titles are told by their codes it has some, and no column of codes unless the names of its indicators have theirs.
 */
export function fitsDeclaration(table: PlanTable, declaration: TableDeclaration): boolean {
  const { titles, boxes = false, roots, fields } = declaration;
  if (!mayFit(table, declaration)) return false;
  if (roots)
    return (
      fields.some(({ role }) => role === 'weight' || role === 'published') && namesCodes(table, declaration)
    );
  if (!titles) return true;
  const own = tableFields(table, declaration, null);
  if (boxes && !hasBoxes(own)) return false;
  const saysCode = (line: number): boolean =>
    cellsIn(table, line).some(({ text }) => readTitle(text).code !== null);
  return table.lines.some((line) => titleOfLine(own, line) !== undefined && (!boxes || saysCode(line)));
}

/** What a table must have to fit, whatever its fields are: a quick look before these are worked out. */
export function mayFit(table: PlanTable, declaration: TableDeclaration): boolean {
  const { listsNodes = false, titles, boxes = false, forms, roots, codedNames = false } = declaration;
  const headed = new Set([...table.header.texts.values()].map((text) => headingMeaning(text)?.role));
  const measures = headed.has('target') || headed.has('actual');
  if (listsNodes) return !measures;
  if (roots) return isDashboard(table);
  if (forms) return formAbove(table.view, table.header.first) !== null;
  if (!titles) return true;
  if (boxes ? !measures : !mayHaveTitles(table, titles)) return false;
  return codedNames || !headed.has('code');
}

/** Lines that begin with the code of a title, or titles that stand where the weights are. */
function mayHaveTitles(table: PlanTable, titles: readonly CodedTitle[]): boolean {
  return (
    titles.some(({ amongWeights }) => amongWeights) ||
    table.lines.some((line) => codedTitle({ titles }, firstText(table, line)?.text ?? ''))
  );
}

function firstText(table: PlanTable, line: number): LineCell | undefined {
  return cellsIn(table, line).find(({ value }) => typeof value === 'string');
}

/** Some of its names begin with a code of their own: no table in which titles stand between the indicators. */
function namesCodes(table: PlanTable, declaration: TableDeclaration): boolean {
  const own = tableFields(table, declaration, null);
  return table.lines.some((line) => isCodedName(own.cell(line, 'name')?.value ?? ''));
}

/** Letters and numbers of a shape, without a word glued to its end (`OS_01.2InnovaProcessi`). */
function shapeParts(shape: string): string[] {
  return shape.replace(/(?<=9)a$/, '').match(/[a9]/g) ?? [];
}

/** The letters with which a text begins that begins with a code: `IS` of `IS_0102_A3.1_02 - Grado…`; "" where none does. */
export function lettersOfCode(text: string): string {
  return /^\s*(\p{L}{1,8})[._: -]?\d/u.exec(text)?.[1]?.toUpperCase() ?? '';
}
