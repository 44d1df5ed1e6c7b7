import { codeKey } from '../../codes/codeTree';
import { looksLikeCode } from '../../codes/looksLikeCode';
import { readWeightOrNull } from '../cells/leniently';
import { PLAIN_LOOK } from '../../sheet/grid';
import { READS_AS } from '../headings/content';
import { shapeOf } from '../rows/tableRows';
import type { Fields } from './fields';
import { cellsIn, type PlanTable } from './tables';

const FIGURES_OF_LINE = ['weight', 'target', 'actual', 'published'] as const;

/**
 * The lines of another table below this one: after a blank line words stand where its figures should be. A code of a shape
 * that was seen above takes the table up again.
 * @returns the lines, and those of them that head such a table
 */
export function foreignLines(
  table: PlanTable,
  fields: Fields,
): { lines: ReadonlySet<number>; heads: readonly number[] } {
  const lines = new Set<number>();
  const heads: number[] = [];
  const shapes = new Set<string>();
  const headers = new Set(table.headerLines);
  let previous = -1;
  let ended = false;
  let measured: number | null = null;
  for (const line of table.lines) {
    if (table.front.has(line)) continue;
    const isAfterBlank = line > previous + 1 && !headers.has(line - 1);
    if (headers.has(line - 1)) ended = false;
    previous = line;
    const code = fields.cell(line, 'code')?.text ?? '';
    const shape = looksLikeCode(code) ? shapeOf(codeKey(code)) : '';
    if (ended && isAfterBlank && shape !== '' && shapes.has(shape)) ended = false;
    if (!ended && isAfterBlank && measured !== null && isHeadOfOther(table, fields, line, measured)) {
      ended = true;
      heads.push(line);
    }
    if (ended) lines.add(line);
    else {
      if (shape !== '') shapes.add(shape);
      if (fields.cell(line, 'target') || fields.cell(line, 'actual')) measured = line;
    }
  }
  return { lines, heads };
}

function isHeadOfOther(table: PlanTable, fields: Fields, line: number, measured: number): boolean {
  if (looksLikeCode(fields.cell(line, 'code')?.text ?? '')) return false;
  // Where headings stand out, what looks like the lines above is one of them: its target may be a sentence.
  const [heading, above, own] = [table.header.first, measured, line].map((one) => firstLook(table, one));
  if (heading !== above && above === own) return false;
  const cells = FIGURES_OF_LINE.map((role) => [role, fields.cell(line, role)] as const);
  const reads = cells.flatMap(([role, cell]) => {
    if (!cell) return [];
    return role === 'weight' ? readWeightOrNull(cell.value) !== null : (READS_AS[role]?.(cell.value) ?? true);
  });
  const texts = cellsIn(table, line).filter(({ value }) => typeof value === 'string');
  return texts.length >= 2 && reads.length > 0 && !reads.includes(true);
}

function firstLook(table: PlanTable, line: number): string {
  const { fill, bold } = cellsIn(table, line)[0]?.look ?? PLAIN_LOOK;
  return `${fill} ${bold}`;
}
