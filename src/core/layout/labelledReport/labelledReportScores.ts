import type { CellReading } from '../../plan/plan';
import type { Level } from '../../rules/rules';
import type { SheetGrid } from '../../sheet/grid';
import { isDateFormat, isPercentFormat } from '../../sheet/numberFormat';
import { numbersOf, partReading, readTitle } from '../describedText/describedText';
import { cellsOf } from '../cells/cells';
import { readScoreOrNull } from '../cells/leniently';

/** Shapes that show a status beside or instead of words. */
const SHAPES = '●○◐◑◔◕⬤•■□▲▼★☆⚫⚪🔴🟡🟢';
const SHAPED = new RegExp(`^[\\s${SHAPES}]*(.*?)[\\s${SHAPES}]*$`, 'su');

/** A cell without the shapes at its ends: `100,00% ●`, `● ● ● Raggiunto`; shapes alone are what it says. */
export function withoutShapes(cell: CellReading): CellReading {
  const text = String(cell.value);
  const [, inner = ''] = SHAPED.exec(text) ?? [];
  if (typeof cell.value !== 'string' || inner === '' || inner === text) return cell;
  const from = text.indexOf(inner);
  return partReading(cell, { text: inner, part: [from, from + inner.length] }) ?? cell;
}

/** A percentage, or N/D: not a number of something, nor a sum of money. */
function isScore({ value, format }: CellReading): boolean {
  if (typeof value === 'number')
    return isPercentFormat(format) || (value >= 0 && value <= 1 && !isDateFormat(format));
  return (
    typeof value === 'string' &&
    (/\d\s*%$/.test(value) || /\p{L}/u.test(value)) &&
    readScoreOrNull(value) !== undefined
  );
}

/** The first score to the right of a cell, or the one in the column that is known to hold them. */
export function scoreBeside(
  grid: SheetGrid,
  { row, column }: { row: number; column: number },
  scoreColumn: number | null = null,
): CellReading | null {
  const cells = cellsOf(grid, row).filter((cell) =>
    scoreColumn === null ? cell.column > column : cell.column === scoreColumn,
  );
  return cells.map(withoutShapes).find(isScore) ?? null;
}

/** A node that a cell names. */
export interface NodeReference {
  level: Extract<Level, 'area' | 'strategic' | 'operational'>;
  code: string;
  name: string;
  codeCell: CellReading | null;
  nameCell: CellReading | null;
  weight: CellReading | null;
}

/** `OS_01.01 - Curare… (Peso: 16,70%)`, `OS 01.01`, `AMBITO STRATEGICO_01⏎Ottimizzazione`; null for any other text. */
export function referenceIn(cell: CellReading): NodeReference | null {
  if (typeof cell.value !== 'string') return null;
  const area = /^\s*ambito(?:\s+strategico)?[\s_:.-]*(\d+)[\s:.–-]*/iu.exec(cell.value);
  if (area) {
    const name = cell.value.slice(area[0].length);
    const to = area[0].length + name.trimEnd().length;
    const nameCell =
      name.trim() === '' ? null : { ...cell, value: name.trimEnd(), part: [area[0].length, to] as const };
    const words = name.replace(/\s+/g, ' ').trim();
    return { level: 'area', code: `AS_${area[1]}`, name: words, codeCell: null, nameCell, weight: null };
  }
  const [, alone] = /^\s*(\p{L}{2}[\s_.-]*\d+(?:[._]\d+)*)\s*$/u.exec(cell.value) ?? [];
  const said = readTitle(cell.value);
  const code = alone ?? said.code?.text ?? '';
  const level = levelOf(code);
  if (!level || numbersOf(code).length < FEWEST_NUMBERS[level]) return null;
  const coded = { level, code: code.replace(/^(\p{L}+)[\s.-]+(?=\d)/u, '$1_') };
  if (alone !== undefined) return { ...coded, name: '', codeCell: cell, nameCell: null, weight: null };
  return {
    ...coded,
    name: said.name?.text ?? '',
    codeCell: partReading(cell, said.code),
    nameCell: partReading(cell, said.name),
    weight: partReading(cell, said.weight),
  };
}

const FEWEST_NUMBERS = { area: 1, strategic: 2, operational: 3 } as const;

const LEVELS: readonly (readonly [RegExp, NodeReference['level']])[] = [
  [/^as(?=[\d_ .-])/i, 'area'],
  [/^os(?=[\d_ .-])/i, 'strategic'],
  [/^(?:oo|op|po|pr)(?=[\d_ .-])/i, 'operational'],
];

/** The level that the letters of a code say; null for those of an indicator and all others. */
export function levelOf(code: string): NodeReference['level'] | null {
  return LEVELS.find(([pattern]) => pattern.test(code))?.[1] ?? null;
}
