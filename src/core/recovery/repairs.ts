import type { CellValue } from '../cell';
import type { Content, SheetChange } from '../sheet/change';
import { isFormula, ParsedFormula, type ReferenceChange } from '../sheet/formula';
import { endColumn, endRow, formatAt, formulaAt, valueAt, type SheetGrid } from '../sheet/grid';
import { plainFormula } from '../writing/ownership';
import { ANY, ANY_ROW, knownRows, rowBefore, shiftBetween, type KnownRows, type Shift } from './knownRows';
import type { Rollback } from './rollback';

type Write = Extract<SheetChange, { kind: 'write' }>;

/**
 * Once rows are back where they were: the cells that do not hold what they held, each with what it held. Constants that a
 * change did not write are never among them.
 * @returns null when the sheets are not as the way back leaves them: somebody else is at work
 */
export function repairs(
  before: readonly SheetGrid[],
  now: readonly SheetGrid[],
  { rows, shifts }: Pick<Rollback, 'rows' | 'shifts'>,
): SheetChange[] | null {
  const follow = new FollowedFormulas(before, shifts);
  const touched = new Set(before.filter(({ id }) => rows.has(id)).map(({ name }) => name.toLowerCase()));
  const found: SheetChange[] = [];
  for (const was of before) {
    const is = now.find(({ id }) => id === was.id);
    const open = rows.get(was.id);
    const overlaid = is && overlay(knownRows(is), open ?? []);
    const shift = overlaid && shiftBetween(knownRows(was), overlaid);
    if (is && shift) {
      const wrong = repairsOf(was, is, open ?? [], shift, follow);
      // On a sheet that was not changed only formulas about those that were have followed their rows.
      found.push(...(open ? wrong : wrong.filter(({ content }) => refersToSheets(content, touched))));
    } else if (open) return null;
  }
  return found;
}

function repairsOf(
  was: SheetGrid,
  is: SheetGrid,
  open: KnownRows,
  shift: Shift,
  follow: FollowedFormulas,
): Write[] {
  const found: Write[] = [];
  const bottom = Math.max(endRow(was) + Math.max(shift.by, 0), endRow(is));
  const right = Math.max(endColumn(was), endColumn(is));
  for (let row = 0; row < bottom; row++) {
    const old = rowBefore(shift, row);
    for (let column = 0; column < right; column++) {
      const written = open[row] === ANY_ROW || open[row]?.[column] === ANY;
      if (old === null) {
        // A row that somebody has just put in: what we wrote there goes.
        const isThere = written && formulaAt(is, row, column) !== '';
        if (isThere) found.push({ kind: 'write', sheet: was.id, row, column, content: '', format: null });
        continue;
      }
      const [content, value] = [formulaAt(was, old, column), valueAt(was, old, column)];
      const formula = isFormula(content, value) ? follow.formula(content, was.name) : null;
      const held = formula === null ? (value ?? '') : { formula };
      const there = formulaAt(is, row, column);
      if (!written && formula === null && !isFormula(there, valueAt(is, row, column))) continue;
      const [format, formatNow] = [formatAt(was, old, column), formatAt(is, row, column)];
      if (isAsWanted(formula ?? value, there) && (!written || format === formatNow)) continue;
      found.push({ kind: 'write', sheet: was.id, row, column, content: held, format });
    }
  }
  return found;
}

function refersToSheets(content: Content, sheets: ReadonlySet<string>): boolean {
  if (typeof content !== 'object') return false;
  return new ParsedFormula(content.formula).references.some(({ sheet }) =>
    sheets.has((sheet ?? '').toLowerCase()),
  );
}

function isAsWanted(wanted: CellValue, found: CellValue): boolean {
  if (typeof wanted === 'string' && wanted.startsWith('=') && typeof found === 'string') {
    return plainFormula(wanted) === plainFormula(found);
  }
  return (wanted ?? '') === (found ?? '');
}

/** The rows with what is unknown of them. */
function overlay(rows: KnownRows, open: KnownRows): KnownRows {
  return Array.from({ length: Math.max(rows.length, open.length) }, (_, row) => {
    const [cells, unknown] = [rows[row] ?? [], open[row] ?? []];
    if (unknown === ANY_ROW) return ANY_ROW;
    return Array.from({ length: Math.max(cells.length, unknown.length) }, (__, column) =>
      unknown[column] === ANY ? ANY : (cells[column] ?? ''),
    );
  });
}

/** Formulas as they are once somebody else put rows in or took some out. */
class FollowedFormulas {
  private readonly shifts: ReadonlyMap<string, Shift>;

  constructor(sheets: readonly SheetGrid[], shifts: ReadonlyMap<string, Shift>) {
    this.shifts = new Map(
      sheets.flatMap(({ id, name }) => {
        const shift = shifts.get(id);
        return shift && shift.by !== 0 ? [[name.toLowerCase(), shift] as const] : [];
      }),
    );
  }

  formula(text: string, sheetName: string): string {
    if (this.shifts.size === 0) return text;
    const parsed = new ParsedFormula(text);
    const changes = parsed.references.flatMap(({ token, sheet, top, bottom }) => {
      const shift = this.shifts.get((sheet ?? sheetName).toLowerCase());
      if (!shift) return [];
      const rows = shiftedRows(shift, top, bottom);
      const change: ReferenceChange =
        rows[0] > rows[1] ? { kind: 'lost' } : { kind: 'rows', ranges: [rows], prefix: null };
      return [[token, change] as const];
    });
    return parsed.with(new Map(changes));
  }
}

function shiftedRows({ at, by }: Shift, top: number, bottom: number): readonly [number, number] {
  if (by > 0) return [top >= at ? top + by : top, bottom >= at ? bottom + by : bottom];
  const end = at - by;
  return [top >= end ? top + by : Math.min(top, at), bottom >= end ? bottom + by : Math.min(bottom, at - 1)];
}
