import { codeKey } from '../../../codes/codeTree';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import { PLAIN_LOOK } from '../../../sheet/grid';
import { isCodedName } from '../../describedText/codedName';
import { shapeOf } from '../../../codes/shapeOf';
import { oncePerObject } from '../../../oncePerObject';
import { boxLabels } from '../lines/boxes';
import { titleOfLine } from './codedTitle';
import type { Fields } from '../fields/fields';
import { headingMeaning, namesNumberedNode } from '../../headings/headingMeaning';
import { figuresByYear, figuresRead } from '../lines/measuredLine';
import { cellsIn, isBeside, type PlanTable } from '../tables/tables';

/**
 * The lines of another table below this one: after a blank line words stand where its figures should be. A code of a shape
 * that was seen above takes the table up again.
 * @returns the lines, those of them that head such a table, and those further down that are filled as the measured ones
 * above: whose they are nobody can tell
 */
export const foreignLines = oncePerObject(findForeignLines);

interface ForeignLines {
  lines: ReadonlySet<number>;
  heads: readonly number[];
  doubtful: ReadonlySet<number>;
}

function findForeignLines(fields: Fields): ForeignLines {
  const { table } = fields;
  const lines = new Set<number>();
  const heads: number[] = [];
  const doubtful = new Set<number>();
  const filledAs = new Set<string>();
  const shapes = new Set<string>();
  const headers = new Set(table.headerLines);
  let previous = -1;
  let ended = false;
  let isApart = false;
  let measured: number | null = null;
  /** How lines of this table are filled and look, whatever they are. */
  const makes = new Set<string>();
  /** What stands alone after a blank line: it may be the title of another table. */
  let titleAbove = -1;
  // Before the year is known targets stand by year only.
  const hasTarget = (line: number): boolean =>
    fields.cell(line, 'target') !== null || figuresByYear(fields, line).length > 0;
  const lastMeasured = table.lines.filter(hasTarget).at(-1) ?? -1;
  // Right below the headings of another table stands nothing with a code of this one.
  const goesOn = (line: number): boolean => {
    const code = fields.cell(line, 'code')?.text ?? '';
    return (
      looksLikeCode(code) && shapes.has(shapeOf(codeKey(code))) && figuresRead(fields, line).includes(true)
    );
  };
  for (const line of table.lines) {
    if (table.front.has(line) || isBeside(table, line)) continue;
    const filled = rolesFilled(fields, line);
    const make = `${filled} ${firstLook(table, line)}`;
    const isBelowTitle = titleAbove === line - 1 && !makes.has(make) && standsOut(table, line, measured);
    const isAfterBlank = (line > previous + 1 && !headers.has(line - 1)) || isBelowTitle;
    const isTitle =
      titleOfLine(fields, line) !== undefined ||
      boxLabels(fields).has(line) ||
      cellsIn(table, line).some(({ text }) => namesNumberedNode(text));
    if (headers.has(line - 1) || isTitle) ended = false;
    if (line > previous + 1 && cellsIn(table, line).length === 1) titleAbove = line;
    previous = line;
    const code = fields.cell(line, 'code')?.text ?? '';
    const shape = looksLikeCode(code) ? shapeOf(codeKey(code)) : '';
    if (ended && isAfterBlank && shape !== '' && shapes.has(shape)) ended = false;
    const isFilledAlike = filledAs.has(filled) && isNamedAlike(fields, line);
    const above = isFilledAlike && shapes.size === 0 ? measured : null;
    const isHead =
      (areHeadings(table, line) && !goesOn(line + 1)) ||
      isOverFigures(fields, line) ||
      (line > lastMeasured && areBareHeadings(table, line)) ||
      (isAfterBlank &&
        measured !== null &&
        isHeadOfOther(fields, line, {
          alike: above,
          isOver: (shapes.size > 0 || isUnnamed(fields, line)) && line > lastMeasured,
        }));
    if (!ended && measured !== null && isHead && !isTitle) {
      ended = true;
      isApart = !areHeadings(table, line);
      heads.push(line);
      if (isBelowTitle) lines.add(titleAbove);
    } else if (isAfterBlank) isApart = true;
    if (ended) {
      lines.add(line);
      if (isApart && isFilledAlike && figuresRead(fields, line).includes(true)) doubtful.add(line);
    } else {
      makes.add(make);
      if (shape !== '') shapes.add(shape);
      if (fields.cell(line, 'target') || fields.cell(line, 'actual')) {
        measured = line;
        filledAs.add(filled);
      }
    }
  }
  return { lines, heads, doubtful };
}

/** Where the names of indicators begin with their codes what has none is of another table. */
function isNamedAlike(fields: Fields, line: number): boolean {
  return !fields.declaration.codedNames || isCodedName(fields.cell(line, 'name')?.value ?? '');
}

/** Whether something is measured below the headings of another table as it is above them. */
export function measuresBelow(fields: Fields, head: number): boolean {
  const { table } = fields;
  const { lines } = foreignLines(fields);
  const isMeasuring = (line: number): boolean =>
    typeof fields.cell(line, 'name')?.value === 'string' && figuresRead(fields, line).includes(true);
  return table.lines.some(
    (line) => line > head && lines.has(line) && fields.cell(line, 'target') && isMeasuring(line),
  );
}

/** Nothing but words that head columns: no line of a plan, with or without a blank one above it. */
function areHeadings(table: PlanTable, line: number): boolean {
  const cells = cellsIn(table, line);
  const roles = cells.map(({ value, text }) =>
    typeof value === 'string' ? (headingMeaning(text)?.role ?? null) : null,
  );
  // `Settore`, `Settore III – Servizi alla persona`: a label with its value.
  return !roles.includes(null) && new Set(roles).size >= 2;
}

/** Words over a line that has a figure where names stand: a table of figures. */
function isOverFigures(fields: Fields, line: number): boolean {
  const cells = fields.line(line);
  const below = fields.cell(line + 1, 'name');
  return (
    cells.length >= 2 &&
    cells.every(({ value }) => typeof value === 'string') &&
    typeof below?.value === 'number' &&
    figuresByYear(fields, line + 1).includes(true)
  );
}

/** `Ufficio | Responsabile | Telefono`: single words, of which some head columns. */
function areBareHeadings(table: PlanTable, line: number): boolean {
  const texts = cellsIn(table, line).map(({ text }) => text);
  const known = texts.filter((text) => headingMeaning(text) !== null);
  return texts.length >= FEWEST_FOREIGN_HEADINGS && known.length >= 2 && texts.every(isBareWord);
}

function isBareWord(text: string): boolean {
  return /^\p{L}+$/u.test(text);
}

/** @param alike a measured line above that holds the same fields @param isOver nothing below measures anything */
function isHeadOfOther(
  fields: Fields,
  line: number,
  { alike, isOver }: { alike: number | null; isOver: boolean },
): boolean {
  const { table } = fields;
  if (looksLikeCode(fields.cell(line, 'code')?.text ?? '')) return false;
  // Where headings stand out, what looks like the lines above is one of them: its target may be a sentence.
  const [heading, above, own] = [table.header.first, alike ?? table.header.first, line].map((one) =>
    firstLook(table, one),
  );
  if (heading !== above && above === own) return false;
  const reads = [...figuresRead(fields, line), ...figuresByYear(fields, line)];
  const texts = cellsIn(table, line).filter(({ value }) => typeof value === 'string');
  return texts.length >= 2 && (reads.length > 0 || isOver) && !reads.includes(true);
}

/** Words in a row that look unlike what is measured above: below a title of the plan itself stand its own lines. */
function standsOut(table: PlanTable, line: number, measured: number | null): boolean {
  const cells = cellsIn(table, line);
  const areWords =
    cells.length >= FEWEST_FOREIGN_HEADINGS && cells.every(({ value }) => typeof value === 'string');
  return areWords && measured !== null && firstLook(table, line) !== firstLook(table, measured);
}

const FEWEST_FOREIGN_HEADINGS = 3;

/** Where levels have fields of their own: no indicator either. */
function isUnnamed(fields: Fields, line: number): boolean {
  return fields.depths.length > 0 && fields.cell(line, 'name') === null;
}

/** Which fields that have a role hold something. */
function rolesFilled(fields: Fields, line: number): string {
  return fields.entries.flatMap(([, field]) => (fields.at(line, field) ? [field] : [])).join();
}

function firstLook(table: PlanTable, line: number): string {
  const { fill, bold } = cellsIn(table, line)[0]?.look ?? PLAIN_LOOK;
  return `${fill} ${bold}`;
}
