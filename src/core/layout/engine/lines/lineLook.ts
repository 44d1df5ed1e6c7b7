import { looksLikeCode } from '../../../codes/looksLikeCode';
import { readTitle } from '../../describedText/describedText';
import { oncePerText } from '../../../text/oncePerText';
import { codeMake } from '../../../codes/shapeOf';
import type { LineLook } from '../declaration/declaration';
import { labelKindOf } from '../declaration/headingKey';
import { cellsIn, type PlanTable } from '../tables/tables';
import type { LineCell } from '../tables/sheetView';
import { labelledCode } from '../declaration/titleText';

/** What a line looks like, apart from what it is about. @param labels texts with which lines begin again and again */
export function lookOfLine(
  table: Pick<PlanTable, 'view' | 'from' | 'to' | 'header'>,
  line: number,
  { roleAt, labels }: { roleAt: ReadonlyMap<number, string>; labels: ReadonlySet<string> },
): LineLook | null {
  const cells = cellsIn(table, line);
  const first = cells.find(({ value }) => typeof value === 'string') ?? cells[0];
  if (!first) return null;
  const { fill, bold, italic, indent, size } = first.look;
  const filled = cells.flatMap(({ field }) => roleAt.get(field) ?? []);
  const width = table.header.to - table.header.from + 1;
  return {
    field: first.field - table.header.from,
    fill,
    bold,
    italic,
    indent,
    size,
    band: cells.length === 1 || first.fields >= Math.max(2, width / 2),
    filled: [...new Set(filled)].sort(),
    code: codeShape(first),
    label: labels.has(labelKindOf(first.text)) ? labelKindOf(first.text) : '',
  };
}

/** The shape of the code with which a cell begins; "" where it has none. */
export function codeShape({ text }: Pick<LineCell, 'text'>): string {
  return shapeOfCodeIn(text);
}

const shapeOfCodeIn = oncePerText((text) => {
  const code =
    readTitle(text).code?.text ?? (looksLikeCode(text) ? text : leadingCode(text) || labelledCode(text));
  return codeMake(code.replace(TWO_NUMBERS, '$1.'));
});

/** Four figures right behind letters are two numbers, `OS_0102` as `OS_01.02`, unless they are a year; `Voce 1010` is words. */
const TWO_NUMBERS = /^(\p{L}{1,4}[_.-]?(?!20\d\d(?!\d))\d\d)(?=\d\d\p{L}*$)/u;

const LEADING =
  /^[^\s\p{L}\d]*((?:\p{L}{1,8}[ ._-]{0,2})?\d[\d._-]*\p{L}{0,2}|\p{Lu}{1,3}(?=[.:)]))(?=[\s.:)–-])/u;

function leadingCode(text: string): string {
  return LEADING.exec(text)?.[1] ?? '';
}

/** How unlike two lines are: 0 the same. */
export function unlikeness(one: LineLook, other: LineLook): number {
  let sum = 0;
  if (one.label !== other.label) sum += 2;
  if (one.field !== other.field) sum += 0.8;
  if (one.band !== other.band) sum += 0.7;
  if (one.fill !== other.fill) sum += 0.6;
  if (one.bold !== other.bold) sum += 0.6;
  if (one.italic !== other.italic) sum += 0.4;
  if (one.indent !== other.indent) sum += 0.8;
  if (one.size !== other.size) sum += 0.3;
  if (one.code !== other.code) sum += depthOf(one.code) === depthOf(other.code) ? 0.2 : 0.9;
  const differing = [
    ...one.filled.filter((role) => !other.filled.includes(role)),
    ...other.filled.filter((role) => !one.filled.includes(role)),
  ];
  for (const role of differing) sum += WEIGHT_OF[role] ?? 0.2;
  return sum;
}

/** What tells kinds of lines apart by being there or not. */
const WEIGHT_OF: Readonly<Record<string, number>> = { name: 1, target: 0.8, actual: 0.5, weight: 0.3 };

function depthOf(code: string): number {
  return code === '' ? 0 : code.split(/[^9a]+/).filter((part) => part !== '').length;
}
