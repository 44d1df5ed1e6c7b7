import type { CellReading } from '../../../plan/plan';
import { addressOf } from '../../../sheet/address';
import { looksLikeCode } from '../../../codes/looksLikeCode';
import { present } from '../../cells/cells';
import { readWeightOrNull } from '../../cells/leniently';
import { boxTitle } from './boxTitle';
import { codeAmongWeights, titleOfLine } from './codedTitle';
import { readTitle } from '../../describedText/describedText';
import { shownText } from '../../rows/table';
import { lowestName } from '../lines/codedObjectives';
import type { Fields } from '../fields/fields';
import { labelledValue } from '../tables/labelledValues';
import { lineDetails } from '../lines/lineDetails';
import { labelKindOf } from '../declaration/headingKey';
import type { MissionCells } from '../lines/missionLine';
import type { LineCell } from '../tables/sheetView';
import { cellsIn } from '../tables/tables';
import { headingMeaning } from '../../headings/headingMeaning';
import { codeAtEnd, NO_TITLE, titleText, type TitleDraft } from '../declaration/titleText';

/** What stands above a title and is said of it. */
interface AboveTitle {
  /** With which its line begins, and others too; "" none. */
  label: string;
  /** The code that the line above it says. */
  numbered: CellReading | null;
  grouping: MissionCells;
}

const NOTHING_ABOVE: AboveTitle = { label: '', numbered: null, grouping: {} };

/** What the line of a title says of its node; null where it names none. */
export function titleDraft(
  fields: Fields,
  line: number,
  { label, numbered, grouping }: AboveTitle = NOTHING_ABOVE,
): TitleDraft | null {
  const { table } = fields;
  if (fields.declaration.boxes) return boxTitle(fields, line);
  const found = titleCell(fields, line, label);
  if (!found) return null;
  const { cell, code: before } = found;
  const beside = fields.cell(line, 'code') ?? codeAmongWeights(fields, line);
  const coded = before ?? (beside && (labelledCodeIn(beside) ?? beside));
  const hasOwnCode = coded !== null && (coded.column !== cell.column || coded.row !== cell.row);
  // A line that says nothing but its code has no name.
  const isBare = coded !== null && !hasOwnCode && looksLikeCode(shownText(coded));
  const read = isBare
    ? { ...NO_TITLE, code: coded }
    : titleText(cell, titleOfLine(fields, line) !== undefined);
  const title = hasOwnCode && read.code && !read.weight ? { ...read, code: null, name: cell } : read;
  const code = hasOwnCode ? coded : (title.code ?? numbered);
  const resultField = fields.field('published');
  // What it spans has no room for its result.
  const hasResult =
    resultField !== null && (resultField < cell.field || resultField >= cell.field + cell.fields);
  const isRow = table.view.records === 'rows';
  const draft = {
    code: shownText(code),
    name: isBare ? '' : shownText(title.name ?? cell),
    rows: [addressOf(cell)],
    weight: labelledValue(cellsIn(table, line), 'weight') ?? weightUnder(fields, line) ?? title.weight,
    published: fields.cell(line, 'published'),
    ...(hasResult && isRow && { resultAt: { sheet: table.view.grid.id, row: line, column: resultField } }),
    ...(!isRow && { own: null }),
    cells: lineDetails(fields, line, { grouping, code, name: title.name }),
  };
  return { title, draft };
}

/** What a title among headings says of its node. */
export function headingTitle(cell: LineCell, grouping: MissionCells): TitleDraft {
  const title = titleText(cell);
  const name = title.name ?? cell;
  const cells = present({ ...grouping, code: title.code, name });
  const { code, weight } = title;
  return {
    title,
    draft: { code: shownText(code), name: shownText(name), rows: [addressOf(cell)], weight, cells },
  };
}

/** The cell that names a node: under the names, beside a label or its code, or the first text of the line. */
function titleCell(
  fields: Fields,
  line: number,
  label: string,
): { cell: LineCell; code?: CellReading } | null {
  const { table } = fields;
  // Where codes give the tree, nodes may have their names under headings of their own.
  const ofLevel = fields.declaration.nesting ? lowestName(fields, line) : null;
  const named = fields.cell(line, 'name') ?? ofLevel;
  const texts = cellsIn(table, line).filter(({ value }) => typeof value === 'string');
  const [first, second] = texts;
  const words = first?.text.replace(/[:\s\d.–-]+$/, '') ?? '';
  const isBareLabel = label !== '' && labelKindOf(first?.text ?? '').length >= words.length - 2;
  const isOwnCell = label === '' || (isBareLabel && named !== first);
  if (named !== null && typeof named.value === 'string' && isOwnCell) {
    const [before, beside] = [-1, 1].map((step) => texts[texts.indexOf(named) + step]);
    if (isCodeAlone(named) && beside) return { cell: beside, code: named };
    const isCoded = before !== undefined && fields.field('code') === null;
    const code = isCoded ? (isCodeAlone(before) ? before : labelledCodeIn(before)) : null;
    return { cell: named, ...(code && { code }) };
  }
  if (!first) return null;
  if (isBareLabel && second) return { cell: second };
  return { cell: first };
}

/** The weight below the headings, that of a level before that of the lines; beside a label stand words where other lines have it. */
function weightUnder(fields: Fields, line: number): LineCell | null {
  const ofLevels = fields.depths.map((depth) => fields.cell(line, 'weight', { depth }));
  const isWeight = (cell: LineCell | null): cell is LineCell =>
    cell !== null && (typeof cell.value === 'number' || readWeightOrNull(cell.value) !== null);
  return [...ofLevels, fields.cell(line, 'weight')].find(isWeight) ?? null;
}

/** `Obiettivo operativo 1.1` beside the name: a word for a level, and a code; capitals (`OS 1.1`) are of the code. */
function labelledCodeIn(cell: LineCell): CellReading | null {
  const code = codeAtEnd(cell);
  const words = cell.text.slice(0, cell.text.length - String(code?.value ?? '').length).trim();
  if (!code || !headingMeaning(words)?.level) return null;
  return /^\p{Lu}{1,4}$/u.test(words) ? cell : code;
}

/** A code whose name stands in the next cell. */
function isCodeAlone({ text }: LineCell): boolean {
  const { code, name } = readTitle(text);
  return code !== null && name === null;
}
