import { isBlank, type CellValue } from '../cell';
import { readDate } from '../date/readDate';
import { formatNumber, roundHalfUp } from '../number/formatNumber';
import { misspelling } from '../number/misspelt';
import { readNumber, type ParsedNumber } from '../number/readNumber';
import type { CellReading } from '../plan/plan';
import { Refusal } from '../refusal';
import { readWeight } from '../rollup/rollup';
import type { Content } from '../sheet/change';
import { isDateFormat, isPercentFormat, readNumberFormat, withoutUnit } from '../sheet/numberFormat';
import { operatorSymbol, splitOperator } from '../targets/operator';
import { readTarget } from '../targets/readTarget';
import type { Operator } from '../targets/target';
import { cleanText } from '../text/cleanText';
import { areFractions } from '../weights/checkWeights';
import { readActual } from '../actual/readActual';

/** A cell about to be written, and what stands in its column. */
export interface CellContext {
  value: CellValue;
  format: string;
  /** The same figure of other nodes, the nearest first; none of them blank. */
  others: readonly CellReading[];
  /** Those of them that are of siblings. */
  siblings: readonly CellReading[];
  /** A bare number of the same indicator is above 1: its percentages are written as points, 80 for 80%. */
  inPoints: boolean;
  /** A copy of another node's row: its format says nothing of this figure's unit. */
  isNew: boolean;
}

/** What goes into a cell; `format` null: the one it has. */
export interface Written {
  content: Content;
  format: string | null;
}

/** A weight as typed, in the scale and the looks of its column. @throws Refusal for text and negative weights */
export function typedWeight(text: string, { value, format, others, siblings }: CellContext): Written {
  const weight = readTypedWeight(text);
  if (weight === null) return { content: '', format: null };
  const percent = /%/.test(text);
  const model = isBlank(value) ? others[0] : { value, format };
  if (!model)
    return { content: weight, format: percent && !isPercentFormat(format) ? percentFormat(text) : null };
  const block = numbersOf([{ value }, ...siblings]);
  // A block of one, or of nothing yet, has the scale of its column.
  const values = block.length > 1 ? block : numbersOf([{ value }, ...others]);
  const isText = typeof model.value === 'string';
  const fractions = isText
    ? /^\s*0[.,]\d+\s*$/.test(String(model.value))
    : isPercentFormat(model.format) || areFractions(values);
  // As Excel takes it: 25, 25% and 0,25 are the same in a cell shown as a percentage.
  const points = percent || (fractions && weight < 1) ? inPoints(weight) : weight;
  const scaled = fractions ? ofPoints(points) : points;
  if (isText) return { content: weightText(scaled, String(model.value)), format: null };
  return { content: scaled, format: keptFormat(format, model.format) };
}

function numbersOf(cells: readonly Pick<CellReading, 'value'>[]): number[] {
  return cells.map(({ value }) => value).filter((value) => typeof value === 'number');
}

/** @throws Refusal for text and for what is no share of 100 */
function readTypedWeight(text: string): number | null {
  const weight = readWeight(text);
  if (weight !== null && weight > (/%/.test(text) ? 1 : 100)) throw new Refusal('weight.tooLarge', { text });
  return weight;
}

/** A weight in the words of another: its decimals, and what follows its number. */
function weightText(weight: number, model: string): string {
  const [, digits = '', tail = ''] = /^\s*([\d.,]*\d)(.*)$/su.exec(model) ?? [];
  const decimals = digits.split(',')[1]?.length ?? 0;
  const shown = Math.max(decimals, roundHalfUp(weight, decimals) === weight ? 0 : 2);
  return `${formatNumber(weight, shown)}${tail}`;
}

/**
 * A target as typed, and its operator where that has a column of its own.
 * @param direction the cell of the operator; null: there is no such column
 * @throws Refusal when it cannot be read
 */
export function typedTarget(
  text: string,
  context: CellContext,
  direction: CellContext | null,
): { target: Written; direction: Written | null } {
  if (readTarget(text).kind === 'unreadable') throw new Refusal('target.unreadable', { text });
  const split = splitOperator(cleanText(text));
  if (direction && split?.before === '' && readNumber(split.after)) {
    const target = typedFigure(split.after, { ...context, others: numbersFirst(context.others) });
    return { target, direction: { content: spelled(split.operator, direction), format: null } };
  }
  if (split || !direction) {
    const deadline = /^entro\s+(?:il\s+)?(.*)$/i.exec(cleanText(text))?.[1];
    const asDate = deadline !== undefined && isRealDate(context) ? deadline : text;
    return { target: split ? plainText(text) : typedFigure(asDate, context, text), direction: null };
  }
  return { target: typedFigure(text, context), direction: null };
}

/** An actual value as typed. @throws Refusal when it cannot be read */
export function typedActual(text: string, context: CellContext): Written {
  if (readActual(text).kind === 'unreadable')
    throw new Refusal(misspelling(text) ?? 'actual.unreadable', { text });
  return typedFigure(text, context);
}

export function plainText(text: string): Written {
  return { content: text.trim(), format: null };
}

/** A number or a date where the cell or its column holds such, otherwise the text as typed. */
function typedFigure(text: string, context: CellContext, typed = text): Written {
  const clean = cleanText(text);
  const date = readDate(clean);
  if (date !== null) {
    const format = dateFormatOf(context);
    return format === null ? plainText(typed) : { content: date, format: keptFormat(context.format, format) };
  }
  const number = readNumber(clean);
  // A number cell has no place for what is said beside the figure.
  const isPlain = number && number.of === '' && number.remark === '' && number.outOf === null;
  return isPlain && holdsNumbers(context) ? typedNumber(number, context) : plainText(typed);
}

function typedNumber(number: ParsedNumber, context: CellContext): Written {
  const { value, percent, unit, decimals } = number;
  const { kind, unit: shownUnit } = readNumberFormat(context.format);
  const saysNothing = shownUnit === '' && ['general', 'text'].includes(kind);
  const own = saysNothing ? numericFormat(context.others) : context.format;
  const shown = isDateFormat(own) ? 'General' : own;
  if (percent && context.inPoints && !isPercentFormat(shown)) {
    return { content: inPoints(value), format: keptFormat(context.format, shown) };
  }
  if (percent) {
    const format = isPercentFormat(shown) ? shown : decimals > 0 ? `0.${'0'.repeat(decimals)}%` : '0%';
    return { content: value, format: keptFormat(context.format, format) };
  }
  if (unit !== '') {
    const format =
      readNumberFormat(shown).unit.toLowerCase() === unit.toLowerCase() ? shown : withUnit(unit, decimals);
    return { content: value, format: keptFormat(context.format, format) };
  }
  if (isPercentFormat(shown)) {
    // As Excel takes it: 75 in a cell shown as a percentage is 75%.
    const fraction = Math.abs(value) >= 1 ? ofPoints(value) : value;
    return { content: fraction, format: keptFormat(context.format, shown) };
  }
  const bare = context.isNew ? withoutUnit(shown) : shown;
  return { content: value, format: keptFormat(context.format, bare) };
}

/** What the cell holds decides; a blank one is like the nearest of its column, a text like most of it. */
function holdsNumbers({ value, format, others }: CellContext): boolean {
  if (typeof value === 'number') return true;
  if (format === '@') return false;
  // The first figure of a column that is still blank.
  if (isBlank(value) && others.length === 0) return true;
  const numbers = others.filter((other) => typeof other.value === 'number').length;
  return isBlank(value)
    ? typeof others[0]?.value === 'number' || numbers * 2 > others.length
    : numbers * 2 > others.length;
}

/** The format of the real dates here; null: dates are texts. */
function dateFormatOf(context: CellContext): string | null {
  if (isRealDate(context)) return context.format;
  if (typeof context.value === 'string' && !isBlank(context.value)) return null;
  return context.others.find(isRealDate)?.format ?? null;
}

function isRealDate({ value, format }: { value: CellValue; format: string }): boolean {
  return typeof value === 'number' && isDateFormat(format);
}

function numbersFirst(others: readonly CellReading[]): CellReading[] {
  return [...others].sort(
    (a, b) => Number(typeof b.value === 'number') - Number(typeof a.value === 'number'),
  );
}

function numericFormat(others: readonly CellReading[]): string {
  const other = others.find(({ value, format }) => typeof value === 'number' && !isDateFormat(format));
  return other ? withoutUnit(other.format) : 'General';
}

/** The operator in the spelling of its column: `>=` or `≥`. */
function spelled(operator: Operator, { value, others }: CellContext): string {
  const used = [value, ...others.map((other) => other.value)].map(String);
  return used.some((text) => /[≥≤]/.test(text)) ? operatorSymbol(operator) : operator;
}

function withUnit(unit: string, decimals: number): string {
  return `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}" ${unit.replace(/"/g, '')}"`;
}

function percentFormat(text: string): string {
  return (readNumber(cleanText(text))?.decimals ?? 0) > 0 ? '0.00%' : '0%';
}

function keptFormat(has: string, wanted: string): string | null {
  return has === wanted ? null : wanted;
}

/** 0.285 → 28.5, in decimal: 0.285 * 100 would be 28.499999999999996. */
function inPoints(fraction: number): number {
  return Number((fraction * 100).toPrecision(14));
}

/** 28.5 → 0.285. */
function ofPoints(points: number): number {
  return Number((points / 100).toPrecision(15));
}
