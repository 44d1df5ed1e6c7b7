import { isBlank } from '../../cell';
import type { CellReading } from '../../plan/plan';
import { valueAt, type SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import {
  numbersOf,
  objectiveNumbers,
  partReading,
  readTitle,
  sameWords,
  withNumbers,
} from '../describedText/describedText';
import { headedRows, type HeadedRow } from '../describedText/describedTextHeaders';
import { OtherTables } from '../describedText/describedTextOthers';
import { cellsOf, says } from '../cells/cells';
import { describedIndicator, isMeasured, joinerOfRows, kindOfRow } from '../describedText/describedTextRows';
import { labelsInRow, type LabelWords } from '../rows/labels';
import type { Hints } from '../layout';
import { yearOf } from '../headings/years';

/** The title of an objective, or null where it was lost. */
export interface ObjectiveTitle {
  code: string;
  name: string;
  codeCell: CellReading;
  /** null: it goes on in a second row. */
  nameCell: CellReading | null;
  weight: CellReading | null;
}

/** An objective with its table: the rows from its title to the next one. */
export interface ObjectiveBlock {
  title: ObjectiveTitle | null;
  /** Its code, from its title or from what else names it; "" where nothing does. */
  code: string;
  mission: CellReading | null;
  programme: CellReading | null;
  resources: CellReading | null;
  /** Rows of the block that are above its indicators. */
  first: number;
  last: number;
  hasHeader: boolean;
  indicators: HeadedRow[];
}

/** A sheet of a plan by missione and programma. */
export interface MissionSheet {
  grid: SheetGrid;
  rows: HeadedRow[];
  blocks: ObjectiveBlock[];
  subtotals: HeadedRow[];
  /** Indicators above the first objective. */
  stray: HeadedRow[];
  /** Texts above the first block. */
  titles: CellReading[];
  /** Years that titles and labels name. */
  mentions: number[];
  others: OtherTables;
}

const WORDS: LabelWords<'resources'> = [['resources', /^risorse\b/]];

/** Null where the sheet has no objective with a table. */
export function readMissionSheet(grid: SheetGrid, { columns: choices }: Hints): MissionSheet | null {
  if (!says(grid, /^\s*(?!I)\p{L}{1,4}[_ .-]?\d{1,2}[._-]?\d{1,2}(?!\d)/iu)) return null;
  const rows = headedRows(grid, ['name', 'target'], choices);
  if (rows.length === 0) return null;
  const reader = new MissionSheetReader(grid, rows);
  rows.forEach((row) => reader.read(row));
  const { sheet } = reader;
  for (const block of sheet.blocks) block.code ||= impliedCode(sheet, block);
  return sheet.blocks.some(({ title, indicators }) => title && indicators.length > 0) ? sheet : null;
}

class MissionSheetReader {
  readonly sheet: MissionSheet;
  private mission: CellReading | null = null;
  private programme: CellReading | null = null;
  private block: ObjectiveBlock | null = null;

  constructor(
    private readonly grid: SheetGrid,
    rows: HeadedRow[],
  ) {
    const mentions = [yearOf(grid.name)].filter((year) => year !== null);
    const others = new OtherTables(grid);
    this.sheet = { grid, rows, blocks: [], subtotals: [], stray: [], titles: [], mentions, others };
  }

  read(row: HeadedRow): void {
    if (row.isHeader) this.readHeader(row);
    else if (!this.readGrouping(row.row) && !this.readTitle(row) && !this.readResources(row.row))
      this.readRow(row);
  }

  private readHeader({ row, header }: HeadedRow): void {
    const block = this.block;
    this.sheet.others.end();
    if (!block || block.indicators.length > 0) return;
    block.hasHeader = true;
    block.last = Math.max(row, header.lastRow);
  }

  /** `MISSIONE - 011 - Competitività`, in one cell or two. */
  private readGrouping(row: number): boolean {
    const [cell, next] = cellsOf(this.grid, row);
    const match = /^\s*(missione|programma)(?!\p{L})[\s:_.–—-]*/iu.exec(String(cell?.value ?? ''));
    if (!cell || !match) return false;
    const text = String(cell.value);
    const rest = text.slice(match[0].length);
    const named = isBlank(rest) ? next : undefined;
    if (!named && !/^\d/.test(rest) && !/[:–—-]\s*$/.test(match[0])) return false;
    this.group(match[1]?.toLowerCase() === 'missione', named ?? partOfEnd(cell, match[0].length));
    return true;
  }

  private group(isMission: boolean, reading: CellReading): void {
    const current = isMission ? this.mission : this.programme;
    // After a page break it comes again, and the table goes on.
    if (current && sameWords(String(current.value), String(reading.value))) return;
    if (isMission) [this.mission, this.programme] = [reading, null];
    else this.programme = reading;
    // Below a title and above its table the rows were swapped.
    if (this.block?.title && isBegun(this.block)) {
      [this.block.mission, this.block.programme] = [this.mission, this.programme];
    } else this.block = null;
  }

  private readTitle(headed: HeadedRow): boolean {
    const title = isMeasured(this.grid, headed) ? null : titleIn(this.grid, headed.row);
    if (!title) return false;
    const { title: current } = this.block ?? {};
    const goesOn = current && sameWords(current.code, title.code) && sameWords(current.name, title.name);
    if (goesOn) return true;
    const { block } = this;
    if (block && !block.title && isBegun(block)) {
      [block.title, block.code, block.last] = [title, title.code, headed.row];
    } else this.open(title, headed.row);
    return true;
  }

  private open(title: ObjectiveTitle | null, row: number): ObjectiveBlock {
    this.sheet.others.end();
    const { mission, programme } = this;
    this.block = {
      title,
      code: title?.code ?? '',
      mission,
      programme,
      resources: null,
      first: row,
      last: row,
      hasHeader: false,
      indicators: [],
    };
    this.sheet.blocks.push(this.block);
    return this.block;
  }

  private readResources(row: number): boolean {
    const [label] = labelsInRow(this.grid, { row }, WORDS);
    if (!label) return false;
    const year = yearOf(valueAt(this.grid, row, label.at.column));
    if (year !== null) this.sheet.mentions.push(year);
    // A second one, or one below a table, is of an objective that lost its title.
    const lost = !this.block || this.block.resources !== null || this.block.indicators.length > 0;
    const block = lost || !this.block ? this.open(null, row) : this.block;
    block.resources = label.values[0] ?? null;
    block.last = Math.max(block.last, label.lastRow);
    return true;
  }

  private readRow(row: HeadedRow): void {
    if (this.readMoreOfTitle(row)) return;
    const kind = kindOfRow(this.grid, row);
    if (kind === 'subtotal') this.sheet.subtotals.push(row);
    else if (kind === 'indicator') this.readIndicator(row);
    else if (this.sheet.blocks.length === 0) this.readHeading(row.row);
    else this.sheet.others.see(row);
  }

  private readIndicator(row: HeadedRow): void {
    if (this.sheet.others.has(row)) return;
    const block = this.block ?? (this.mission || this.programme ? this.open(null, row.row) : null);
    (block?.indicators ?? this.sheet.stray).push(row);
  }

  /** Above the blocks: the ente, the name of the document. */
  private readHeading(row: number): void {
    for (const cell of cellsOf(this.grid, row)) {
      if (typeof cell.value !== 'string') continue;
      this.sheet.titles.push(cell);
      const year = yearOf(cell.value);
      if (year !== null) this.sheet.mentions.push(year);
    }
  }

  /** A title too long for its row ends in the next one, which has its weight. */
  private readMoreOfTitle(headed: HeadedRow): boolean {
    const { row } = headed;
    const { block } = this;
    if (!block?.title || block.title.weight || block.last !== row - 1 || block.hasHeader) return false;
    if (isMeasured(this.grid, headed)) return false;
    const [cell] = cellsOf(this.grid, row);
    const said = readTitle(String(cell?.value ?? ''));
    if (!cell || !said.weight) return false;
    block.title.weight = partReading(cell, said.weight);
    block.last = row;
    if (said.name) {
      block.title.name = `${block.title.name} ${said.name.text}`;
      block.title.nameCell = null;
    }
    return true;
  }
}

/** A block that has no table yet. */
function isBegun({ hasHeader, indicators }: ObjectiveBlock): boolean {
  return !hasHeader && indicators.length === 0;
}

/** Not the code of an indicator, which begins with an I; after the numbers may stand letters, or a word glued to them. */
const OBJECTIVE_CODE = /^(?!I)\p{L}{1,4}[_ .-]?(?:\d{1,3}[._-]\d{1,3}|\d{4})\p{L}*$/iu;

/** `OS_01.02 - Supportare… (Peso: 16,66%)`, or the code in a cell and the rest in the next one. */
function titleIn(grid: SheetGrid, row: number): ObjectiveTitle | null {
  let alone: CellReading | null = null;
  for (const cell of cellsOf(grid, row)) {
    if (typeof cell.value !== 'string') continue;
    const said = readTitle(cell.value);
    const isCoded = OBJECTIVE_CODE.test(said.code?.text ?? '');
    if (isCoded && said.name) return title(cell, cell, said);
    if (isCoded) alone ??= cell;
    else if (alone && !said.code && said.name) return title(alone, cell, said);
  }
  return null;
}

function title(codeCell: CellReading, cell: CellReading, said: ReturnType<typeof readTitle>): ObjectiveTitle {
  const code = readTitle(String(codeCell.value)).code;
  return {
    code: code?.text ?? '',
    name: said.name?.text ?? '',
    codeCell: partReading(codeCell, code) ?? codeCell,
    nameCell: partReading(cell, said.name),
    weight: partReading(cell, said.weight),
  };
}

/** The code of an objective without a title: beside its rows, where a column repeats it, or in its indicators' own codes. */
function impliedCode({ grid, blocks }: MissionSheet, { first, indicators }: ObjectiveBlock): string {
  const rows = [first, ...indicators.map(({ row }) => row)];
  const beside = rows
    .flatMap((row) => cellsOf(grid, row))
    .map(({ value }) => trimText(String(value)))
    .find((text) => OBJECTIVE_CODE.test(text));
  if (beside !== undefined) return beside;
  const joiner = joinerOfRows(grid, indicators);
  const numbers = objectiveNumbers(indicators.map((row) => describedIndicator(grid, row, joiner).code));
  const like = blocks.find(({ title: other }) => other)?.title?.code ?? '';
  return numbers ? withNumbers(like, numbers) : '';
}

/** What stands in a cell from one character on. */
function partOfEnd(cell: CellReading, from: number): CellReading {
  const text = String(cell.value);
  const to = text.trimEnd().length;
  return { ...cell, value: text.slice(from, to), part: [from, to] };
}

/** The first number of an objective's code: its ambito. */
export function areaOf(code: string): string {
  return numbersOf(code)[0] ?? '';
}
