import type { SheetChange } from '../core/sheet/change';
import { inExcel, reasonOf } from './inExcel';
import { keepSettings } from './keptSettings';
import { WorkbookError, type Kept } from './port';
import { queueChanges } from './sheetChanges';

/** In one trip, which is one undo by itself. */
export async function change(changes: readonly SheetChange[], kept: Kept | null): Promise<void> {
  try {
    await inExcel(async (context) => {
      queueChanges(context, changes);
      if (kept) keepSettings(context, kept.settings);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    throw new WorkbookError({ id: 'error.change', params: { reason: reasonOf(error) } });
  }
}
