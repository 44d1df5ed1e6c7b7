import type { SheetChange } from '../../src/core/sheet/change';
import type { SheetGrid } from '../../src/core/sheet/grid';
import { EditableSheet } from '../layout/editableWorkbook';

/** Changes of how a sheet looks, and is printed. */
const LOOKS: ReadonlySet<SheetChange['kind']> = new Set(['title', 'table', 'page'] as const);

/** The sheets that changes add, as Excel would read them afterwards; the last one is in front. */
export function addedSheets(changes: readonly SheetChange[]): SheetGrid[] {
  const sheets = new Map<string, EditableSheet>();
  for (const change of changes) {
    if (change.kind === 'addSheet')
      sheets.set(change.sheet, new EditableSheet(change.sheet, change.name, [[]]));
    else if (change.kind === 'write' && typeof change.content !== 'object') {
      const { row, column, content, format } = change;
      sheets.get(change.sheet)?.set(row, column, content, format ?? 'General');
    } else if (!LOOKS.has(change.kind)) throw new Error(`${change.kind} on a sheet that is not new`);
  }
  return [...sheets.values()].map((sheet) => sheet.grid());
}
