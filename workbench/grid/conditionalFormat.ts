/** The conditional formats that are emulated, of the kinds that the add-in writes: cells that equal a value, and all cells. Pure. */
import type { Box } from './address';
import { followSpan, joined, partOf, type Rows, type RowStep, without } from './rowStep';

export interface ConditionalFormat {
  readonly id: string;
  readonly sheetId: string;
  readonly boxes: Box[];
  /** Cells that equal the formula, or all where it is true. */
  readonly kind: 'CellValue' | 'Custom';
  /** `="Raggiunto"`, `=2`; of a custom one `="a"<>"b"`. */
  formula: string;
  fill?: string;
  fontColor?: string;
}

let nextId = 1;

export function newConditionalFormat(
  sheetId: string,
  boxes: Box[],
  formula: string,
  kind: ConditionalFormat['kind'] = 'CellValue',
): ConditionalFormat {
  const id = `{00000000-0000-0000-CF00-${String(nextId++).padStart(12, '0')}}`;
  return { id, sheetId, boxes, kind, formula };
}

/** Whether the formula is a text or a number: one that looks at other cells is not emulated. */
export const isConstant = (formula: string) =>
  /^=?\s*(?:"(?:[^"]|"")*"|[+-]?\d+(?:\.\d+)?)\s*$/.test(formula);

/** Whether the formula compares two texts: one that looks at cells is not emulated. */
export const isConstantTest = (formula: string) => /^="[^"]*"<>"[^"]*"$/.test(formula);

/** The formats once rows have been inserted, deleted or moved; `idOf` a sheet's name. */
export function followFormats(
  formats: readonly ConditionalFormat[],
  step: RowStep,
  idOf: (sheet: string) => string,
): ConditionalFormat[] {
  if (step.kind === 'move') return pasteFormats(formats, step, idOf, true);
  const { sheet } = step;
  return formats.flatMap((format) => {
    if (format.sheetId !== idOf(sheet)) return [format];
    const boxes = format.boxes.flatMap((box) => {
      const span = followSpan(step, { sheet, top: box.row, bottom: box.row + box.rows - 1 });
      return span ? [{ ...box, row: span.top, rows: span.bottom - span.top + 1 }] : [];
    });
    return boxes.length > 0 ? [{ ...format, boxes }] : [];
  });
}

/** The formats once those of some rows have been pasted over others. */
export function pasteFormats(
  formats: readonly ConditionalFormat[],
  { from, to }: { from: Rows; to: { sheet: string; row: number } },
  idOf: (sheet: string) => string,
  isCut = false,
): ConditionalFormat[] {
  const [fromId, toId] = [idOf(from.sheet), idOf(to.sheet)];
  return formats.flatMap((format) => {
    let kept = format.boxes;
    const isSource = format.sheetId === fromId;
    const copied = isSource ? kept.flatMap((box) => partOf(box, from.row, from.count)) : [];
    const pasted = copied.map((box) => ({ ...box, row: box.row - from.row + to.row }));
    if (isCut && isSource) kept = kept.flatMap((box) => without(box, from.row, from.count));
    if (format.sheetId === toId) kept = kept.flatMap((box) => without(box, to.row, from.count));
    if (fromId === toId) kept = joined([...kept, ...pasted]);
    const result = kept.length > 0 ? [{ ...format, boxes: kept }] : [];
    if (fromId === toId || pasted.length === 0) return result;
    return [...result, { ...format, ...newConditionalFormat(toId, pasted, format.formula, format.kind) }];
  });
}
