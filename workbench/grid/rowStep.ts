/**
 * What becomes of references, ranges and formulas when whole rows are inserted, deleted or moved, as in Excel: in the grid
 * of the workbench, and in the workbook in memory of the tests. Pure.
 */
import { parseA1Ref, type RangeA1, stringifyA1Ref, type Token, tokenize } from '@borgar/fx';
import { type Box, quoteSheet } from './address';

export interface Rows {
  /** The name of the sheet. */
  sheet: string;
  row: number;
  count: number;
}
export type RowStep =
  | ({ kind: 'insert' | 'delete' } & Rows)
  /** Cut and pasted over the rows at `to`; what stood there is lost. */
  | { kind: 'move'; from: Rows; to: { sheet: string; row: number } };

interface Span {
  sheet: string;
  top: number;
  bottom: number;
}

const MAX_KEPT = 50_000;
const tokensOf = new Map<string, Token[]>();

const isSameSheet = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** Where a row goes; null: nowhere. */
export function followRow(step: RowStep, sheet: string, row: number): { sheet: string; row: number } | null {
  const span = followSpan(step, { sheet, top: row, bottom: row });
  return span && { sheet: span.sheet, row: span.top };
}

/** What a reference to these rows becomes; null: #REF!. */
export function followSpan(step: RowStep, span: Span): Span | null {
  if (step.kind === 'move') return followMove(step, span);
  if (!isSameSheet(step.sheet, span.sheet)) return span;
  const { row, count } = step;
  const { sheet, top, bottom } = span;
  if (step.kind === 'insert') {
    return { sheet, top: top >= row ? top + count : top, bottom: bottom >= row ? bottom + count : bottom };
  }
  const kept = {
    sheet,
    top: top < row ? top : Math.max(row, top - count),
    bottom: bottom < row ? bottom : Math.max(row - 1, bottom - count),
  };
  return kept.top <= kept.bottom ? kept : null;
}

/**
 * A range that moves whole goes along; one that loses or gains an edge is cut or stretched by it (so that cutting the
 * last of the summed rows and pasting it further down makes the sum longer); one that is pasted over is lost.
 */
function followMove({ from, to }: Extract<RowStep, { kind: 'move' }>, span: Span): Span | null {
  const { sheet, top, bottom } = span;
  const [first, last] = [from.row, from.row + from.count - 1];
  const [newFirst, newLast] = [to.row, to.row + from.count - 1];
  const isWithin = isSameSheet(from.sheet, to.sheet);
  if (isSameSheet(from.sheet, sheet)) {
    if (first <= top && bottom <= last) {
      return { sheet: to.sheet, top: top - first + newFirst, bottom: bottom - first + newFirst };
    }
    if (isWithin && first <= top && top <= last) return moveTop();
    if (isWithin && first <= bottom && bottom <= last) return moveBottom();
  }
  return isSameSheet(to.sheet, sheet) ? pasteOver(span, newFirst, newLast) : span;

  function moveTop(): Span {
    if (newFirst > bottom) return span;
    if (newFirst < first || newLast < bottom) return { sheet, top: top - first + newFirst, bottom };
    const newTop = newFirst > last + 1 ? last + 1 : top - first + newFirst;
    return { sheet, top: newTop, bottom: Math.max(bottom, newLast) };
  }
  function moveBottom(): Span {
    if (newLast < top) return span;
    if (newFirst > first || newFirst > top) return { sheet, top, bottom: bottom - first + newFirst };
    const newBottom = newLast < first - 1 ? first - 1 : bottom - first + newFirst;
    return { sheet, top: Math.min(top, newFirst), bottom: newBottom };
  }
}

function pasteOver(span: Span, first: number, last: number): Span | null {
  const { sheet, top, bottom } = span;
  if (first <= top && bottom <= last) return null;
  if (first < top && top <= last) return { sheet, top: last + 1, bottom };
  if (first <= bottom && bottom < last) return { sheet, top, bottom: first - 1 };
  return span;
}

/** The formula of a cell of sheet `home` after the step, by which the cell itself came to `newHome`. */
export function followFormula(formula: string, home: string, step: RowStep, newHome = home): string {
  return withReferences(formula, (range, prefix) => {
    const [top, bottom] = [range.top ?? 0, range.bottom ?? 0];
    const sheet = prefix ?? home;
    const isWholeColumns = range.top === null || range.bottom === null;
    const span = isWholeColumns ? { sheet, top, bottom } : followSpan(step, { sheet, top, bottom });
    if (!span) return null;
    const isPrefixed = isSameSheet(span.sheet, sheet) ? prefix !== null : false;
    const needsPrefix = isPrefixed || !isSameSheet(span.sheet, newHome);
    return {
      range: isWholeColumns ? range : { ...range, top: span.top, bottom: span.bottom },
      prefix: needsPrefix ? span.sheet : null,
    };
  });
}

/** The formula as copying writes it so many rows further down; rows that it fixes (`A$1`) follow the step, if any. */
export function translateFormula(
  formula: string,
  rows: number,
  following?: { home: string; step: RowStep },
): string {
  return withReferences(formula, (range, prefix) => {
    if (range.top === null || range.bottom === null) return { range, prefix };
    const span = { sheet: prefix ?? following?.home ?? '', top: range.top ?? 0, bottom: range.bottom ?? 0 };
    const fixed = following ? followSpan(following.step, span) : span;
    const top = range.$top ? fixed?.top : span.top + rows;
    const bottom = range.$bottom ? fixed?.bottom : span.bottom + rows;
    if (top === undefined || bottom === undefined || top < 0 || bottom < 0) return null;
    return { range: { ...range, top: Math.min(top, bottom), bottom: Math.max(top, bottom) }, prefix };
  });
}

/** Replaces the references of a formula to cells of this workbook; null: by #REF!. */
export function withReferences(
  formula: string,
  change: (range: RangeA1, prefix: string | null) => { range: RangeA1; prefix: string | null } | null,
): string {
  let tokens = tokensOf.get(formula);
  if (!tokens) {
    if (tokensOf.size > MAX_KEPT) tokensOf.clear();
    tokensOf.set(formula, (tokens = tokenize(formula)));
  }
  return tokens
    .map(({ type, value }) => {
      const parsed = type === 'range' || type === 'range_beam' ? parseA1Ref(value) : undefined;
      if (!parsed || !('range' in parsed)) return value;
      const { range, context = [] } = parsed;
      const prefix = context[0] ?? null;
      // Other workbooks, and several sheets at once.
      if (context.length > 1 || /[[\]:]/.test(prefix ?? '')) return value;
      const changed = change(range, prefix);
      if (!changed) return '#REF!';
      if (changed.range === range && changed.prefix === prefix) return value;
      const written = value.slice(0, value.lastIndexOf('!') + 1);
      const sheet =
        changed.prefix === prefix ? written : changed.prefix === null ? '' : `${quoteSheet(changed.prefix)}!`;
      const reference = stringifyA1Ref({ range: changed.range });
      // A range of which one cell is left stays a range.
      return (
        sheet + (value.includes(':') && !reference.includes(':') ? `${reference}:${reference}` : reference)
      );
    })
    .join('');
}

/** The part of a box within some rows. */
export function partOf(box: Box, row: number, count: number): Box[] {
  const top = Math.max(box.row, row);
  const rows = Math.min(box.row + box.rows, row + count) - top;
  return rows > 0 ? [{ ...box, row: top, rows }] : [];
}

/** What is left of a box without some rows. */
export function without(box: Box, row: number, count: number): Box[] {
  return [
    ...partOf(box, box.row, Math.max(0, row - box.row)),
    ...partOf(box, row + count, Math.max(0, box.row + box.rows - row - count)),
  ];
}

/** Boxes that stand one below the other as one. */
export function joined(boxes: readonly Box[]): Box[] {
  const result: Box[] = [];
  for (const box of [...boxes].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const above = result.at(-1);
    const continues =
      above?.column === box.column && above.columns === box.columns && above.row + above.rows >= box.row;
    if (continues)
      result.splice(-1, 1, {
        ...above,
        rows: Math.max(above.rows, box.row + box.rows - above.row),
      });
    else result.push(box);
  }
  return result;
}
