import { isBlank, type CellValue } from '../../cell';
import type { CellReading } from '../../plan/plan';
import { endColumn, endRow, valueAt, type CellAddress, type SheetGrid } from '../../sheet/grid';
import { trimText } from '../../text/cleanText';
import { cellsOf, readingAt } from '../cells/cells';
import { isResultHeading } from '../headings/resultHeadings';

/** What a text means as a label, lower case and without the closing colon; null: it is none. */
export type LabelWords<Meaning extends string> = (label: string) => Meaning | null;

/** Labels by how they begin; the first that fits wins. */
export function labelWords<Meaning extends string>(
  patterns: readonly (readonly [Meaning, RegExp])[],
): LabelWords<Meaning> {
  return (label) => patterns.find(([, pattern]) => pattern.test(label))?.[0] ?? null;
}

/** A label and the value to its right. */
export interface Label<Meaning extends string> {
  meaning: Meaning;
  at: CellAddress;
  /** Its value and the lines that go on below it; none while it is blank. */
  values: readonly CellReading[];
  /** Where its value stands, or would. */
  valueAt: CellAddress;
  /** The last row of its value. */
  lastRow: number;
}

/** Longer texts are values. */
const LONGEST_LABEL = 80;

/**
 * The labels in some rows (`to` is left out), from the top: a label in one cell, its value to the right, further lines
 * of the value below; or both in one cell, with a colon between (`Codice: 01_01`).
 */
export function readLabels<Meaning extends string>(
  grid: SheetGrid,
  { from, to }: { from: number; to: number },
  words: LabelWords<Meaning>,
): Label<Meaning>[] {
  const labels: Label<Meaning>[] = [];
  for (let row = from; row < to; row++) labels.push(...labelsInRow(grid, { row, to }, words));
  return labels;
}

/** The labels of one row, from the left; their values may go on before the row `to`. */
export function labelsInRow<Meaning extends string>(
  grid: SheetGrid,
  { row, to = endRow(grid) }: { row: number; to?: number },
  words: LabelWords<Meaning>,
): Label<Meaning>[] {
  const labels: Label<Meaning>[] = [];
  for (let column = grid.column; column < endColumn(grid); column++) {
    const label = labelAt(grid, { sheet: grid.id, row, column }, words);
    if (!label) continue;
    const lastRow = lastLine(grid, label, { to, words });
    for (let line = row + 1; line <= lastRow; line++) {
      label.values.push(readingAt(grid, { ...label.valueAt, row: line }));
    }
    labels.push({ ...label, lastRow });
    if (label.values.length > 0) column = Math.max(column, label.valueAt.column);
  }
  return labels;
}

/** What a text means as a label, or null. */
export function labelMeaning<Meaning extends string>(
  cell: CellValue,
  words: LabelWords<Meaning>,
): Meaning | null {
  const text = trimText(typeof cell === 'string' ? cell : '').replace(/ ?:$/, '');
  if (text === '' || text.length > LONGEST_LABEL) return null;
  return words(text.toLowerCase());
}

function labelAt<Meaning extends string>(
  grid: SheetGrid,
  at: CellAddress,
  words: LabelWords<Meaning>,
): (Omit<Label<Meaning>, 'values' | 'lastRow'> & { values: CellReading[] }) | null {
  const cell = valueAt(grid, at.row, at.column);
  if (typeof cell !== 'string' || isBlank(cell)) return null;
  const meaning = labelMeaning(cell, words);
  if (meaning === null) return labelWithValue(grid, at, words);
  let column = at.column + 1;
  while (column < endColumn(grid) && isBlank(valueAt(grid, at.row, column))) column += 1;
  const beside = valueAt(grid, at.row, column);
  // Neither another label nor a heading of Calcola's is the value of this one.
  const blank = column >= endColumn(grid) || labelMeaning(beside, words) !== null || isResultHeading(beside);
  if (blank) {
    const before = valueBefore(grid, at, words);
    const alone = before ?? { meaning, at, values: [], valueAt: { ...at, column: at.column + 1 } };
    return labelWithValue(grid, at, words) ?? labelWithCode(grid, at, words) ?? alone;
  }
  const value = readingAt(grid, { ...at, column });
  return { meaning, at, values: [value], valueAt: { ...at, column } };
}

/** Where the columns were swapped the value is to the left: the only other text of the row. */
function valueBefore<Meaning extends string>(
  grid: SheetGrid,
  at: CellAddress,
  words: LabelWords<Meaning>,
): ReturnType<typeof labelAt<Meaning>> {
  const meaning = labelMeaning(valueAt(grid, at.row, at.column), words);
  const [value, ...others] = cellsOf(grid, at.row).filter(({ column }) => column !== at.column);
  if (!meaning || !value || others.length > 0 || value.column > at.column) return null;
  if (labelMeaning(value.value, words) !== null) return null;
  return { meaning, at, values: [value], valueAt: { ...at, column: value.column } };
}

/** Label and value in one cell. */
function labelWithValue<Meaning extends string>(
  grid: SheetGrid,
  at: CellAddress,
  words: LabelWords<Meaning>,
): ReturnType<typeof labelAt<Meaning>> {
  // Most texts have no colon: where they have, a pattern is worth its while.
  const hasColon = String(valueAt(grid, at.row, at.column)).includes(':');
  return hasColon ? labelBefore(grid, at, { words, parts: /^([^:]*:)\s*(\S.*)$/s }) : null;
}

/** `AMBITO STRATEGICO 1 - Imprese`: a label that its own value follows, code first. */
function labelWithCode<Meaning extends string>(
  grid: SheetGrid,
  at: CellAddress,
  words: LabelWords<Meaning>,
): ReturnType<typeof labelAt<Meaning>> {
  return labelBefore(grid, at, { words, parts: /^(\D*?)\s+(\p{Lu}{0,3}\d[\d.]*\s*[–-]\s*\p{L}.*)$/su });
}

/** The parts of a cell that a pattern tells to be a label and its value. */
function labelBefore<Meaning extends string>(
  grid: SheetGrid,
  at: CellAddress,
  { words, parts }: { words: LabelWords<Meaning>; parts: RegExp },
): ReturnType<typeof labelAt<Meaning>> {
  const reading = readingAt(grid, at);
  const [, label = '', value = ''] = parts.exec(String(reading.value)) ?? [];
  const meaning = labelMeaning(label, words);
  if (meaning === null) return null;
  const start = String(reading.value).length - value.length;
  const part = [start, start + value.trimEnd().length] as const;
  return { meaning, at, values: [{ ...reading, value: value.trimEnd(), part }], valueAt: at };
}

/** Lines with a text below the value, and nothing before it or right after it, go on with it. */
function lastLine<Meaning extends string>(
  grid: SheetGrid,
  { at, values, valueAt: place }: Pick<Label<Meaning>, 'at' | 'values' | 'valueAt'>,
  { to, words }: { to: number; words: LabelWords<Meaning> },
): number {
  let row = at.row;
  const [first] = values;
  if (!first || place.column === at.column || !isWords(first.value)) return row;
  const goesOn = (next: number): boolean => {
    const cell = valueAt(grid, next, place.column);
    if (!isWords(cell) || labelMeaning(cell, words) !== null) return false;
    for (let column = grid.column; column <= Math.max(at.column, place.column + 1); column++) {
      if (column !== place.column && !isBlank(valueAt(grid, next, column))) return false;
    }
    return true;
  };
  while (row + 1 < Math.min(to, endRow(grid)) && goesOn(row + 1)) row += 1;
  return row;
}

/** Figures do not go on over several lines. */
export function isWords(cell: CellValue): boolean {
  return typeof cell === 'string' && /\p{L}{2}/u.test(cell);
}
