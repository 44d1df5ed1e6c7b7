import type { Finding } from '../plan/plan';
import type { SheetGrid } from '../sheet/grid';

/** Content too far from the tables to be read: mostly a value that strayed, and worth a word in case it is a table. */
export function farContent(sheets: readonly SheetGrid[]): Finding[] {
  return sheets.flatMap(({ id, name, visible, beyond }) =>
    beyond && visible
      ? [
          {
            severity: 'warning',
            message: { id: 'sheet.farContent', params: { sheet: name } },
            at: { sheet: id, ...beyond },
            node: null,
          },
        ]
      : [],
  );
}
