import type { CellReading } from '../../../plan/plan';
import { partReading } from '../../describedText/describedText';
import { partBetween } from '../../rows/objectiveName';

/** The cells of one indicator. */
export interface IndicatorCells {
  name: CellReading | null;
  code: CellReading | null;
  weight: CellReading | null;
  target: CellReading | null;
  actual: CellReading | null;
  direction: CellReading | null;
  published: CellReading | null;
}

const NUMBER_MARK = /^\s*(?:\(?(\d{1,2}|[a-h])[.)]|[-•])\s*/;

/** `1) Offerte⏎2) Borse` with as many targets: each line is an indicator of its own. */
export function splitNumbered(cells: IndicatorCells): IndicatorCells[] {
  const names = numberedParts(cells.name);
  const targets = numberedParts(cells.target);
  if (!cells.name || names.length < 2 || targets.length !== names.length) return [cells];
  const actuals = numberedParts(cells.actual);
  const published = numberedParts(cells.published);
  const weights = numberedParts(cells.weight);
  const pick = (
    parts: readonly CellReading[],
    whole: CellReading | null,
    index: number,
  ): CellReading | null =>
    parts.length === names.length
      ? (parts[index] ?? null)
      : parts.length > 0
        ? null
        : index === 0
          ? whole
          : null;
  return names.map((name, index) => ({
    ...cells,
    name,
    target: targets[index] ?? null,
    actual: pick(actuals, cells.actual, index),
    published: pick(published, cells.published, index),
    weight: pick(weights, cells.weight, index),
  }));
}

/** The numbered lines of a text, without their numbers; none where they are not numbered. */
export function numberedParts(cell: CellReading | null): CellReading[] {
  if (!cell || typeof cell.value !== 'string') return [];
  const text = cell.value;
  const parts: CellReading[] = [];
  let from = 0;
  for (const line of text.split('\n')) {
    const mark = NUMBER_MARK.exec(line);
    if (mark && line.length > mark[0].length) {
      const part = partReading(cell, partBetween(text, from + mark[0].length, from + line.length));
      if (part) parts.push(part);
    } else if (line.trim() !== '') return [];
    from += line.length + 1;
  }
  return parts;
}
